package labsim.lab.compute;

import org.jspecify.annotations.Nullable;

/** Jobs that wait for GPUs, in the order of a discipline. */
interface JobQueue {

  /** The queue of the cluster's discipline. */
  static JobQueue of(ComputeParameters parameters, Ledger ledger) {
    boolean byTeam =
        parameters.discipline() == Discipline.FAIR_SHARE || parameters.sharing().teamQuota() < 1;
    return byTeam ? new TeamQueues(parameters, ledger) : of(parameters);
  }

  /** The same for jobs that are all of one team. */
  static JobQueue of(ComputeParameters parameters) {
    return switch (parameters.discipline()) {
      case FIFO, FAIR_SHARE -> new ArrivalQueue(1);
      case FIFO_BACKFILL -> new ArrivalQueue(parameters.backfillDepth());
      case VALUE, PREEMPTIVE_VALUE -> new ValueQueue();
    };
  }

  /** Lets a job wait. */
  void add(Job<?> job);

  /** The job that is next among those that fit or came too early; null if none. It stays. */
  @Nullable Job<?> next(long freeMilliGpus, double expiredBeforeHours);

  /** Takes a waiting job out. */
  void remove(Job<?> job);

  /** How many wait. */
  int size();

  /** A job of this queue was given its GPUs. */
  default void started(Job<?> job, double timeHours) {}

  /** A job of this queue has given its GPUs back. */
  default void stopped(Job<?> job) {}
}
