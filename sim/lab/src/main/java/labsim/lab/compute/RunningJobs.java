package labsim.lab.compute;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.compute.Ledger.Outcome;

/** The jobs that hold GPUs: from start to end or preemption, and what their hours bought. */
final class RunningJobs implements Handler<Job<?>> {

  /** Bits of an attempt's number; a job's stints are numbered above them. */
  private static final int ATTEMPT_BITS = 48;

  private final Simulation simulation;
  private final ComputeParameters parameters;
  private final Ledger ledger;
  private final JobQueue queue;
  private final Preemption preemption;
  private final HardwareFaults faults;
  private final Repairs repairs;
  private final Runnable gpusIdle;

  /**
   * @param gpusIdle is told after a job has come to its end
   */
  RunningJobs(
      Simulation simulation,
      ComputeParameters parameters,
      Ledger ledger,
      JobQueue queue,
      Preemption preemption,
      HardwareFaults faults,
      Repairs repairs,
      Runnable gpusIdle) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.ledger = ledger;
    this.queue = queue;
    this.preemption = preemption;
    this.faults = faults;
    this.repairs = repairs;
    this.gpusIdle = gpusIdle;
  }

  /** Gives a job its GPUs. */
  void start(Job<?> job) {
    double now = simulation.now();
    ledger.move(Account.IDLE, job.account, job.milliGpus, now);
    job.stage = Job.Stage.RUNNING;
    job.startedHours = now;
    long stint = job.attempt + ((long) job.stints++ << ATTEMPT_BITS);
    job.losses = faults.draw(job.milliGpus, job.hoursLeft, job.name, stint);
    job.ticket = simulation.after(job.stintHours(), this, job);
    job.scheduleLook(simulation);
    queue.started(job, now);
    preemption.started(job);
  }

  /** A job has come to its end. */
  @Override
  public void on(Job<?> job) {
    stop(job);
    book(job, job.fails ? Outcome.FAILED : Outcome.USEFUL);
    job.ring(job.fails ? Job.End.FAILED : Job.End.SUCCEEDED);
    gpusIdle.run();
  }

  /** Takes its GPUs away from a job before its end, for good. */
  void cancel(Job<?> job) {
    simulation.cancel(job.ticket);
    stop(job);
    book(job, Outcome.CANCELLED);
  }

  /**
   * Takes its GPUs away from a job before its end; it waits again, for what it had not done at its
   * last checkpoint.
   */
  void preempt(Job<?> job) {
    simulation.cancel(job.ticket);
    double done = (simulation.now() - job.startedHours) * (1 - job.lostShare());
    double stretch =
        job.hoursLeft / Math.ceil(job.hoursLeft / parameters.hardware().checkpointHours());
    double saved = done > 0 ? Math.floor(done / stretch) * stretch : 0;
    double before = job.openGpuHours(ledger);
    stop(job);
    if (done > 0) {
      double lost = (job.openGpuHours(ledger) - before) * (1 - saved / done);
      job.keepOpen(-lost, ledger);
      ledger.book(job.account, Outcome.PREEMPTED, lost);
    }
    job.hoursLeft -= saved;
    job.submittedHours = simulation.now();
    job.stage = Job.Stage.WAITING;
    queue.add(job);
  }

  /** A waiting job goes; what it ran before it was preempted was in vain. */
  void giveUp(Job<?> job) {
    ledger.book(job.account, Outcome.CANCELLED, job.openGpuHours(ledger));
    job.ring(Job.End.GIVEN_UP);
  }

  /** A job has ended: books all that it has run. */
  void book(Job<?> job, Outcome outcome) {
    double gpuHours = job.openGpuHours(ledger);
    if (job.account == Account.BACKGROUND && outcome == Outcome.USEFUL) {
      parameters.background().book(ledger, gpuHours);
    } else {
      ledger.book(job.account, outcome, gpuHours);
      ledger.count(outcome, 1);
    }
  }

  private void stop(Job<?> job) {
    double now = simulation.now();
    double planned = job.stintHours();
    double done = planned == 0 ? 1 : Math.min(1, (now - job.startedHours) / planned);
    double gpuHours = ledger.counted(job.milliGpus, job.startedHours, now);
    double lost = gpuHours * job.lostShare();
    ledger.move(job.account, Account.IDLE, job.milliGpus, now);
    ledger.book(job.account, Outcome.HARDWARE, lost);
    job.keepOpen(gpuHours - lost, ledger);
    queue.stopped(job);
    preemption.stopped(job);
    repairs.send(Math.round(job.losses.failures() * done), job.milliGpus);
  }
}
