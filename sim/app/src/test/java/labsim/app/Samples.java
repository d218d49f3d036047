package labsim.app;

import java.util.ArrayList;
import java.util.List;
import labsim.lab.LabParameters;
import labsim.lab.people.PeopleParameters;
import labsim.study.Campaign;
import labsim.study.Evidence;
import labsim.study.Findings;
import labsim.study.Plan;
import labsim.study.Runs;
import labsim.study.Size;
import labsim.study.Subject;
import labsim.study.result.Manifest;
import labsim.study.result.StudyResult;

/** Results of fake labs. */
public final class Samples {

  private Samples() {}

  /** Scenarios of 306, 612, ... thousand GPUs. */
  public static StudyResult result(int scenarios, int replications) {
    List<Plan.Candidate> candidates = new ArrayList<>();
    for (int i = 1; i <= scenarios; i++) {
      candidates.add(
          new Plan.Candidate(
              new Subject(
                  i == 1 ? "sample" : "gpus-times-" + i,
                  "A lab that costs no time, whose progress grows with the root of its GPUs, for"
                      + " tests of what is printed.",
                  "name: sample\n",
                  "0123456789ab"),
              lab(306_000.0 * i)));
    }
    Plan plan =
        Plan.of(
            candidates,
            Plan.Scope.UPLIFT_AND_SHADOW_PRICES,
            1,
            new Size.Replications(replications));
    Runs runs = Campaign.run(plan, new FakeLab(), 1, (done, total, events) -> {});
    Manifest manifest =
        new Manifest(
            "labsim run sample.yaml",
            "0.1.0",
            "abcdef123456",
            1,
            replications,
            2,
            "Linux amd64, 2 processors, Java 25",
            "2026-01-02T03:04:05Z",
            7,
            runs.events(),
            runs.events() / 7.0);
    return Findings.of(
        new Evidence(
            manifest,
            "fedcba987654",
            plan.subjects(),
            plan.arms(),
            runs.measures(),
            runs.series()));
  }

  /** What the texts tell is set here, so that they do not change with the baseline. */
  private static LabParameters lab(double gpus) {
    LabParameters base = LabParameters.plain();
    PeopleParameters people = base.people();
    return base.with(base.compute().withGpus(gpus))
        .with(base.training().withSlots(20))
        .with(people.with(people.taste().withMean(0.35)).with(people.engineers().withCount(1000)));
  }
}
