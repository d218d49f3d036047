package labsim.lab.compute;

import java.util.ArrayDeque;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Tally;
import labsim.lab.compute.Ledger.Account;
import org.jspecify.annotations.Nullable;

/**
 * The GPUs. Whatever becomes idle is given, in this order, to assistants that wait, to the
 * assistants' partition until it is full, to a frontier run that gathers, and to experiments by the
 * discipline. A grant rings the bell that the request brought; the cluster knows nobody by name.
 */
public final class Cluster implements Handler<Job<?>> {

  /** Waits of experiments are kept for so many classes of job. */
  public static final int QUEUE_CLASSES = 4;

  /** The price looks back over about so many hours of the whole cluster: guess, two weeks. */
  private static final double PRICE_MEMORY_HOURS = 336;

  private final Simulation simulation;
  private final ComputeParameters parameters;
  private final Ledger ledger = new Ledger();
  private final JobQueue jobs;
  private final ArrayDeque<Reservation> reservations = new ArrayDeque<>();
  private final ArrayDeque<Reservation> leases = new ArrayDeque<>();
  private final Tally[] jobWaits = new Tally[QUEUE_CLASSES];
  private Tally frontierWait = new Tally();
  private Tally leaseWait = new Tally();
  private long partitionMilliGpus;
  private long partitionWanted;
  private long sequence;
  private double price;
  private boolean dispatching;

