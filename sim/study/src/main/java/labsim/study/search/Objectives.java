package labsim.study.search;

/** What a search asks of worlds. Less is better in every objective. */
@FunctionalInterface
public interface Objectives {

  /**
   * Evaluates a batch of worlds. Asked again about a world, it may answer more exactly.
   *
   * @param worlds one row a world, each number in [0, 1)
   * @return one row a world in the same order, one number an objective
   */
  double[][] of(double[][] worlds);
}
