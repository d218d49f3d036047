package labsim.lab.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Streams;
import labsim.lab.Theory;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.knowledge.IdeaSource;
import org.junit.jupiter.api.Test;

/** Theory: what experiments cost, how often they fail, and how noisy they are. */
class ExperimentTheoryTest {

  private static final double RUN_SIZE = 1.5e8;
  private static final ExperimentParameters PARAMETERS = ExperimentParameters.defaults();

  private static List<Experiment> experiments(RungName rung, int n, int batch, double bugs) {
    Streams streams = new Streams(31, batch);
    IdeaSource ideas = new IdeaSource(IdeaParameters.defaults(), streams);
    Bench bench = new Bench(PARAMETERS, streams);
    double frontier = StrictMath.log10(RUN_SIZE);
    return IntStream.range(0, n)
        .mapToObj(i -> ideas.propose(i, 0.3, 0, frontier))
        .map(idea -> bench.drawUp(idea, rung, 0, bugs, RUN_SIZE, 1e6))
        .toList();
  }

  @Test
  void aShareOfJobsFailsHavingUsedAQuarterOfTheirPlanOnAverage() {
    Theory.assertMean(
        PARAMETERS.jobFailure(),
        20,
        batch ->
            experiments(RungName.S2, 2000, batch, 0).stream().filter(Experiment::fails).count()
                / 2000.0);
    Theory.assertMean(
        0.25,
        20,
        batch ->
            experiments(RungName.S2, 2000, batch, 0).stream()
                .filter(Experiment::fails)
                .mapToDouble(e -> e.runsForHours() / e.plannedHours())
                .average()
                .orElseThrow());
  }

  @Test
  void bugsFailJobsApartFromAllElse() {
    Theory.assertMean(
        1 - (1 - PARAMETERS.jobFailure()) * (1 - 0.5),
        20,
        batch ->
            experiments(RungName.S1, 2000, batch, 0.5).stream().filter(Experiment::fails).count()
                / 2000.0);
  }

  /** The mean of a lognormal is its median times exp(σ²/2); every seed is paid for. */
  @Test
  void anExperimentCostsItsShareOfTheFrontierRunForEverySeed() {
    Rung rung = PARAMETERS.rungs().s2();
    double mean =
        rung.size()
            * RUN_SIZE
            * rung.seeds()
            * StrictMath.exp(rung.sizeSpread() * rung.sizeSpread() / 2);
    Theory.assertMean(
        mean,
        20,
        batch ->
            experiments(RungName.S2, 2000, batch, 0).stream()
                .mapToDouble(Experiment::plannedGpuHours)
                .average()
                .orElseThrow());
  }

  @Test
  void noiseGrowsTowardsSmallScalesAndShrinksWithSeeds() {
    Rung rung = PARAMETERS.rungs().s1();
    double sd =
        PARAMETERS.noise()
            * StrictMath.pow(10, PARAMETERS.noiseExponent() * -StrictMath.log10(rung.size()))
            / Math.sqrt(rung.seeds());
    Theory.assertMean(
        sd * sd,
        20,
        batch ->
            experiments(RungName.S1, 2000, batch, 0).stream()
                .mapToDouble(e -> {
                  double truth = e.idea().gainAt(StrictMath.log10(RUN_SIZE) - e.distanceOom());
                  return (e.measured() - truth) * (e.measured() - truth);
                })
                .average()
                .orElseThrow());
    assertEquals(sd * sd, experiments(RungName.S1, 1, 0, 0).getFirst().noiseVariance(), 1e-12);
  }

  @Test
  void aJobIsNeverWiderThanTheClusterAllowsAndThenRunsLonger() {
    Streams streams = new Streams(1, 1);
    Idea idea = new IdeaSource(IdeaParameters.defaults(), streams).propose(1, 0.3, 0, 8);
    Bench bench = new Bench(PARAMETERS, streams);
    Experiment free = bench.drawUp(idea, RungName.S3, 0, 0, RUN_SIZE, 1e9);
    Experiment tight = bench.drawUp(idea, RungName.S3, 0, 0, RUN_SIZE, 100);
    assertTrue(free.gpus() > 100);
    assertEquals(100, tight.gpus());
    assertEquals(free.plannedGpuHours(), tight.plannedGpuHours(), 1e-6 * free.plannedGpuHours());
  }

  @Test
  void goodEvidenceIsPromotedThenAdoptedAndBadEvidenceIsDropped() {
    Policy policy = new Policy(PARAMETERS);
    IdeaSource ideas = new IdeaSource(IdeaParameters.defaults(), new Streams(2, 2));
    Idea good = ideas.propose(1, 0.3, 0, 8);
    good.learn(0.05, 0, 1e-6);
    assertEquals(new Decision.Promote(RungName.S1), policy.begin(good));
    assertEquals(
        new Decision.Promote(RungName.S2), policy.decide(result(good, RungName.S1, 0.05), 0.006));
    assertEquals(
        new Decision.Adopt(good.belief().gain()),
        policy.decide(result(good, RungName.S3, 0.05), 0.006));
    Idea bad = ideas.propose(2, 0.3, 0, 8);
    bad.learn(-0.01, 0, 1e-6);
    for (RungName rung : List.of(RungName.S1, RungName.S3)) {
      assertInstanceOf(Decision.Drop.class, policy.decide(result(bad, rung, -0.01), 0.006));
    }
  }

  private static Experiment result(Idea idea, RungName rung, double measured) {
    return new Experiment(idea, rung, 0, 1, 100, 100, false, measured, 0, 1e-6, 0);
  }

  @Test
  void aHighPriceOfComputeMakesSmallRunsOfPoorIdeasWorthLess() {
    Policy policy = new Policy(PARAMETERS);
    Idea idea = new IdeaSource(IdeaParameters.defaults(), new Streams(2, 2)).propose(1, 0.3, 0, 8);
    double free = policy.valuePerGpuHour(idea, RungName.S1, 1000, RUN_SIZE, 0);
    double dear = policy.valuePerGpuHour(idea, RungName.S1, 1000, RUN_SIZE, 1e-9);
    assertTrue(dear < free, dear + " is not below " + free);
    assertEquals(
        policy.valuePerGpuHour(idea, RungName.S3, 1000, RUN_SIZE, 0),
        policy.valuePerGpuHour(idea, RungName.S3, 1000, RUN_SIZE, 1e-9),
        "nothing is left to pay after the last rung");
  }
}
