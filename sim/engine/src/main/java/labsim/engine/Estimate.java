package labsim.engine;

/**
 * A mean with a confidence interval.
 *
 * @param mean the point estimate
 * @param halfWidth half the width of the interval; infinite where there is nothing to judge the
 *     spread by
 * @param count how many observations it rests on
 */
public record Estimate(double mean, double halfWidth, long count) {

  /**
   * The mean of independent observations with Student's t interval.
   *
   * @param level confidence, between 0 and 1, such as 0.95
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public static Estimate of(Tally tally, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a confidence level lies between 0 and 1; this is " + level);
    }
    if (tally.count() < 2) {
      return new Estimate(tally.mean(), Double.POSITIVE_INFINITY, tally.count());
    }
    double t = StudentT.quantile(tally.count() - 1, 0.5 + level / 2);
    return new Estimate(
        tally.mean(), t * Math.sqrt(tally.variance() / tally.count()), tally.count());
  }

  /** Lower end of the interval. */
  public double low() {
    return mean - halfWidth;
  }

  /** Upper end of the interval. */
  public double high() {
    return mean + halfWidth;
  }

  /** Whether the interval covers {@code value}. */
  public boolean covers(double value) {
    return low() <= value && value <= high();
  }
}
