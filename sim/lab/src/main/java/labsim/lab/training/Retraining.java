package labsim.lab.training;

/** What brings new software to the assistants. */
public enum Retraining {
  /** The next frontier run, once it is deployed. */
  FRONTIER_RUN,
  /** Retraining on the side, which takes a fixed time from the integration of each trick. */
  FIXED_LAG
}
