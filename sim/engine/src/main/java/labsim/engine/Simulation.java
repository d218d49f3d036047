package labsim.engine;

import org.jspecify.annotations.Nullable;

/**
 * The clock and the list of what is still to happen. Events are handled in the order of their time
 * and, at equal times, of their scheduling; this order is total, and nothing in it depends on
 * threads, hashes or the machine.
 *
 * <p>Time is a double without a unit of its own; it starts at 0 and never decreases. It is compared
 * by its bits, which for non-negative doubles are ordered like the numbers: no tolerance, no
 * rounding, no two events that are "nearly" simultaneous. Scheduling allocates nothing; a ticket is
 * a plain long, never 0, and is spent once its event has been handled or cancelled.
 *
 * <p>Not safe for use by several threads: one simulation, one thread.
 */
public final class Simulation {

  /** So few entries are not worth a sweep. */
  private static final int FEW = 64;

  private final Slots slots = new Slots();
  private final EventList later = new EventList(slots);
  private final Instant instant = new Instant();
  private final @Nullable Trace trace;

  private double now;
  private long sequence = 1;
  private long executed;
  private long cancelled;
  private long rescheduled;
  private boolean running;
  private boolean stopped;

  /** A simulation at time 0 with nothing to do. */
  public Simulation() {
    this.trace = null;
  }

  /** A simulation whose every event {@code trace} hears of. */
  public Simulation(Trace trace) {
    this.trace = trace;
  }

  /** The time on the clock. */
  public double now() {
    return now;
  }

  /** Entries of the lists, those of cancelled events that were not met yet included. */
  int listed() {
    return later.size() + instant.size();
  }

  /** Events handled so far. */
  public long eventCount() {
    return executed;
  }

  /**
   * Tells {@code whom} about {@code what} after {@code delay}.
   *
   * @return the ticket to cancel or reschedule it by
   * @throws IllegalArgumentException if the delay is negative, infinite or not a number, or the
   *     clock would overflow
   */
  public <E> long after(double delay, Handler<? super E> whom, E what) {
    double time = now + delay;
    if (time > now && time < Double.POSITIVE_INFINITY) {
      return enlist(time, whom, what);
    }
    if (!(delay >= 0 && time == now)) {
      throw notADelay(delay, whom, what);
    }
    return enlistNow(whom, what);
  }

  /**
   * Tells {@code whom} about {@code what} at {@code time}.
   *
   * @return the ticket to cancel or reschedule it by
   * @throws IllegalArgumentException if the time is past, infinite or not a number
   */
  public <E> long at(double time, Handler<? super E> whom, E what) {
    if (time > now && time < Double.POSITIVE_INFINITY) {
      return enlist(time, whom, what);
    }
    if (time != now) {
      throw notToCome(time, whom, what);
    }
    return enlistNow(whom, what);
  }

  /** Takes back a scheduled event. Returns whether it was still to come. */
  public boolean cancel(long ticket) {
    if (!slots.isOpen(ticket)) {
      return false;
    }
    slots.close(ticket);
    cancelled++;
    limitStale();
    return true;
  }

  /** Whether the event of this ticket is still to come. */
  public boolean isPending(long ticket) {
    return slots.isOpen(ticket);
  }

  /**
   * Moves a scheduled event to another time, behind all others already scheduled for that time; its
   * ticket stays good. Returns whether it was still to come.
   *
   * @throws IllegalArgumentException if the time is past, infinite or not a number
   */
  public boolean reschedule(long ticket, double time) {
    if (!slots.isOpen(ticket)) {
      return false;
    }
    if (!(time >= now && time < Double.POSITIVE_INFINITY)) {
      throw notToCome(time, slots.whom(ticket), slots.what(ticket));
    }
    long order = slots.renew(ticket, nextSequence());
    if (time == now) {
      instant.add(order);
    } else {
      later.add(Double.doubleToRawLongBits(time), order);
    }
    rescheduled++;
    limitStale();
    return true;
  }