  public Cluster(Simulation simulation, ComputeParameters parameters) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.jobs = JobQueue.of(parameters.discipline(), parameters.backfillDepth());
    restartWaits();
    ledger.install(Math.round(parameters.gpus() * 1000), simulation.now());
  }

  /** Lets a job wait for its GPUs, run, and ring its owner. */
  public void submit(Job<?> job) {
    job.submittedHours = simulation.now();
    job.sequence = sequence++;
    job.stage = Job.Stage.WAITING;
    jobs.add(job);
    dispatch();
  }

  /**
   * Takes a job back, wherever it is; it rings its owner as cancelled, and the hours that it has
   * run are booked so. Nothing happens if it has already ended.
   *
   * @return whether it was still waiting or running
   */
  public boolean cancel(Job<?> job) {
    switch (job.stage) {
      case WAITING -> jobs.remove(job);
      case RUNNING -> {
        simulation.cancel(job.ticket);
        stop(job, Ledger.Outcome.CANCELLED);
      }
      case NEW, GONE -> {
        return false;
      }
    }
    job.ring(Job.End.CANCELLED);
    dispatch();
    return true;
  }

  /** A job has come to its end. */
  @Override
  public void on(Job<?> job) {
    stop(job, job.fails ? Ledger.Outcome.FAILED : Ledger.Outcome.USEFUL);
    job.ring(job.fails ? Job.End.FAILED : Job.End.SUCCEEDED);
    dispatch();
  }

  private void stop(Job<?> job, Ledger.Outcome outcome) {
    double now = simulation.now();
    ledger.move(Account.EXPERIMENTS, Account.IDLE, job.milliGpus, now);
    ledger.book(outcome, job.milliGpus, job.startedHours, now);
  }

  /** Gathers GPUs for a frontier run, and rings when all are there. */
  public <E> void gather(long milliGpus, Handler<? super E> owner, E granted) {
    reservations.add(new Reservation(milliGpus, simulation.now(), owner, granted));
    dispatch();
  }

  /** A frontier run gives its GPUs back. */
  public void releaseFrontier(long milliGpus) {
    ledger.move(Account.FRONTIER, Account.IDLE, milliGpus, simulation.now());
    dispatch();
  }

  /** Books frontier hours that a ruinous trick has wasted. */
  public void bookRuin(long milliGpus, double hours) {
    double now = simulation.now();
    ledger.book(Ledger.Outcome.RUINED, milliGpus, now - hours, now);
  }

  /**
   * GPUs for an assistant, from the research cluster or the partition; rings when they are there.
   */
  public <E> void lease(long milliGpus, Handler<? super E> owner, E granted) {
    leases.add(new Reservation(milliGpus, simulation.now(), owner, granted));
    dispatch();
  }

  /** An assistant gives its GPUs back. */
  public void releaseLease(long milliGpus) {
    Account home = partitionWanted > 0 ? Account.PARTITION_IDLE : Account.IDLE;
    ledger.move(Account.INFERENCE, home, milliGpus, simulation.now());
    dispatch();
  }

  /** Books assistants' work on GPUs outside the cluster, H100e-hours. */
  public void bookExternal(double gpuHours) {
    ledger.bookExternal(gpuHours);
  }

  /** Cuts a partition for assistants out of the cluster, as GPUs become idle. */
  public void cutPartition(double gpus) {
    partitionWanted = Math.round(gpus * 1000);
    dispatch();
  }

  /** New GPUs, H100e. */
  public void install(double gpus) {
    ledger.install(Math.round(gpus * 1000), simulation.now());
    dispatch();
  }

  /** The most GPUs that one assistant can ever be given, thousandths of an H100e. */
  public long mostLeaseMilliGpus() {
    return partitionWanted > 0 ? partitionWanted : ledger.installedMilliGpus();
  }

  /** Who holds what. */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * What an H100e-hour is worth today: the mean value of the hours that jobs were lately started
   * for.
   */
  public double price() {
    return price;
  }

  /** Jobs that wait for GPUs. */
  public int queuedJobs() {
    return jobs.size();
  }

  /** Waits of started experiments of a class since the last restart, hours. */
  public Tally jobWait(int queueClass) {
    return jobWaits[queueClass];
  }

  /** Waits of started frontier runs, hours. */
  public Tally frontierWait() {
    return frontierWait;
  }

  /** Waits of assistants, hours. */
  public Tally leaseWait() {
    return leaseWait;
  }

  /** Begins to count anew; what runs and waits stays. */
  public void restart() {
    ledger.restart(simulation.now());
    restartWaits();
  }

  private void restartWaits() {
    for (int i = 0; i < QUEUE_CLASSES; i++) {
      jobWaits[i] = new Tally();
    }
    frontierWait = new Tally();
    leaseWait = new Tally();
  }

  /** Gives idle GPUs away until nobody can be served. Bells may ask for more: the loop sees it. */
  private void dispatch() {
    if (dispatching) {
      return;
    }
    dispatching = true;
    while (serveLease() || fillPartition() || serveFrontier() || serveExperiment()) {}
    dispatching = false;
  }

  private boolean serveLease() {
    Account source = partitionWanted > 0 ? Account.PARTITION_IDLE : Account.IDLE;
    Reservation lease = leases.peek();
    if (lease == null || lease.milliGpus > ledger.milliGpus(source)) {
      return false;
    }
    leases.remove();
    ledger.move(source, Account.INFERENCE, lease.milliGpus, simulation.now());
    leaseWait.add(simulation.now() - lease.requestedHours);
    lease.granted.run();
    return true;
  }

  private boolean fillPartition() {
    long lacking = partitionWanted - partitionMilliGpus;
    long part = Math.min(lacking, ledger.milliGpus(Account.IDLE));
    if (part <= 0) {
      return false;
    }
    ledger.move(Account.IDLE, Account.PARTITION_IDLE, part, simulation.now());
    partitionMilliGpus += part;
    return true;
  }

  private boolean serveFrontier() {
    Reservation run = reservations.peek();
    if (run == null) {
      return false;
    }
    double now = simulation.now();
    long lacking = run.milliGpus - ledger.milliGpus(Account.GATHERING);
    long part = Math.min(lacking, ledger.milliGpus(Account.IDLE));
    ledger.move(Account.IDLE, Account.GATHERING, part, now);
    if (part < lacking) {
      return false;
    }
    reservations.remove();
    ledger.move(Account.GATHERING, Account.FRONTIER, run.milliGpus, now);
    frontierWait.add(now - run.requestedHours);
    run.granted.run();
    return true;
  }

  private boolean serveExperiment() {
    double now = simulation.now();
    double expiredBefore = now - parameters.patienceHours();
    @Nullable Job<?> job = jobs.poll(free(), expiredBefore);
    if (job == null) {
      return false;
    }
    if (job.submittedHours < expiredBefore) {
      job.ring(Job.End.GIVEN_UP);
      return true;
    }
    ledger.move(Account.IDLE, Account.EXPERIMENTS, job.milliGpus, now);
    jobWaits[job.queueClass].add(now - job.submittedHours);
    job.startedHours = now;
    job.stage = Job.Stage.RUNNING;
    updatePrice(job);
    job.ticket = simulation.after(job.runsForHours, this, job);
    job.scheduleLook(simulation);
    return true;
  }

  private void updatePrice(Job<?> job) {
    double gpuHours = job.milliGpus / 1000.0 * job.runsForHours;
    double memory = ledger.installedGpus() * PRICE_MEMORY_HOURS;
    price += (job.valuePerGpuHour - price) * gpuHours / (gpuHours + memory);
  }

  /** Idle GPUs that experiments may have: none while an assistant waits for some of them. */
  private long free() {
    boolean assistantsFirst = partitionWanted == 0 && !leases.isEmpty();
    return assistantsFirst ? 0 : ledger.milliGpus(Account.IDLE);
  }
}
