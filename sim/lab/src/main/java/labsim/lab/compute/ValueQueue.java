package labsim.lab.compute;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The most valuable job for each H100e-hour first; equals in order of arrival. */
final class ValueQueue implements JobQueue {

  private final PriorityQueue<Job<?>> jobs =
      new PriorityQueue<>((a, b) -> {
        int byValue = Double.compare(b.valuePerGpuHour, a.valuePerGpuHour);
        return byValue != 0 ? byValue : Long.compare(a.sequence, b.sequence);
      });
  private int gone;

  @Override
  public void add(Job<?> job) {
    jobs.add(job);
  }

  @Override
  public @Nullable Job<?> next(long freeMilliGpus, double expiredBeforeHours) {
    Job<?> job = jobs.peek();
    while (job != null && job.stage == Job.Stage.GONE) {
      jobs.remove();
      gone--;
      job = jobs.peek();
    }
    return job != null
            && (job.milliGpus <= freeMilliGpus || job.submittedHours < expiredBeforeHours)
        ? job
        : null;
  }

  /** A job that is not at the head keeps its place in the heap, as gone, until it gets there. */
  @Override
  public void remove(Job<?> job) {
    if (jobs.peek() == job) {
      jobs.remove();
    } else {
      gone++;
      job.stage = Job.Stage.GONE;
    }
  }

  @Override
  public int size() {
    return jobs.size() - gone;
  }
}
