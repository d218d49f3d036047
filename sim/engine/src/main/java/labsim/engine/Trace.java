package labsim.engine;

/**
 * Hears of every event just before its handler does. A simulation without one pays nothing for it.
 */
@FunctionalInterface
public interface Trace {

  /**
   * An event is about to be handled.
   *
   * @param time simulated time of the event
   * @param sequence place of the event among all that were ever scheduled; breaks ties of time
   * @param whom the handler about to be told
   * @param what what it is about to be told
   */
  void executes(double time, long sequence, Handler<?> whom, Object what);
}
