package labsim.lab.compute;

import java.util.ArrayDeque;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.lab.compute.Ledger.Account;

/**
 * The GPUs. Whatever becomes idle is given, in this order, to attrition, to assistants that wait,
 * to partitions until they are full, to a frontier run that gathers, and to experiments by the
 * discipline. A grant rings the bell that the request brought; the cluster knows nobody by name.
 */
public final class Cluster {

  /** Waits of experiments are kept for so many classes of job. */
  public static final int QUEUE_CLASSES = 4;

  private final Simulation simulation;
  private final ComputeParameters parameters;
  private final Ledger ledger = new Ledger();
  private final Waits waits = new Waits(QUEUE_CLASSES);
  private final HardwareFaults faults;
  private final Repairs repairs;
  private final Preemption preemption;
  private final RunningJobs running;
  private final JobQueue jobs;
  private final GoingRate price;
  private final Partitions partitions;
  private final Gathering frontierRuns = new Gathering(ledger, waits);
  private final ArrayDeque<Reservation> leases = new ArrayDeque<>();
  private long toRetire;
  private long sequence;
  private int teams = 1;
  private boolean dispatching;

  public Cluster(Simulation simulation, ComputeParameters parameters, Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    partitions = new Partitions(ledger, parameters);
    faults = new HardwareFaults(parameters.hardware(), streams);
    repairs = new Repairs(simulation, ledger, parameters.hardware().repairHours(), this::dispatch);
    preemption = new Preemption(simulation, parameters, this::dispatch);
    jobs = JobQueue.of(parameters, ledger);
    running =
        new RunningJobs(
            simulation, parameters, ledger, jobs, preemption, faults, repairs, this::dispatch);
    price = new GoingRate(parameters.priceMemoryHours());
    install(parameters.gpus());
  }

