package labsim.lab;

import labsim.lab.assistants.AssistantParameters;
import labsim.lab.assistants.MistakeParameters;
import labsim.lab.assistants.NoteParameters;
import labsim.lab.compute.BackgroundParameters;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.compute.HardwareParameters;
import labsim.lab.compute.PartitionParameters;
import labsim.lab.experiments.EarlyStopping;
import labsim.lab.experiments.ExperimentParameters;
import labsim.lab.experiments.Rung;
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
        people(plain.people()),
        assistants(plain.assistants()),
        training(plain.training()),
        market(plain.market()));
  }

  private static IdeaParameters ideas(IdeaParameters plain) {
    return new IdeaParameters(
        plain.goodShare(),
        0.025,
        0.006,
        plain.depletion(),
        plain.classes(),
        plain.gainTail(),
        0.5,
        0.1,
        new ProblemParameters(1000, plain.problems().goodShare()));
  }

  private static ComputeParameters compute(ComputeParameters plain) {
    return new ComputeParameters(
        397_000,
        plain.growth(),
        plain.deliveryIntervalHours(),
        0.3,
        0.01,
        plain.attritionAgeing(),
        plain.discipline(),
        plain.backfillDepth(),
        plain.patienceHours(),
        plain.widestShare(),
        plain.priceMemoryHours(),
        plain.flopPerGpuHour(),
        new PartitionParameters(0, 0.23),
        new HardwareParameters(2e-5, 1.0 / 60, 48),
        plain.sharing(),
        new BackgroundParameters(
            100_000_000, 397_000, 10_000, 0.03, 3.5, 24, 1, 0.40, 0.06, 0.08, 0.66));
  }

  private static ExperimentParameters experiments(ExperimentParameters plain) {
    return new ExperimentParameters(
        rungs(plain.rungs()),
        plain.lastRung(),
        0.03,
        plain.noiseExponent(),
        plain.dropBelow(),
        plain.adoptAbove(),
        plain.jobFailure(),
        plain.debugLeastHours(),
        plain.debugMostHours(),
        plain.policy(),
        plain.threshold(),
        plain.halving(),
        0.1,
        new EarlyStopping(0.9, 1.4, 72));
  }

  private static Rungs rungs(Rungs plain) {
    return new Rungs(seeds(plain.s1(), 2), seeds(plain.s2(), 1), seeds(plain.s3(), 20), plain.s4());
  }

  private static Rung seeds(Rung plain, int seeds) {
    return new Rung(plain.size(), plain.sizeSpread(), plain.durationHours(), seeds);
  }

  private static PeopleParameters people(PeopleParameters plain) {
    ResearcherParameters researchers = plain.researchers();
    TasteParameters taste = plain.taste();
    EngineerParameters engineers = plain.engineers();
    return new PeopleParameters(
        new ResearcherParameters(
            researchers.count(),
            researchers.weeklyHours(),
            4.5,
            researchers.judgementHours(),
            1,
            0.1),
        new TasteParameters(0.12, taste.spread(), 0.015, taste.ceiling(), 0.1),
        new EngineerParameters(
            engineers.count(),
            0.13,
            engineers.weeklyHours(),
            engineers.implementationHours(),
            engineers.implementationSpread(),
            new CareerParameters(13 * WEEK, 0.5, 0.04, WEEK, 0.12, 10 * WEEK)),
        new TeamParameters(10, 0.05));
  }

  private static AssistantParameters assistants(AssistantParameters plain) {
    return new AssistantParameters(
        plain.speed(),
        plain.eligibleShare(),
        plain.oversight(),
        plain.tokensPerHour(),
        plain.flopPerToken(),
        plain.taskHorizonHours(),
        plain.horizonGrowth(),
        plain.stepHours(),
        plain.horizonSharpness(),
        plain.reviewCatch(),
        plain.bugFailure(),
        plain.chargeTo(),
        plain.partitionGpus(),
        plain.mostSteps(),
        plain.copies(),
        1.3,
        new MistakeParameters(0.02, 2, 0.05),
        new NoteParameters(1.5, 1000, 0),
        plain.research());
  }

  private static TrainingParameters training(TrainingParameters plain) {
    return new TrainingParameters(
        plain.releaseIntervalHours(),
        plain.integrationWindowHours(),
        150,
        plain.integrationHours(),
        plain.integrationSpread(),
        0.002,
        0.002,
        0.015,
        plain.runSize(),
        plain.runGrowth(),
        plain.runDurationHours(),
        plain.ruinValidated(),
        plain.ruinUnvalidated(),
        plain.onRuin(),
        plain.deploymentHours(),
        plain.runShrink(),
        new DeriskParameters(0.01, 2 * WEEK, 0.6),
        new SpikeParameters(2, 4),
        plain.retraining(),
        plain.refresh());
  }

  private static MarketParameters market(MarketParameters plain) {
    return new MarketParameters(
        plain.rental(),
        plain.pricePerformance(),
        plain.wage(),
        plain.budget(),
        plain.hiring(),
        new LiteratureParameters(1000, 3.5 * MONTH, 5, 0.5, 2, 0.3, 0.6, 0.5, 7 * MONTH),
        new RivalParameters(RivalKind.FOLLOWERS, 5, 0.6, 0.7, 1, 4 * MONTH, 14 * MONTH, 0));
  }
}
