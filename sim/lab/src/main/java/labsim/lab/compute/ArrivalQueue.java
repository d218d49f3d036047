package labsim.lab.compute;

import org.jspecify.annotations.Nullable;

/** First come, first served; up to {@code depth} jobs from the head are tried for a fit. */
final class ArrivalQueue implements JobQueue {

  private final int depth;
  private @Nullable Job<?> first;
  private @Nullable Job<?> last;
  private int size;

  ArrivalQueue(int depth) {
    this.depth = depth;
  }

  @Override
  public void add(Job<?> job) {
    job.previous = last;
    job.next = null;
    if (last == null) {
      first = job;
    } else {
      last.next = job;
    }
    last = job;
    size++;
  }

  @Override
  public @Nullable Job<?> next(long freeMilliGpus, double expiredBeforeHours) {
    Job<?> job = first;
    for (int tried = 0; job != null && tried < depth; tried++) {
      if (job.milliGpus <= freeMilliGpus || job.submittedHours < expiredBeforeHours) {
        return job;
      }
      job = job.next;
    }
    return null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void remove(Job<?> job) {
    if (job.previous == null) {
      first = job.next;
    } else {
      job.previous.next = job.next;
    }
    if (job.next == null) {
      last = job.previous;
    } else {
      job.next.previous = job.previous;
    }
    job.previous = null;
    job.next = null;
    size--;
  }
}