  /** Lets a job wait for its GPUs, run, and ring its owner. */
  public void submit(Job<?> job) {
    job.submittedHours = simulation.now();
    job.sequence = sequence++;
    teams = Math.max(teams, job.team + 1);
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
      case WAITING -> {
        jobs.remove(job);
        running.book(job, Ledger.Outcome.CANCELLED);
      }
      case RUNNING -> running.cancel(job);
      case NEW, GONE -> {
        return false;
      }
    }
    job.ring(Job.End.CANCELLED);
    dispatch();
    return true;
  }

  /** Gathers GPUs for a frontier run, and rings when all are there. */
  public <E> void gather(long milliGpus, Handler<? super E> owner, E granted) {
    frontierRuns.add(new Reservation(milliGpus, simulation.now(), owner, granted));
    dispatch();
  }

  /**
   * A frontier run gives its GPUs back.
   *
   * @param failures how often one of them failed
   */
  public void releaseFrontier(long milliGpus, long failures) {
    ledger.move(Account.FRONTIER, Account.IDLE, milliGpus, simulation.now());
    repairs.send(failures, milliGpus);
    dispatch();
  }

  /**
   * What broken GPUs will cost a stretch of a frontier run.
   *
   * @param workHours how long it takes if nothing fails
   * @param run names its luck, together with {@code stint}
   */
  public HardwareFaults.Losses frontierLosses(
      long milliGpus, double workHours, long run, long stint) {
    return faults.draw(milliGpus, workHours, ~run, stint);
  }

  /** Books the last hours of a frontier run, which bought nothing or were done again. */
  public void bookFrontier(Ledger.Outcome outcome, long milliGpus, double hours) {
    double now = simulation.now();
    ledger.advance(now);
    double gpuHours = ledger.counted(milliGpus, now - hours, now);
    ledger.book(
        Account.FRONTIER, outcome, Math.min(gpuHours, ledger.openGpuHours(Account.FRONTIER)));
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
    Account home = partitions.forAssistants() ? Account.PARTITION_IDLE : Account.IDLE;
    ledger.move(Account.INFERENCE, home, milliGpus, simulation.now());
    dispatch();
  }

  /** Books assistants' work on GPUs outside the cluster, H100e-hours. */
  public void bookExternal(double gpuHours) {
    ledger.bookExternal(gpuHours);
  }

  /**
   * Cuts a partition for assistants out of the cluster, as GPUs become idle; it keeps its share of
   * the cluster as that grows.
   */
  public void cutPartition(double gpus) {
    partitions.cutForAssistants(gpus);
    dispatch();
  }

  /** New GPUs, H100e. */
  public void install(double gpus) {
    ledger.install(Math.round(gpus * 1000), simulation.now());
    dispatch();
  }

  /** GPUs have come to their end, H100e; they go as they become idle. */
  public void retire(double gpus) {
    toRetire += Math.round(gpus * 1000);
    dispatch();
  }

  /** The most GPUs that one assistant can ever be given, thousandths of an H100e. */
  public long mostLeaseMilliGpus() {
    return partitions.mostForAssistant();
  }

  /** The most GPUs that one frontier run can gather, H100e. */
  public double mostFrontierGpus() {
    return (partitions.mostForFrontier() - toRetire) / 1000.0;
  }

  /** The most GPUs that one experiment may hold, H100e. */
  public double widestJobGpus() {
    return partitions.mostForJob();
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
    return price.value();
  }

  /** Teams that have sent jobs, at least one. */
  int teams() {
    return teams;
  }

  /** Jobs that wait for GPUs. */
  public int queuedJobs() {
    return jobs.size();
  }

  /** Waits of started experiments of a class since the last restart, hours. */
  public Tally jobWait(int queueClass) {
    return waits.jobs[queueClass];
  }

  /** Waits of started bundles of background jobs, hours. */
  public Tally backgroundWait() {
    return waits.background;
  }

  /** Waits of started frontier runs, hours. */
  public Tally frontierWait() {
    return waits.frontier;
  }

  /** Waits of assistants, hours. */
  public Tally leaseWait() {
    return waits.leases;
  }

  /** Begins to count anew; what runs and waits stays. */
  public void restart() {
    ledger.restart(simulation.now());
    waits.restart();
  }

  /** Gives idle GPUs away until nobody can be served. Bells may ask for more: the loop sees it. */
  private void dispatch() {
    if (dispatching) {
      return;
    }
    dispatching = true;
    while (serveAttrition()
        || serveLease()
        || partitions.fillFirst(simulation.now())
        || frontierRuns.serve(simulation.now())
        || partitions.fillReserved(simulation.now())
        || serveJob()) {}
    dispatching = false;
  }

  /** A run that gathers goes before attrition, so that it is never short of what it counted on. */
  private boolean serveAttrition() {
    long going = Math.min(toRetire, ledger.milliGpus(Account.IDLE));
    if (going == 0 || frontierRuns.anyWaits()) {
      return false;
    }
    ledger.retire(going, simulation.now());
    toRetire -= going;
    return true;
  }

  private boolean serveLease() {
    Account source = partitions.forAssistants() ? Account.PARTITION_IDLE : Account.IDLE;
    Reservation lease = leases.peek();
    if (lease == null || lease.milliGpus > ledger.milliGpus(source)) {
      return false;
    }
    leases.remove();
    ledger.move(source, Account.INFERENCE, lease.milliGpus, simulation.now());
    waits.leases.add(simulation.now() - lease.requestedHours);
    lease.granted.run();
    return true;
  }

  private boolean serveJob() {
    double now = simulation.now();
    double expiredBefore = now - parameters.patienceHours();
    Job<?> job = jobs.next(free(), expiredBefore);
    if (job == null) {
      return preemption.allowed() && makeRoom(expiredBefore);
    }
    jobs.remove(job);
    if (job.submittedHours < expiredBefore) {
      running.giveUp(job);
      return true;
    }
    waits.add(job, now);
    price.add(job, ledger.installedGpus());
    running.start(job);
    return true;
  }

  /** While others gather GPUs for something else, nobody is sent away: they would take the room. */
  private boolean makeRoom(double expiredBefore) {
    if (!leases.isEmpty() || frontierRuns.anyWaits()) {
      return false;
    }
    Job<?> job = jobs.next(Long.MAX_VALUE, expiredBefore);
    return job != null && preemption.makeRoom(job, free(), running::preempt);
  }

  /** Idle GPUs that experiments may have: none while an assistant waits for some of them. */
  private long free() {
    boolean assistantsFirst = !partitions.forAssistants() && !leases.isEmpty();
    return assistantsFirst ? 0 : ledger.milliGpus(Account.IDLE);
  }
}
