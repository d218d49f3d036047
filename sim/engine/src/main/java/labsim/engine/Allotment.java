package labsim.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a {@link Resource} and who has them: which claims wait, which are served, and every
 * way from one to the other. The resource says what may be asked for; this says what follows.
 */
final class Allotment {

  final WaitingLine line = new WaitingLine();
  final Ledger ledger;
  private final Simulation simulation;
  private final String name;
  private final Preemption preemption;
  private final Overtaking overtaking;
  private final Handler<Claim> ending = this::end;
  final Handler<Claim> impatience = this::lose;

  @Nullable Claim firstServed;
  int busy;
  private long preempted;
  @Nullable ServiceTrace trace;
  private int capacity;

  Allotment(
      Simulation simulation,
      String name,
      int capacity,
      Preemption preemption,
      Overtaking overtaking) {
    this.simulation = simulation;
    this.name = name;
    this.capacity = capacity;
    this.preemption = preemption;
    this.overtaking = overtaking;
    this.ledger = new Ledger(simulation.now(), capacity);
  }

  /** Units open now. */
  int open() {
    return Math.max(0, capacity);
  }

  /** Opens or closes units; services on closed ones are preempted if they may be. */
  void changeCapacity(int by) {
    capacity += by;
    ledger.open.set(simulation.now(), open());
    if (preemption != Preemption.NONE && busy > open()) {
      Victims.choose(firstServed, simulation.now(), busy - open(), Long.MIN_VALUE)
          .forEach(this::preempt);
    }
    admit();
  }

  /** A new claim joins the line, and is served at once if it can be. */
  void enter(Claim claim) {
    ledger.asked++;
    line.add(claim);
    ledger.waiting.add(simulation.now(), 1);
    if (overtaking == Overtaking.IF_IT_FITS || line.first() == claim) {
      long before = preempted;
      admitIfPossible(claim);
      if (preempted != before) {
        admitInOrder();
      }
    }
    assert conservesWork() : name + " has free units and somebody waits who may have them";
  }

  /** Serves whoever can be served now, in the order of the line. */
  void admit() {
    admitInOrder();
    assert conservesWork() : name + " has free units and somebody waits who may have them";
  }

  /** Whether nobody waits whose turn it is and for whom there are units; tests run with it. */
  private boolean conservesWork() {
    int free = open() - busy;
    Claim claim = line.first();
    while (claim != null && claim.units > free) {
      claim = overtaking == Overtaking.NEVER ? null : claim.after;
    }
    return claim == null;
  }

  private void admitInOrder() {
    Claim claim = line.first();
    while (claim != null) {
      Claim next = claim.after;
      long before = preempted;
      boolean admitted = admitIfPossible(claim);
      if (preempted != before) {
        // Victims may have had more units than were missing: somebody passed over may fit now.
        next = line.first();
      }
      if (overtaking == Overtaking.NEVER) {
        if (!admitted) {
          return;
        }
        claim = line.first();
      } else {
        claim = next;
      }
    }
  }

  /** Serves this claim if there are units for it, or can be by preemption. */
  boolean admitIfPossible(Claim claim) {
    int missing = claim.units - (open() - busy);
    if (missing > 0) {
      if (preemption == Preemption.NONE || claim.units > open()) {
        return false;
      }
      List<Claim> victims = Victims.choose(firstServed, simulation.now(), missing, claim.priority);
      if (Victims.units(victims) < missing) {
        return false;
      }
      victims.forEach(this::preempt);
    }
    begin(claim);
    return true;
  }

  private void begin(Claim claim) {
    double now = simulation.now();
    leaveLine(claim, Claim.State.SERVED);
    if (!claim.begun) {
      claim.begun = true;
      ledger.begun++;
    }
    claim.since = now;
    claim.after = firstServed;
    if (firstServed != null) {
      firstServed.before = claim;
    }
    firstServed = claim;
    busy += claim.units;
    ledger.busy.set(now, busy);
    ledger.served.add(now, 1);
    if (claim.service == null) {
      claim.ending = simulation.after(0, claim.whom, claim.done);
    } else {
      if (Double.isNaN(claim.due)) {
        claim.due = claim.service.getAsDouble();
      }
      claim.ends = now + claim.due;
      claim.ending = simulation.after(claim.due, ending, claim);
    }
  }

  private void end(Claim claim) {
    leaveService(claim, Claim.State.OVER, ServiceTrace.End.FINISHED);
    ledger.finished++;
    admit();
    claim.whom.on(claim.done);
  }

  private void lose(Claim claim) {
    leaveLine(claim, Claim.State.OVER);
    ledger.withdrawn++;
    admit();
    if (claim.dropped != null) {
      claim.whom.on(claim.dropped);
    }
  }

  /** Takes the units from a service before its end. */
  void preempt(Claim claim) {
    preempted++;
    double now = simulation.now();
    double elapsed = now - claim.since;
    boolean aborted = preemption == Preemption.ABORT;
    leaveService(
        claim, aborted ? Claim.State.OVER : Claim.State.WAITING, ServiceTrace.End.PREEMPTED);
    if (preemption == Preemption.RESUME) {
      claim.due = claim.ends - now;
    } else {
      ledger.wasted += claim.units * elapsed;
    }
    if (preemption == Preemption.RESAMPLE) {
      claim.due = Double.NaN;
    }
    if (aborted) {
      ledger.aborted++;
      if (claim.dropped != null) {
        simulation.after(0, claim.whom, claim.dropped);
      }
    } else {
      claim.since = now;
      line.add(claim);
      ledger.waiting.add(now, 1);
    }
  }

  /** Takes a claim out of the line; its patience ends with it. */
  void leaveLine(Claim claim, Claim.State next) {
    double now = simulation.now();
    line.remove(claim);
    claim.state = next;
    simulation.cancel(claim.patience);
    ledger.waiting.add(now, -1);
    ledger.waited += now - claim.since;
  }

  /** Takes the units from a claim; the event that was to end its service is called off. */
  void leaveService(Claim claim, Claim.State next, ServiceTrace.End end) {
    double now = simulation.now();
    if (claim.before == null) {
      firstServed = claim.after;
    } else {
      claim.before.after = claim.after;
    }
    if (claim.after != null) {
      claim.after.before = claim.before;
    }
    claim.before = null;
    claim.after = null;
    claim.state = next;
    simulation.cancel(claim.ending);
    busy -= claim.units;
    ledger.busy.set(now, busy);
    ledger.served.add(now, -1);
    ledger.inService += now - claim.since;
    if (trace != null) {
      trace.served(name, claim.units, claim.done, claim.since, now, end);
    }
  }
}
