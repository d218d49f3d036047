package labsim.lab;

import java.util.List;
import java.util.stream.Stream;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.assistants.SecondOpinion;
import labsim.lab.compute.Discipline;
import labsim.lab.experiments.DecisionPolicy;
import labsim.lab.experiments.RungName;
import labsim.lab.market.HiringMode;
import labsim.lab.market.Purchases;
import labsim.lab.market.RivalKind;
import labsim.lab.training.OnRuin;
import labsim.lab.training.Retraining;

/** Every mechanism that a scenario can turn off, and every rule that it can choose. */
final class Switches {

  /** Too little to change anything, and more than nothing. */
  private static final double NIL = 1e-300;

  private static final double NEVER_HOURS = 1e9;

  /** The baseline made small: everything that is on there is on, and nothing takes long. */
  static final LabParameters LAB = lab();

  private Switches() {}

  private static LabParameters lab() {
    LabParameters lab = LabParameters.defaults().with(4383, 4383);
    lab = Altered.with(lab, "compute.gpus", 60_000.0);
    lab = Altered.with(lab, "compute.background.jobsPerYear", 10_000_000);
    lab = Altered.with(lab, "compute.background.forGpus", 60_000.0);
    lab = Altered.with(lab, "ideas.goodShare", 0.2);
    lab = Altered.with(lab, "people.researchers.count", 30);
    lab = Altered.with(lab, "people.engineers.count", 200);
    lab = Altered.with(lab, "people.engineers.researchShare", 0.5);
    lab = Altered.with(lab, "training.releaseIntervalHours", 8 * 168.0);
    lab = Altered.with(lab, "training.integrationWindowHours", 3 * 168.0);
    lab = Altered.with(lab, "training.runDurationHours", 4 * 168.0);
    lab = Altered.with(lab, "training.deploymentHours", 168.0);
    lab = Altered.with(lab, "training.runSize", 5e6);
    lab = Altered.with(lab, "training.slots", 10);
    return Altered.with(lab, "experiments.rungs.s3.seeds", 3);
  }

  static Stream<Switch> all() {
    return Stream.of(
            ideas(), compute(), experiments(), people(), assistants(), training(), market())
        .flatMap(List::stream);
  }

  private static List<Switch> ideas() {
    return List.of(
        Switch.of("ideas.depletion", 0.0, 0.5).idle(NIL),
        transferLoss("architecture"),
        transferLoss("optimiser"),
        transferLoss("data"),
        transferLoss("postTraining"),
        transferLoss("systems"),
        transferLoss("emergent"),
        Switch.of("ideas.gainTail", 0.0, 0.667),
        Switch.of("ideas.extrapolation", 1.0, 0.0),
        Switch.of("ideas.prerequisites", 0.0, 0.5).idle(NIL),
        Switch.of("ideas.problems.ideas", 0, 1000)
            .given("training.ruinValidated", 0.3)
            .idle("ideas.problems.goodShare", LAB.ideas().goodShare()));
  }

  private static Switch transferLoss(String kind) {
    return Switch.of("ideas.classes." + kind + ".transferLoss", 0.0, 2.0).idle(NIL);
  }

  private static List<Switch> compute() {
    return List.of(
        Switch.of("compute.deliverySpread", 0.0, 1.0).idle(NIL),
        Switch.of("compute.attrition", 0.0, 0.3).idle(NIL),
        Switch.of("compute.partitions.frontier", 0.0, 0.3).idle(NIL),
        Switch.of("compute.partitions.serving", 0.0, 0.23).idle(NIL),
        Switch.of("compute.hardware.failureRate", 0.0, 1e-3).idle(NIL),
        Switch.of("compute.background.jobsPerYear", 0, 10_000_000)
            .idle(1)
            .idle("compute.background.bundle", 1_000_000_000),
        Switch.of("compute.discipline", Discipline.VALUE, Discipline.FIFO),
        Switch.of("compute.discipline", Discipline.VALUE, Discipline.FIFO_BACKFILL),
        Switch.of("compute.discipline", Discipline.VALUE, Discipline.FAIR_SHARE),
        Switch.of("compute.discipline", Discipline.VALUE, Discipline.PREEMPTIVE_VALUE)
            .idle("compute.sharing.preemptAfterHours", NEVER_HOURS));
  }

  private static List<Switch> experiments() {
    return List.of(
        Switch.of("experiments.lastRung", RungName.S3, RungName.S2),
        Switch.of("experiments.lastRung", RungName.S3, RungName.S4),
        Switch.of("experiments.jobFailure", 0.0, 0.4).idle(NIL),
        policy(DecisionPolicy.SUCCESSIVE_HALVING),
        policy(DecisionPolicy.THRESHOLD),
        policy(DecisionPolicy.GUT),
        Switch.of("experiments.sunkCost", 0.0, 1.0).idle(NIL),
        Switch.of("experiments.earlyStopping.lookAt", 0.0, 0.5)
            .idle("experiments.earlyStopping.killBelow", 0.0));
  }

  private static Switch policy(DecisionPolicy policy) {
    return Switch.of("experiments.policy", DecisionPolicy.VALUE_OF_INFORMATION, policy);
  }

