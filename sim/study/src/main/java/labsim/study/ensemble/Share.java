package labsim.study.ensemble;

/**
 * One of several equal parts of the runs. Which part a run belongs to follows from its id, so that
 * many machines agree on it without talking.
 *
 * @param number number of the part, from 1 to {@code of}
 * @param of how many parts there are
 */
public record Share(int number, int of) {

  /** All runs. */
  public static final Share ALL = new Share(1, 1);

  /** Throws unless there is such a part. */
  public Share {
    if (number < 1 || number > of) {
      throw new IllegalArgumentException("there is no part " + number + " of " + of);
    }
  }

  /** Whether the run belongs to this part. */
  public boolean has(RunId run) {
    return Long.remainderUnsigned(run.low(), of) == number - 1;
  }
}
