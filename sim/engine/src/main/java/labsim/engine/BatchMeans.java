package labsim.engine;

/**
 * The mean of one long, correlated series with an interval: observations are averaged in
 * consecutive batches, so long that the averages are nearly independent. Batches are as long as the
 * series allows: whenever there are twice as many as asked for, neighbours are joined and later
 * ones are twice as long, so the number of observations need not be known beforehand and memory is
 * fixed (Law and Carson, Operations Research 27, 1979; Schmeiser, Operations Research 30, 1982).
 *
 * <p>The interval is as honest as the batches are independent: {@link #correlation} of neighbouring
 * batches should be near 0, within about 2/√batches.
 */
public final class BatchMeans {

  private final double[] means;
  private int complete;
  private long length = 1;
  private double sum;
  private long inBatch;

  /**
   * At least {@code least} batches, fewer than twice as many, once there are enough observations.
   *
   * @throws IllegalArgumentException if that is less than 2
   */
  public BatchMeans(int least) {
    if (least < 2) {
      throw new IllegalArgumentException("batch means need at least 2 batches; this is " + least);
    }
    means = new double[2 * least];
  }

  /** Takes in the next observation. */
  public void add(double x) {
    sum += x;
    if (++inBatch == length) {
      means[complete++] = sum / length;
      sum = 0;
      inBatch = 0;
      if (complete == means.length) {
        join();
      }
    }
  }

  private void join() {
    complete /= 2;
    for (int i = 0; i < complete; i++) {
      means[i] = (means[2 * i] + means[2 * i + 1]) / 2;
    }
    length *= 2;
  }

  /** Observations in a batch. */
  public long batchLength() {
    return length;
  }

  /** Complete batches. */
  public int batches() {
    return complete;
  }

  /**
   * The mean of the complete batches with Student's interval; observations of the last, incomplete
   * batch are left out.
   */
  public Estimate estimate(double level) {
    return Estimate.of(tally(), level);
  }

  /** Correlation of neighbouring batches; not a number for fewer than three. */
  public double correlation() {
    Tally tally = tally();
    double products = 0;
    for (int i = 1; i < complete; i++) {
      products += (means[i] - tally.mean()) * (means[i - 1] - tally.mean());
    }
    return complete < 3 ? Double.NaN : products / (tally.variance() * (complete - 1));
  }

  private Tally tally() {
    Tally tally = new Tally();
    for (int i = 0; i < complete; i++) {
      tally.add(means[i]);
    }
    return tally;
  }
}
