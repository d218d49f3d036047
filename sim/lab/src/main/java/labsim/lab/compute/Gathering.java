package labsim.lab.compute;

import java.util.ArrayDeque;
import labsim.lab.compute.Ledger.Account;

/** Frontier runs that wait for their GPUs: one after the other gathers them and holds them idle. */
final class Gathering {

  private final Ledger ledger;
  private final Waits waits;
  private final ArrayDeque<Reservation> waiting = new ArrayDeque<>();

  Gathering(Ledger ledger, Waits waits) {
    this.ledger = ledger;
    this.waits = waits;
  }

  void add(Reservation run) {
    waiting.add(run);
  }

  boolean anyWaits() {
    return !waiting.isEmpty();
  }

  /** Gives the first that waits what is kept or idle. Returns whether it now has all it wants. */
  boolean serve(double now) {
    Reservation run = waiting.peek();
    if (run == null) {
      return false;
    }
    long kept =
        Math.min(
            run.milliGpus - ledger.milliGpus(Account.GATHERING),
            ledger.milliGpus(Account.RESERVED));
    ledger.move(Account.RESERVED, Account.GATHERING, kept, now);
    long lacking = run.milliGpus - ledger.milliGpus(Account.GATHERING);
    long part = Math.min(lacking, ledger.milliGpus(Account.IDLE));
    ledger.move(Account.IDLE, Account.GATHERING, part, now);
    if (part < lacking) {
      return false;
    }
    waiting.remove();
    ledger.move(Account.GATHERING, Account.FRONTIER, run.milliGpus, now);
    waits.frontier.add(now - run.requestedHours);
    run.granted.run();
    return true;
  }
}
