package labsim.engine;

/** Whether a claim that fits may be served before an earlier one that does not fit yet. */
public enum Overtaking {
  /** The first in line holds up all others until it fits, so that nobody starves. */
  NEVER,
  /** Whoever fits goes; a large claim may wait for long. */
  IF_IT_FITS
}
