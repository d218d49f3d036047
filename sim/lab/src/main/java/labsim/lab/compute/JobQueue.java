package labsim.lab.compute;

import org.jspecify.annotations.Nullable;

/** Jobs that wait for GPUs, in the order of a discipline. */
interface JobQueue {

  /** The queue of that discipline. */
  static JobQueue of(Discipline discipline, int backfillDepth) {
    return switch (discipline) {
      case FIFO -> new ArrivalQueue(1);
      case FIFO_BACKFILL -> new ArrivalQueue(backfillDepth);
      case VALUE -> new ValueQueue();
    };
  }

  /** Lets a job wait. */
  void add(Job<?> job);

  /** Takes out the job that is next among those that fit or came too early; null if none. */
  @Nullable Job<?> poll(long freeMilliGpus, double expiredBeforeHours);

  /** Takes a waiting job out. */
  void remove(Job<?> job);

  /** How many wait. */
  int size();
}
