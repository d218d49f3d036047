package labsim.lab;

import labsim.lab.assistants.AssistantParameters;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.compute.Discipline;
import labsim.lab.people.EngineerParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.training.OnRuin;
import labsim.lab.training.TrainingParameters;

/** Small labs for tests: a year, a tenth of the people, scarce GPUs, and much that goes wrong. */
final class Labs {

  private Labs() {}

  static LabParameters small() {
    return small(Discipline.VALUE, ChargeTo.EXPERIMENTS, OnRuin.ROLLBACK);
  }

  static LabParameters small(Discipline discipline, ChargeTo charge, OnRuin onRuin) {
    LabParameters base = LabParameters.defaults().with(8766, 4383);
    ComputeParameters c = base.compute();
    AssistantParameters a = base.assistants();
    TrainingParameters t = base.training();
    PeopleParameters p = base.people();
    EngineerParameters e = p.engineers();
    var r = p.researchers();
    return base.with(
            new ComputeParameters(
                20_000,
                c.growth(),
                c.deliveryIntervalHours(),
                discipline,
                10,
                c.patienceHours(),
                c.flopPerGpuHour()))
        .with(p.with(r.withCount(30)).with(e.withCount(200)))
        .with(
            new AssistantParameters(
                10,
                0.8,
                a.oversight(),
                3e8,
                a.flopPerToken(),
                a.taskHorizonHours(),
                a.horizonGrowth(),
                a.stepHours(),
                a.horizonSharpness(),
                a.reviewCatch(),
                a.bugFailure(),
                charge,
                500,
                a.mostSteps(),
                a.copies(),
                a.speedGrowth(),
                a.mistakes(),
                a.notes(),
                a.research()))
        .with(
            new TrainingParameters(
                t.releaseIntervalHours(),
                t.integrationWindowHours(),
                20,
                t.integrationHours(),
                t.integrationSpread(),
                t.interference(),
                t.conflictProbability(),
                t.conflictLoss(),
                10e6,
                t.runGrowth(),
                t.runDurationHours(),
                0.2,
                0.5,
                onRuin,
                t.deploymentHours()));
  }
}
