package labsim.engine;

/**
 * Observations, kept as count, mean, spread and range only. Welford's recurrences: no cancellation
 * however far the mean lies from zero.
 */
public final class Tally {

  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** Takes in one observation. */
  public void add(double x) {
    count++;
    double deviation = x - mean;
    mean += deviation / count;
    squares += deviation * (x - mean);
    widen(x, x);
  }

  /**
   * Takes in all that {@code other} has seen; merged in a fixed order, tallies give the same bytes
   * whoever filled them.
   */
  public void merge(Tally other) {
    if (other.count == 0) {
      return;
    }
    long total = count + other.count;
    double deviation = other.mean - mean;
    squares += other.squares + deviation * deviation * ((double) count * other.count / total);
    mean += deviation * other.count / total;
    count = total;
    widen(other.min, other.max);
  }

  /** By comparison: {@code Math.min} and {@code max} of doubles take several times as long. */
  private void widen(double least, double greatest) {
    if (least < min) {
      min = least;
    }
    if (greatest > max) {
      max = greatest;
    }
  }

  /** Number of observations. */
  public long count() {
    return count;
  }

  /** Their mean; not a number before the first. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** Their sample variance, with divisor n − 1; not a number before the second. */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /** The least; +∞ before the first. */
  public double min() {
    return min;
  }

  /** The greatest; −∞ before the first. */
  public double max() {
    return max;
  }
}
