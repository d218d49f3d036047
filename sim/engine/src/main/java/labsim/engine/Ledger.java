package labsim.engine;

import org.jspecify.annotations.Nullable;

/** The books of one resource. */
final class Ledger {

  private double start;
  final Level waiting;
  final Level served;
  final Level busy;
  final Level open;
  long asked;
  long begun;
  long finished;
  long withdrawn;
  long aborted;
  double waited;
  double inService;
  double wasted;

  Ledger(double now, int capacity) {
    start = now;
    waiting = new Level(now, 0);
    served = new Level(now, 0);
    busy = new Level(now, 0);
    open = new Level(now, capacity);
  }

  Usage usage(
      double now, @Nullable Claim firstWaiting, @Nullable Claim firstServed, int waitingNow) {
    assert agree(waiting.integral(now), waited + present(now, firstWaiting)) : "Little's law";
    assert agree(served.integral(now), inService + present(now, firstServed)) : "Little's law";
    return new Usage(
        now - start,
        asked,
        begun,
        finished,
        withdrawn,
        aborted,
        waitingNow,
        waiting.mean(now),
        waiting.max(),
        served.mean(now),
        busy.mean(now),
        open.mean(now),
        waited + present(now, firstWaiting),
        inService + present(now, firstServed),
        wasted);
  }

  /** Whether two ways to the same sum differ by rounding only; tests run with it. */
  private static boolean agree(double area, double times) {
    return Math.abs(area - times) <= 1e-6 * (1 + area);
  }

  /**
   * Sets all to zero; what those present have spent so far is owed, so that only their time from
   * now on will count.
   */
  void restart(double now, @Nullable Claim firstWaiting, @Nullable Claim firstServed) {
    start = now;
    waiting.restart(now);
    served.restart(now);
    busy.restart(now);
    open.restart(now);
    asked = 0;
    begun = 0;
    finished = 0;
    withdrawn = 0;
    aborted = 0;
    waited = -present(now, firstWaiting);
    inService = -present(now, firstServed);
    wasted = 0;
  }

  /** Time that these claims have spent in their present state. */
  private static double present(double now, @Nullable Claim first) {
    double sum = 0;
    for (Claim claim = first; claim != null; claim = claim.after) {
      sum += now - claim.since;
    }
    return sum;
  }
}
