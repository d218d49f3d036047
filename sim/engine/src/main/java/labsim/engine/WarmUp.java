package labsim.engine;

/**
 * How much of the beginning of a series to leave out because it still shows how the run was begun.
 */
public final class WarmUp {

  private static final int BATCH = 5;

  private WarmUp() {}

  /**
   * The MSER-5 rule (White, Cobb and Spratt, Winter Simulation Conference 2000): batches of five;
   * cut where the standard error of the rest is least.
   *
   * @return how many observations to leave out, a multiple of five. If that is as much as half of
   *     the series, the series is too short to tell and should be made longer.
   */
  public static int mser5(double[] series) {
    int batches = series.length / BATCH;
    double[] means = new double[batches];
    for (int i = 0; i < batches; i++) {
      for (int k = 0; k < BATCH; k++) {
        means[i] += series[i * BATCH + k] / BATCH;
      }
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    Tally rest = new Tally();
    for (int cut = batches - 1; cut >= 0; cut--) {
      rest.add(means[cut]);
      if (cut <= batches / 2) {
        double n = (double) rest.count();
        double error =
            rest.count() < 2 ? Double.POSITIVE_INFINITY : rest.variance() * (n - 1) / (n * n);
        if (error <= least) {
          least = error;
          best = cut;
        }
      }
    }
    return best * BATCH;
  }
}
