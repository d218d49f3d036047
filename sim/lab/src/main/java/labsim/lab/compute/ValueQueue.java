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

  @Override
  public void add(Job<?> job) {
    jobs.add(job);
  }

  @Override
  public @Nullable Job<?> poll(long freeMilliGpus, double expiredBeforeHours) {
    Job<?> job = jobs.peek();
    if (job != null
        && (job.milliGpus <= freeMilliGpus || job.submittedHours < expiredBeforeHours)) {
      return jobs.poll();
    }
    return null;
  }

  @Override
  public int size() {
    return jobs.size();
  }
}
