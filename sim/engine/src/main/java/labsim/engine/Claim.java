package labsim.engine;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One party's demand for units of a {@link Resource}, from the asking to the end of the service.
 * Claims are made by the resource and handed back to it.
 */
public final class Claim {

  enum State {
    WAITING,
    SERVED,
    OVER
  }

  final Resource resource;
  final int units;
  final long arrival;
  final Handler<Object> whom;
  final Object done;
  final @Nullable Object dropped;

  /** Draws the duration of the service; null for units that are held until released. */
  final @Nullable DoubleSupplier service;

  int priority;
  State state = State.WAITING;
  boolean begun;

  /** When it began to wait, or to be served. */
  double since;

  /** Service still due when it is next served. Not a number until first drawn. */
  double due = Double.NaN;

  /** When its service will end if nothing happens; never, for held units. */
  double ends = Double.POSITIVE_INFINITY;

  /**
   * Ticket of the end of the service, or of the news that units were granted; 0 if there is none.
   */
  long ending;

  /** Ticket of the end of its patience; 0 if it has no end. */
  long patience;

  /** Neighbours in the waiting line, or among those being served. */
  @Nullable Claim before;

  @Nullable Claim after;

  @SuppressWarnings("unchecked") // the resource's methods take a handler and its events together
  Claim(
      Resource resource,
      int units,
      int priority,
      long arrival,
      double now,
      @Nullable DoubleSupplier service,
      Handler<?> whom,
      Object done,
      @Nullable Object dropped) {
    this.resource = resource;
    this.units = units;
    this.priority = priority;
    this.arrival = arrival;
    this.since = now;
    this.service = service;
    this.whom = (Handler<Object>) whom;
    this.done = done;
    this.dropped = dropped;
  }

  /** Units asked for. */
  public int units() {
    return units;
  }

  /** Its priority; the smaller, the sooner it is served. */
  public int priority() {
    return priority;
  }

  /** Whether it is in the waiting line. */
  public boolean isWaiting() {
    return state == State.WAITING;
  }

  /** Whether it has its units. */
  public boolean isServed() {
    return state == State.SERVED;
  }

  /** Whether it comes before {@code other} in line. */
  boolean precedes(Claim other) {
    return priority < other.priority || (priority == other.priority && arrival < other.arrival);
  }
}
