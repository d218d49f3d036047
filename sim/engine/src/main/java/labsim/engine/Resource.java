package labsim.engine;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Units that can be used by one party at a time, and the line of those who wait for them: by
 * priority (the smaller number first), among equals first come first served.
 *
 * <p>Units are either <em>requested</em> and held until {@linkplain #release released}, or asked to
 * <em>serve</em> for a duration, after which they fall free by themselves. Only services can be
 * preempted. Victims are services of lower priority than the claim that needs their units: the
 * lowest priority first, among equals the one that began last. They are taken until the units
 * suffice; then, the other way round, all those are spared whose units turn out not to be needed.
 * If even all victims would not suffice, none is taken. A victim keeps its arrival, and so its
 * place before all of its priority that came later.
 *
 * <p>To balk is to look at {@link #waiting} and not to ask. Several units asked for at once are
 * granted together or not at all.
 */
public final class Resource {

  private final Simulation simulation;
  private final String name;
  private final Preemption preemption;
  private final Allotment units;
  private long arrivals;

  /** Units that are never taken away; nobody overtakes. */
  public Resource(Simulation simulation, String name, int capacity) {
    this(simulation, name, capacity, Preemption.NONE, Overtaking.NEVER);
  }

  /**
   * Units under these rules.
   *
   * @param name what messages call it
   * @param capacity units open at first, 0 or more
   */
  public Resource(
      Simulation simulation,
      String name,
      int capacity,
      Preemption preemption,
      Overtaking overtaking) {
    if (capacity < 0) {
      throw new IllegalArgumentException(name + " cannot have " + capacity + " units");
    }
    this.simulation = simulation;
    this.name = name;
    this.preemption = preemption;
    this.units = new Allotment(simulation, name, capacity, preemption, overtaking);
  }

  /** Lets {@code trace} hear of every stretch of service from now on. */
  public void watch(ServiceTrace trace) {
    units.trace = trace;
  }

  /**
   * Asks for units to hold; {@code whom} is told {@code granted}, at the time they are granted, and
   * must release them.
   */
  public <E> Claim request(int units, int priority, Handler<? super E> whom, E granted) {
    return enter(units, priority, null, whom, granted, null);
  }

  /** Like the other, for one who may lose patience and is then told {@code dropped}. */
  public <E> Claim request(int units, int priority, Handler<? super E> whom, E granted, E dropped) {
    return enter(units, priority, null, whom, granted, dropped);
  }

  /**
   * Asks to be served; {@code whom} is told {@code done} at the end, when the units are free again
   * and others have been admitted.
   */
  public <E> Claim serve(
      int units, int priority, DoubleSupplier duration, Handler<? super E> whom, E done) {
    if (preemption == Preemption.ABORT) {
      throw new IllegalArgumentException(
          name
              + " aborts what it preempts: say what "
              + whom.getClass().getName()
              + " is to be told then");
    }
    return enter(units, priority, duration, whom, done, null);
  }

  /**
   * Like the other, for one whose service may be aborted or who may lose patience, and is then told
   * {@code dropped}.
   */
  public <E> Claim serve(
      int units,
      int priority,
      DoubleSupplier duration,
      Handler<? super E> whom,
      E done,
      E dropped) {
    return enter(units, priority, duration, whom, done, dropped);
  }

  /**
   * Gives back the units of a request.
   *
   * @throws IllegalStateException if the claim holds none
   */
  public void release(Claim claim) {
    check(claim);
    if (claim.state != Claim.State.SERVED || claim.service != null) {
      throw new IllegalStateException(name + ": this claim holds no units that could be released");
    }
    units.leaveService(claim, Claim.State.OVER, ServiceTrace.End.FINISHED);
    units.ledger.finished++;
    units.admit();
  }

  /**
   * Takes back a claim, waiting or served; nobody is told. Returns whether it was not over already.
   */
  public boolean withdraw(Claim claim) {
    check(claim);
    switch (claim.state) {
      case OVER -> {
        return false;
      }
      case WAITING -> units.leaveLine(claim, Claim.State.OVER);
      case SERVED -> units.leaveService(claim, Claim.State.OVER, ServiceTrace.End.WITHDRAWN);
    }
    units.ledger.withdrawn++;
    units.admit();
    return true;
  }

  /**
   * Lets a waiting claim be dropped if its service has not begun after {@code delay}; a victim of
   * preemption does not lose patience any more.
   *
   * @throws IllegalArgumentException if the claim does not say what its handler is to be told then
   */
  public void losePatienceAfter(double delay, Claim claim) {
    check(claim);
    if (claim.dropped == null) {
      throw new IllegalArgumentException(
          name
              + ": a claim with patience must say what "
              + claim.whom.getClass().getName()
              + " is told at its end");
    }
    if (claim.state == Claim.State.WAITING && !claim.begun) {
      simulation.cancel(claim.patience);
      claim.patience = simulation.after(delay, units.impatience, claim);
    }
  }

  /**
   * Changes the priority of a claim. One that waits takes its place, by arrival, among those of the
   * new priority.
   */
  public void reprioritise(Claim claim, int priority) {
    check(claim);
    if (claim.state == Claim.State.WAITING) {
      units.line.remove(claim);
      claim.priority = priority;
      units.line.add(claim);
    } else {
      claim.priority = priority;
    }
    units.admit();
  }

  /**
   * Opens or, by a negative number, closes units. Closures add up, as when a unit breaks down
   * during the night shift: capacity below zero counts as none. Units in use are closed at once if
   * this resource preempts, those held excepted; otherwise as they fall free.
   */
  public void changeCapacity(int by) {
    units.changeCapacity(by);
  }

  /** Units open now. */
  public int open() {
    return units.open();
  }

  /** Units in use now; more than are open while closed ones are still held. */
  public int busy() {
    return units.busy;
  }

  /** Claims waiting now. */
  public int waiting() {
    return units.line.size();
  }

  /**
   * Service that the claim is still due; 0 if it is over or held, not a number if not drawn yet.
   */
  public double remaining(Claim claim) {
    check(claim);
    return switch (claim.state) {
      case OVER -> 0;
      case WAITING -> claim.due;
      case SERVED -> claim.service == null ? 0 : claim.ends - simulation.now();
    };
  }

  /** What has been seen since the beginning or the last restart. */
  public Usage usage() {
    return units.ledger.usage(
        simulation.now(), units.line.first(), units.firstServed, units.line.size());
  }

  /** Forgets the past, as after a warm-up; {@link #usage} counts from now on. */
  public void restart() {
    units.ledger.restart(simulation.now(), units.line.first(), units.firstServed);
  }

  private Claim enter(
      int count,
      int priority,
      @Nullable DoubleSupplier service,
      Handler<?> whom,
      Object done,
      @Nullable Object dropped) {
    if (count < 1) {
      throw new IllegalArgumentException(
          name
              + ": "
              + whom.getClass().getName()
              + " asks for "
              + count
              + " units; the least is 1");
    }
    Claim claim =
        new Claim(
            this, count, priority, arrivals++, simulation.now(), service, whom, done, dropped);
    units.enter(claim);
    return claim;
  }

  private void check(Claim claim) {
    if (claim.resource != this) {
      throw new IllegalArgumentException(name + " is given a claim made on " + claim.resource.name);
    }
  }
}
