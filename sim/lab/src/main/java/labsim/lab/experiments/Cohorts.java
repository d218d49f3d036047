package labsim.lab.experiments;

/**
 * Successive halving without waiting for a cohort to be complete: a result goes on if it is among
 * the best 1/η of the rung's latest results, itself included (after asynchronous successive
 * halving: Li et al., "A System for Massively Parallel Hyperparameter Tuning", MLSys 2020, arXiv
 * 1810.05934; unlike there, a result that was passed over does not come back).
 */
final class Cohorts {

  private final HalvingParameters parameters;
  private final double[][] latest;
  private final int[] seen;

  Cohorts(HalvingParameters parameters) {
    this.parameters = parameters;
    latest = new double[RungName.values().length][parameters.cohort()];
    seen = new int[latest.length];
  }

  /** Takes in a result, and says whether it goes on. */
  boolean goesOn(RungName rung, double measured) {
    double[] results = latest[rung.ordinal()];
    results[seen[rung.ordinal()]++ % results.length] = measured;
    int known = Math.min(seen[rung.ordinal()], results.length);
    int better = 0;
    for (int i = 0; i < known; i++) {
      if (results[i] > measured) {
        better++;
      }
    }
    return better < known / parameters.eta();
  }
}
