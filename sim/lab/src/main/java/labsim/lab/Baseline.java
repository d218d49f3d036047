package labsim.lab;

import labsim.lab.assistants.AssistantParameters;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.assistants.MistakeParameters;
import labsim.lab.assistants.NoteParameters;
import labsim.lab.compute.BackgroundParameters;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.compute.Discipline;
import labsim.lab.compute.HardwareParameters;
import labsim.lab.compute.PartitionParameters;
import labsim.lab.experiments.DecisionPolicy;
import labsim.lab.experiments.EarlyStopping;
import labsim.lab.experiments.ExperimentParameters;
import labsim.lab.experiments.Rung;
import labsim.lab.experiments.RungName;
import labsim.lab.experiments.Rungs;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.knowledge.ProblemParameters;
import labsim.lab.market.LiteratureParameters;
import labsim.lab.market.MarketParameters;
import labsim.lab.market.RivalKind;
import labsim.lab.market.RivalParameters;
import labsim.lab.people.CareerParameters;
import labsim.lab.people.EngineerParameters;
import labsim.lab.people.PeopleParameters;
import labsim.lab.people.ResearcherParameters;
import labsim.lab.people.TasteParameters;
import labsim.lab.people.TeamParameters;
import labsim.lab.quantity.Calendar;
import labsim.lab.training.DeriskParameters;
import labsim.lab.training.OnRuin;
import labsim.lab.training.SpikeParameters;
import labsim.lab.training.TrainingParameters;

/**
 * The largest lab of 2025: the plain lab with its mechanisms switched on, and the guesses moved to
 * where it does what is observed (docs/calibration.md). Sources stand beside the parameters, and in
 * scenarios/baseline.yaml, which says the same.
 */
final class Baseline {

  private static final double WEEK = Calendar.HOURS_PER_WEEK;
  private static final double MONTH = Calendar.HOURS_PER_YEAR / 12;

  private Baseline() {}

  static LabParameters of(LabParameters plain) {
    return new LabParameters(
        plain.horizonHours(),
        plain.warmUpHours(),
        ideas(plain.ideas()),
        compute(plain.compute()),
        experiments(plain.experiments()),
        people(),
        assistants(plain.assistants()),
        training(plain.training()),
        market(plain.market()));
  }

  private static IdeaParameters ideas(IdeaParameters plain) {
    return new IdeaParameters(
        0.05, 0.016, 0.004, 0.1, plain.classes(), 0, 0.5, 0.1, new ProblemParameters(1000, 0.1));
  }

  private static ComputeParameters compute(ComputeParameters plain) {
    return new ComputeParameters(
        397_000,
        3.4,
        13 * WEEK,
        0.3,
        0.01,
        0.35,
        Discipline.VALUE,
        100,
        26 * WEEK,
        0.25,
        2 * WEEK,
        1.4e18,
        new PartitionParameters(0, 0.23),
        new HardwareParameters(2e-5, 1.0 / 60, 48),
        plain.sharing(),
        new BackgroundParameters(
            100_000_000, 397_000, 10_000, 0.03, 3.5, 24, 1, 0.40, 0.06, 0.08, 0.66));
  }

  private static ExperimentParameters experiments(ExperimentParameters plain) {
    return new ExperimentParameters(
        new Rungs(
            new Rung(1.3e-5, 1.5, 24, 2),
            new Rung(2.3e-4, 0.5, 72, 1),
            new Rung(0.01, 0.25, 2 * WEEK, 16),
            plain.rungs().s4()),
        RungName.S3,
        0.018,
        0.1,
        0.1,
        0.2,
        0.40,
        2,
        16,
        DecisionPolicy.VALUE_OF_INFORMATION,
        1,
        plain.halving(),
        0.1,
        new EarlyStopping(0.9, 1.4, 72));
  }

  private static PeopleParameters people() {
    return new PeopleParameters(
        new ResearcherParameters(300, 40, 7, 2, 1, 0.1),
        new TasteParameters(0.19, 0.12, 0.015, 0.7, 0.1),
        new EngineerParameters(
            1040,
            0.12,
            40,
            80,
            0.8,
            new CareerParameters(13 * WEEK, 0.5, 0.04, WEEK, 0.12, 10 * WEEK)),
        new TeamParameters(10, 0.05));
  }

  private static AssistantParameters assistants(AssistantParameters plain) {
    return new AssistantParameters(
        5,
        0.59,
        0.15,
        1e6,
        3e11,
        1.5,
        2.6,
        1,
        0.7,
        0.7,
        0.02,
        ChargeTo.EXPERIMENTS,
        24_300,
        64,
        plain.copies(),
        1.3,
        new MistakeParameters(0.02, 2, 0.05),
        new NoteParameters(1.5, 1000, 0),
        plain.research());
  }

  private static TrainingParameters training(TrainingParameters plain) {
    return new TrainingParameters(
        26 * WEEK,
        13 * WEEK,
        150,
        300,
        0.5,
        0.002,
        0.002,
        0.01,
        150e6,
        3.4,
        13 * WEEK,
        0.002,
        0.02,
        OnRuin.ROLLBACK,
        6 * WEEK,
        0,
        new DeriskParameters(0.01, 2 * WEEK, 0.6),
        new SpikeParameters(2, 4),
        plain.retraining(),
        plain.refresh());
  }

  private static MarketParameters market(MarketParameters plain) {
    return new MarketParameters(
        2.35,
        1.35,
        1e6,
        plain.budget(),
        plain.hiring(),
        new LiteratureParameters(1000, 3.5 * MONTH, 5, 0.5, 2, 0.3, 0.6, 0.5, 7 * MONTH),
        new RivalParameters(RivalKind.FOLLOWERS, 5, 0.6, 0.7, 1, 4 * MONTH, 14 * MONTH, 0));
  }
}
