package labsim.study.ensemble;

/** Hears how far a study has come; called on the thread that started it, after each run. */
@FunctionalInterface
public interface Progress {

  /**
   * One more run has finished.
   *
   * @param done runs finished, a run being one replication of one world
   * @param total runs planned as far as one can tell now
   * @param events events handled in the finished runs
   */
  void heard(long done, long total, long events);
}
