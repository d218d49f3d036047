package labsim.study;

import java.util.List;
import java.util.Objects;
import labsim.engine.ReplicationFailed;
import labsim.engine.Replications;
import labsim.lab.Outcome;
import labsim.study.estimate.Linearised;
import labsim.study.result.Interval;
import labsim.study.result.MeasureTable;

/** The running of a plan. What comes out is the same on any number of threads. */
public final class Campaign {

  private final Plan plan;
  private final Model model;
  private final int threads;
  private final Progress progress;

  /**
   * Makes ready; nothing runs yet.
   *
   * @param threads how many runs may be under way at the same time, at least 1
   */
  public Campaign(Plan plan, Model model, int threads, Progress progress) {
    this.plan = plan;
    this.model = model;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Runs all arms batch by batch until there are enough replications.
   *
   * @throws RunFailed if a run throws
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public Runs run() {
    Runs runs = new Runs(plan.arms());
    int done = 0;
    int wanted = plan.size().first();
    while (done < wanted) {
      batch(runs, done, wanted);
      done = wanted;
      wanted = plan.size().next(done, () -> widest(runs.measures()));
    }
    return runs;
  }

  /** Replications {@code from} to below {@code to} of all arms, arm after arm of each. */
  private void batch(Runs runs, int from, int to) {
    List<Plan.Trial> trials = plan.trials();
    int arms = trials.size();
    int[] done = {0}; // touched on this thread only
    try {
      Replications.<Outcome>forEach(
          (to - from) * arms,
          threads,
          task -> {
            Plan.Trial trial = trials.get(task % arms);
            return model.run(trial.past(), trial.future(), plan.seed(), from + task / arms);
          },
          outcome -> {
            runs.add(done[0] % arms, outcome);
            done[0]++;
            progress.heard((long) from * arms + done[0], (long) to * arms, runs.events());
          });
    } catch (ReplicationFailed e) {
      throw new RunFailed(
          trials.get(e.replication() % arms).arm().world(),
          from + e.replication() / arms,
          plan.seed(),
          Objects.requireNonNull(e.getCause()));
    }
  }

  /** The largest relative half-width among the scenarios' uplifts. */
  private double widest(MeasureTable measures) {
    double widest = 0;
    for (Subject subject : plan.subjects()) {
      Linearised uplift = Findings.uplift(measures, subject.name());
      Interval interval = uplift.interval();
      widest = Math.max(widest, (interval.high() - interval.estimate()) / interval.estimate());
    }
    return widest;
  }
}
