package labsim.engine;

/**
 * Hears of every stretch of time in which a claim had its units. A resource without one pays
 * nothing for it.
 */
@FunctionalInterface
public interface ServiceTrace {

  /** Why a stretch ended. */
  enum End {
    FINISHED,
    PREEMPTED,
    WITHDRAWN
  }

  /**
   * A stretch is over.
   *
   * @param resource name of the resource
   * @param units units that were in use
   * @param what what the claim's handler is told when its service is done
   * @param from simulated time at which it began
   * @param to simulated time at which it ended
   * @param end why
   */
  void served(String resource, int units, Object what, double from, double to, End end);
}
