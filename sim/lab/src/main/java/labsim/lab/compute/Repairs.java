package labsim.lab.compute;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.compute.Ledger.Account;

/** GPUs that failed under a job: when it gives its GPUs back, they go away to be repaired. */
final class Repairs implements Handler<Repairs.Repaired> {

  /** GPUs come back, thousandths of an H100e. */
  record Repaired(long milliGpus) {}

  private final Simulation simulation;
  private final Ledger ledger;
  private final double hours;
  private final Runnable back;

  /**
   * @param hours how long a repair takes
   * @param back is told when GPUs have come back
   */
  Repairs(Simulation simulation, Ledger ledger, double hours, Runnable back) {
    this.simulation = simulation;
    this.ledger = ledger;
    this.hours = hours;
    this.back = back;
  }

  /** So many failures among GPUs just given back; a GPU is away once, however often it failed. */
  void send(long failures, long milliGpus) {
    long broken = Math.min(failures * 1000, milliGpus);
    if (broken > 0 && hours > 0) {
      ledger.move(Account.IDLE, Account.DOWN, broken, simulation.now());
      simulation.after(hours, this, new Repaired(broken));
    }
  }

  @Override
  public void on(Repaired event) {
    ledger.move(Account.DOWN, Account.IDLE, event.milliGpus(), simulation.now());
    back.run();
  }
}
