package labsim.engine;

/** Which entries of an event list still count. */
interface Validity {

  /** Whether an entry of this order is still to come. */
  boolean isCurrent(long order);

  /** The same, of one of many entries that will be handled soon. */
  default boolean isCurrentTouching(long order) {
    return isCurrent(order);
  }
}
