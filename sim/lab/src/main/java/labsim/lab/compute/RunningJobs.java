package labsim.lab.compute;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.compute.Ledger.Outcome;

/** The jobs that hold GPUs: from start to end, and what their hours bought. */
final class RunningJobs implements Handler<Job<?>> {

  private final Simulation simulation;
  private final Ledger ledger;
  private final HardwareFaults faults;
  private final Repairs repairs;
  private final Runnable gpusIdle;

  /**
   * @param gpusIdle is told after a job has come to its end
   */
  RunningJobs(
      Simulation simulation,
      Ledger ledger,
      HardwareFaults faults,
      Repairs repairs,
      Runnable gpusIdle) {
    this.simulation = simulation;
    this.ledger = ledger;
    this.faults = faults;
    this.repairs = repairs;
    this.gpusIdle = gpusIdle;
  }

  /** Gives a job its GPUs. */
  void start(Job<?> job) {
    double now = simulation.now();
    ledger.move(Account.IDLE, Account.EXPERIMENTS, job.milliGpus, now);
    job.stage = Job.Stage.RUNNING;
    job.startedHours = now;
    job.losses = faults.draw(job.milliGpus, job.runsForHours, job.name, job.attempt);
    job.ticket = simulation.after(job.runsForHours + job.losses.lostHours(), this, job);
  }

  /** A job has come to its end. */
  @Override
  public void on(Job<?> job) {
    stop(job, job.fails ? Outcome.FAILED : Outcome.USEFUL);
    job.ring(job.fails ? Job.End.FAILED : Job.End.SUCCEEDED);
    gpusIdle.run();
  }

  /** Takes its GPUs away from a job before its end. */
  void cancel(Job<?> job) {
    simulation.cancel(job.ticket);
    stop(job, Outcome.CANCELLED);
  }

  private void stop(Job<?> job, Outcome outcome) {
    double now = simulation.now();
    double planned = job.runsForHours + job.losses.lostHours();
    double done = planned == 0 ? 1 : Math.min(1, (now - job.startedHours) / planned);
    double lostShare = planned == 0 ? 0 : job.losses.lostHours() / planned;
    double gpuHours = ledger.counted(job.milliGpus, job.startedHours, now);
    ledger.move(Account.EXPERIMENTS, Account.IDLE, job.milliGpus, now);
    ledger.book(Account.EXPERIMENTS, outcome, gpuHours * (1 - lostShare));
    ledger.book(Account.EXPERIMENTS, Outcome.HARDWARE, gpuHours * lostShare);
    repairs.send(Math.round(job.losses.failures() * done), job.milliGpus);
  }
}
