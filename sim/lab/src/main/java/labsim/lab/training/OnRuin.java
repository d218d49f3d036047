package labsim.lab.training;

/** What to do when a trick ruins a frontier run. */
public enum OnRuin {
  /** Go back to where the trick did its harm, take it out, and go on from there. */
  ROLLBACK,
  /** Take the trick out and begin anew. */
  RESTART,
  /** Take what has been trained so far as the model, with the part of the gain it reached. */
  DEGRADED,
  /** Give the run up; its other tricks go with the next train. */
  ABORT
}
