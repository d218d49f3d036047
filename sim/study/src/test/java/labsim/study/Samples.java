package labsim.study;

import java.util.List;
import labsim.lab.LabParameters;
import labsim.study.ensemble.Model;
import labsim.study.result.Manifest;

/** Small studies of fake labs. */
public final class Samples {

  private Samples() {}

  /** A scenario of the default parameters but for this many times the default engineers. */
  public static Plan.Candidate scenario(String name, double engineers) {
    LabParameters base = LabParameters.plain();
    int count = (int) (base.people().engineers().count() * engineers);
    LabParameters parameters =
        engineers == 1
            ? base
            : base.with(base.people().with(base.people().engineers().withCount(count)));
    return new Plan.Candidate(
        new Subject(name, "A sample.", "name: " + name + "\n", "0123456789ab"), parameters);
  }

  /** Uplift and shadow prices of these scenarios. */
  public static Plan plan(int replications, Plan.Candidate... scenarios) {
    return Plan.of(
        List.of(scenarios),
        Plan.Scope.UPLIFT_AND_SHADOW_PRICES,
        1,
        new Size.Replications(replications));
  }

  /** Runs the plan; the manifest's times are made up. */
  public static Evidence evidence(Plan plan, Model model, int threads) {
    Runs runs = Campaign.run(plan, model, threads, (done, total, events) -> {});
    Manifest manifest = manifest(plan, threads, runs.replications(), runs.events());
    return new Evidence(
        manifest,
        plan.hash("0.1.0 abcdef123456"),
        plan.subjects(),
        plan.arms(),
        runs.measures(),
        runs.series());
  }

  /** How the samples say that they came to be. */
  public static Manifest manifest(Plan plan, int threads, int replications, long events) {
    return new Manifest(
        "labsim run sample.yaml",
        "0.1.0",
        "abcdef123456",
        plan.seed(),
        replications,
        threads,
        "Linux amd64, Java 25",
        "2026-01-02T03:04:05Z",
        2,
        events,
        events / 2.0);
  }
}
