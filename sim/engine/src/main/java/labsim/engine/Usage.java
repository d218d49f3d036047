package labsim.engine;

/**
 * What a resource has seen since its beginning or last restart. Times are in the simulation's unit;
 * a unit-time is one unit of the resource for one unit of time.
 *
 * @param time length of the period
 * @param asked claims made
 * @param begun services begun, resumptions not counted
 * @param finished services that came to their end, and held units that were released
 * @param withdrawn claims taken back, by their makers or for want of patience
 * @param aborted services ended by preemption
 * @param waiting claims waiting at the end of the period
 * @param meanWaiting mean number waiting
 * @param maxWaiting most that waited at any time
 * @param meanServed mean number of claims being served
 * @param meanBusy mean number of units in use
 * @param meanOpen mean number of units open
 * @param waited time that claims have spent waiting, those included that still wait
 * @param served time that claims have spent being served, those included that still are
 * @param wasted unit-times of service that preemption made void
 */
public record Usage(
    double time,
    long asked,
    long begun,
    long finished,
    long withdrawn,
    long aborted,
    long waiting,
    double meanWaiting,
    double maxWaiting,
    double meanServed,
    double meanBusy,
    double meanOpen,
    double waited,
    double served,
    double wasted) {

  /** Share of the open units' time that was in use; not a number if none was open. */
  public double utilisation() {
    return meanBusy / meanOpen;
  }
}
