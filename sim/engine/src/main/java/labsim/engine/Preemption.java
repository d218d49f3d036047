package labsim.engine;

/**
 * What becomes of a service in progress when its units are taken for a claim of higher priority, or
 * closed.
 */
public enum Preemption {
  /** Nothing is taken from anybody: services end as they began, closed units as they fall free. */
  NONE,
  /** It waits and later goes on where it was; no work is lost. */
  RESUME,
  /** It waits and later begins again, with the duration it had. */
  RESTART,
  /** It waits and later begins again, with a duration drawn anew. */
  RESAMPLE,
  /** It is over, and its handler is told so. */
  ABORT
}
