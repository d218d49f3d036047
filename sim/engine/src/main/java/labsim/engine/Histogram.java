package labsim.engine;

/**
 * How often values of each size came, for quantiles of long series. Every power of two is cut in
 * 128 cells, so a quantile is off by at most 1/256 of itself, whatever the range; a cell is found
 * by a shift of the number's bits. Counts are whole numbers: merged histograms are the same in any
 * order.
 */
public final class Histogram {

  /** Bits of the fraction that a cell ignores. */
  private static final int IGNORED = 45;

  private long[] cells = new long[0];

  /** The cell that {@code cells[0]} counts. */
  private int lowest;

  private long count;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /**
   * Takes in one value.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public void add(double x) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException(x + " has no place in a histogram");
    }
    int cell = cell(x);
    cover(cell, cell);
    cells[cell - lowest]++;
    count++;
    min = Math.min(min, x);
    max = Math.max(max, x);
  }

  /** Takes in all that {@code other} has. */
  public void merge(Histogram other) {
    if (other.count == 0) {
      return;
    }
    cover(other.lowest, other.lowest + other.cells.length - 1);
    for (int i = 0; i < other.cells.length; i++) {
      cells[other.lowest + i - lowest] += other.cells[i];
    }
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }

  /** Number of values. */
  public long count() {
    return count;
  }

  /**
   * The value that a share {@code p} of all do not exceed; exact at 0 and 1, not a number if there
   * are none.
   *
   * @throws IllegalArgumentException if {@code p} is not between 0 and 1
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(p + " is not a share");
    }
    if (count == 0) {
      return Double.NaN;
    }
    long rank = Math.max(1, (long) Math.ceil(p * (double) count));
    if (p == 0 || rank >= count) {
      return p == 0 ? min : max;
    }
    int i = 0;
    for (long upTo = cells[0]; upTo < rank; upTo += cells[i]) {
      i++;
    }
    return Math.clamp(middle(lowest + i), min, max);
  }

  /**
   * Cells are numbered in the order of their values; −1 is that of the negative numbers next to
   * zero.
   */
  private static int cell(double x) {
    int size = (int) (Double.doubleToRawLongBits(Math.abs(x)) >>> IGNORED);
    return x < 0 ? ~size : size;
  }

  private static double middle(int cell) {
    long size = cell < 0 ? ~cell : cell;
    double middle = Double.longBitsToDouble(size << IGNORED | 1L << (IGNORED - 1));
    return cell < 0 ? -middle : middle;
  }

  private void cover(int from, int to) {
    if (cells.length == 0) {
      lowest = from;
      cells = new long[to - from + 1];
    } else if (from < lowest || to >= lowest + cells.length) {
      int reserve = cells.length / 4;
      int low = from < lowest ? from - reserve : lowest;
      int high =
          Math.max(to >= lowest + cells.length ? to + reserve : to, lowest + cells.length - 1);
      long[] wider = new long[high - low + 1];
      System.arraycopy(cells, 0, wider, lowest - low, cells.length);
      cells = wider;
      lowest = low;
    }
  }
}