  private static List<Switch> people() {
    return List.of(
        Switch.of("people.researchers.reviewHours", 0.0, 4.0),
        Switch.of("people.researchers.reading", 0.0, 0.1).idle(NIL).counts(Measure.READING_HOURS),
        Switch.of("people.taste.learning", 0.0, 0.1).idle("people.taste.ceiling", 0.0),
        Switch.of("people.taste.fading", 0.0, 0.3).idle(NIL),
        Switch.of("people.engineers.careers.rampUpHours", 0.0, 2184.0)
            .given("people.engineers.careers.quitting", 0.5)
            .idle("people.engineers.careers.rampUpSpeed", 1.0),
        Switch.of("people.engineers.careers.sickness", 0.0, 0.2).idle(1e-12),
        Switch.of("people.engineers.careers.quitting", 0.0, 0.5).idle(1e-12),
        Switch.of("people.teams.count", 1, 10),
        Switch.of("people.teams.spread", 0.0, 0.2).idle(NIL));
  }

  private static List<Switch> assistants() {
    return List.of(
        Switch.of("assistants.speed", 1.0, 5.0)
            .idle("assistants.eligibleShare", 0.0)
            .counts(Measure.GENERATIONS),
        Switch.of("assistants.chargeTo", ChargeTo.EXPERIMENTS, ChargeTo.EXTERNAL),
        Switch.of("assistants.chargeTo", ChargeTo.EXPERIMENTS, ChargeTo.PARTITION),
        Switch.of("assistants.copies", 1_000_000_000, 3).idle(1_000_000),
        Switch.of("assistants.speedGrowth", 1.0, 10.0),
        Switch.of("assistants.mistakes.rate", 0.0, 0.3).idle(NIL),
        Switch.of("assistants.mistakes.correlation", 0.0, 0.3).idle(NIL),
        Switch.of("assistants.notes.gain", 1.0, 10.0).idle("assistants.notes.capacity", 1e300),
        research("share", 0.0, 0.5).idle(NIL),
        research("opinion", SecondOpinion.OFF, SecondOpinion.WEIGHTED),
        research("opinion", SecondOpinion.OFF, SecondOpinion.BETTER)
            .given("assistants.research.agreement", 0.1)
            .idle("assistants.research.taste", 0.0),
        research("researchers", 0.0, 100.0).idle(NIL).counts(Measure.EXTERNAL_GPU_HOURS),
        research("misreading.share", 0.0, 0.3)
            .given("assistants.research.share", 0.9)
            .idle("assistants.research.misreading.size", 0.0));
  }

  /** With GPUs from outside, which come in any number, however small. */
  private static Switch research(String key, Object off, Object on) {
    return Switch.of("assistants.research." + key, off, on)
        .given("assistants.research.taste", 0.6)
        .given("assistants.chargeTo", ChargeTo.EXTERNAL);
  }

  private static List<Switch> training() {
    return List.of(
        Switch.of("training.interference", 0.0, 0.1).idle(NIL),
        Switch.of("training.conflictProbability", 0.0, 0.3).idle("training.conflictLoss", 0.0),
        Switch.of("training.ruinValidated", 0.0, 0.3).idle(NIL),
        Switch.of("training.ruinUnvalidated", 0.0, 0.3)
            .given("experiments.lastRung", RungName.S2)
            .idle(NIL),
        onRuin(OnRuin.RESTART),
        onRuin(OnRuin.ABORT),
        onRuin(OnRuin.DEGRADED),
        Switch.of("training.runShrink", 0.0, 1.0).idle(NIL),
        Switch.of("training.derisk.size", 0.0, 0.01),
        Switch.of("training.spikes.perWeek", 0.0, 5.0)
            .idle("training.spikes.checkpointHours", 0.0)
            .counts(Measure.LOSS_SPIKES),
        Switch.of("training.retraining.by", Retraining.FRONTIER_RUN, Retraining.FIXED_LAG)
            .idle("training.retraining.lagHours", NEVER_HOURS),
        Switch.of("training.refresh.perYear", 0.0, 8.0).idle(NIL));
  }

  private static Switch onRuin(OnRuin policy) {
    return Switch.of("training.onRuin", OnRuin.ROLLBACK, policy)
        .given("training.ruinValidated", 0.3);
  }

  private static List<Switch> market() {
    return List.of(
        Switch.of("market.budget.purchases", Purchases.PATH, Purchases.BUDGET),
        Switch.of("market.hiring.mode", HiringMode.FROZEN, HiringMode.OPTIMAL_SPLIT),
        Switch.of("market.hiring.mode", HiringMode.FROZEN, HiringMode.MARKET)
            .idle("market.hiring.pace", 0.0)
            .counts(Measure.ENGINEER_DOLLAR),
        Switch.of("market.literature.papers", 0.0, 3000.0).idle(NIL),
        Switch.of("market.literature.leaks", 0.0, 1.0)
            .given("market.rivals.kind", RivalKind.LABS)
            .given("market.rivals.count", 2)
            .given("market.literature.leakLagHours", 168.0)
            .idle(NIL),
        rivals(RivalKind.FOLLOWERS),
        rivals(RivalKind.LABS));
  }

  /** Rivals who leak nothing change only where the lab stands. */
  private static Switch rivals(RivalKind kind) {
    return Switch.of("market.rivals.kind", RivalKind.NONE, kind)
        .given("market.rivals.count", 2)
        .given("market.rivals.leastLagHours", 500.0)
        .given("market.rivals.mostLagHours", 1000.0)
        .idle("market.literature.leaks", 0.0)
        .counts(Measure.LEAD, Measure.PLACE);
  }
}