  /**
   * Handles every event up to and including {@code time} and leaves the clock there, unless {@link
   * #stop} is called. Given positive infinity it goes on until nothing is pending and leaves the
   * clock at the last event.
   *
   * @throws IllegalArgumentException if the time is past or not a number
   * @throws IllegalStateException if called by a handler of this simulation
   */
  public void runUntil(double time) {
    if (!(time >= now)) {
      throw new IllegalArgumentException("cannot run until " + time + ": the clock shows " + now);
    }
    if (running) {
      throw new IllegalStateException(
          "runUntil was called by a handler at time " + now + "; schedule an event instead");
    }
    running = true;
    stopped = false;
    try {
      run(Double.doubleToRawLongBits(time + 0.0));
    } finally {
      running = false;
    }
    if (!stopped && time < Double.POSITIVE_INFINITY) {
      now = time + 0.0;
    }
  }

  /**
   * Ends the current {@link #runUntil} once the running handler returns. The clock stays; a later
   * run goes on from here.
   */
  public void stop() {
    stopped = true;
  }

  private void run(long limit) {
    Trace trace = this.trace;
    EventList later = this.later;
    Slots slots = this.slots;
    Instant instant = this.instant;
    while (!stopped) {
      long order;
      long time = later.firstTime(limit);
      // Entries of the heap at the clock's time were scheduled before the clock got there, so they
      // precede the instant's.
      if (instant.size() > 0 && time != Double.doubleToRawLongBits(now)) {
        order = instant.removeFirst();
        if (!slots.isCurrent(order)) {
          continue;
        }
      } else {
        if (time > limit) {
          return;
        }
        order = later.firstOrder();
        later.removeFirst();
        if (!slots.isCurrent(order)) {
          continue;
        }
        now = Double.longBitsToDouble(time);
      }
      Handler<Object> whom = slots.whom(order);
      Object what = slots.what(order);
      slots.close(order);
      executed++;
      if (trace != null) {
        trace.executes(now, Slots.sequence(order), whom, what);
      }
      whom.on(what);
    }
  }

  private long enlist(double time, Handler<?> whom, Object what) {
    long ticket = slots.open(nextSequence(), whom, what);
    later.add(Double.doubleToRawLongBits(time), ticket);
    return ticket;
  }

  private long enlistNow(Handler<?> whom, Object what) {
    long ticket = slots.open(nextSequence(), whom, what);
    instant.add(ticket);
    return ticket;
  }

  private long nextSequence() {
    if (sequence == Slots.LAST_SEQUENCE) {
      throw tooMany();
    }
    return sequence++;
  }

  private IllegalStateException tooMany() {
    return new IllegalStateException(
        sequence + " events have been scheduled, as many as one simulation can order");
  }

  /** Events still to come; counted here, where nothing is in a hurry. */
  private long pending() {
    return (sequence - 1) - rescheduled - cancelled - executed;
  }

  /**
   * Sweeps stale entries out of the lists once they are two thirds of all: corpses cost a constant
   * factor of memory at most, and a sweep less than the cancelling before it.
   */
  private void limitStale() {
    int entries = listed();
    if (entries > FEW && entries / 3 > pending()) {
      later.dropStale();
      instant.dropStale(slots);
    }
  }

  private IllegalArgumentException notADelay(double delay, Handler<?> whom, Object what) {
    return new IllegalArgumentException(
        "a delay of "
            + delay
            + " from time "
            + now
            + " for "
            + describe(whom, what)
            + " is not a time to come");
  }

  private IllegalArgumentException notToCome(double time, Handler<?> whom, Object what) {
    return new IllegalArgumentException(
        "time "
            + time
            + " for "
            + describe(whom, what)
            + " is not a time to come: the clock shows "
            + now);
  }

  private static String describe(Handler<?> whom, Object what) {
    return whom.getClass().getName() + " (event " + what + ")";
  }
}
