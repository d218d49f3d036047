package labsim.lab.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory and law of what may be switched on in the world of ideas. */
class IdeaMechanismTest {

  private static final double FRONTIER_OOM = 8;
  private static final IdeaParameters BASE = IdeaParameters.defaults();

  /**
   * Survival of the generalised Pareto law with shape ξ and mean m: (1 + ξ x / (m (1 − ξ)))^(−1/ξ).
   */
  @ParameterizedTest(name = "tail {0}, {1} times the mean")
  @CsvSource({"0.667, 1", "0.667, 5", "0.3, 3"})
  void goodGainsHaveTheTailAskedFor(double tail, double times) {
    IdeaParameters parameters = Altered.with(BASE, "gainTail", tail);
    double expected = StrictMath.pow(1 + tail * times / (1 - tail), -1 / tail);
    Theory.assertMean(
        expected,
        30,
        batch -> {
          IdeaSource source = new IdeaSource(parameters, new Streams(23, batch));
          int good = 0;
          int beyond = 0;
          for (int i = 0; i < 60_000; i++) {
            double gain = source.propose(i, 0.3, 0, FRONTIER_OOM).gainAt(FRONTIER_OOM);
            good += gain > 0 ? 1 : 0;
            beyond += gain > times * parameters.goodGain() ? 1 : 0;
          }
          return beyond / (double) good;
        });
  }

  @Test
  void aTailOfNearlyNothingIsExponential() {
    GainLaw exponential = new GainLaw(BASE, 0.05);
    GainLaw nearly = new GainLaw(Altered.with(BASE, "gainTail", 1e-6), 0.05);
    for (double score = -3; score < 4.5; score += 0.25) {
      assertEquals(exponential.gain(score), nearly.gain(score), 1e-5 * 0.006 * 10);
    }
  }

  /** After a ruin so many ideas are good as often as targeted ideas are, and the next as ever. */
  @Test
  void problemsMakeTheNextIdeasBetterAndNoOthers() {
    IdeaParameters parameters =
        Altered.with(Altered.with(BASE, "problems.ideas", 1000), "problems.goodShare", 0.3);
    Theory.assertMean(0.3, 40, batch -> goodShare(parameters, batch, true, 0, 1000));
    Theory.assertMean(
        parameters.goodShare(), 40, batch -> goodShare(parameters, batch, true, 1000, 6000));
    assertEquals(goodShare(BASE, 0, false, 0, 1000), goodShare(BASE, 0, true, 0, 1000));
    assertEquals(
        goodShare(BASE, 0, false, 0, 2000),
        goodShare(parameters, 0, false, 0, 2000),
        "without a ruin nothing changes");
  }

  private static double goodShare(
      IdeaParameters parameters, int batch, boolean ruin, int from, int to) {
    IdeaSource source = new IdeaSource(parameters, new Streams(29, batch));
    if (ruin) {
      source.problemFound();
    }
    int good = 0;
    for (int i = 0; i < to; i++) {
      boolean helps = source.propose(i, 0.3, 0, FRONTIER_OOM).gainAt(FRONTIER_OOM) > 0;
      good += helps && i >= from ? 1 : 0;
    }
    return good / (double) (to - from);
  }

  @Test
  void aShareOfIdeasWaitsForOneMoreTrickOfSomeClass() {
    IdeaParameters parameters = Altered.with(BASE, "prerequisites", 0.3);
    Stack stack = new Stack();
    Theory.assertMean(
        0.3,
        30,
        batch -> {
          Streams streams = new Streams(31, batch);
          IdeaSource source = new IdeaSource(parameters, streams);
          Prerequisites prerequisites = new Prerequisites(parameters, streams);
          int waiting = 0;
          for (int i = 0; i < 1000; i++) {
            Idea idea = source.propose(i, 0.3, 0, FRONTIER_OOM);
            waiting += prerequisites.of(idea, stack).metBy(stack) ? 0 : 1;
          }
          return waiting / 1000.0;
        });
    Prerequisite one = new Prerequisite(IdeaClass.DATA, 1);
    stack.join(IdeaClass.SYSTEMS);
    assertTrue(!one.metBy(stack));
    stack.join(IdeaClass.DATA);
    assertTrue(one.metBy(stack));
  }

  /** Without extrapolation the two results are weighted as if their errors were independent. */
  @Test
  void withoutExtrapolationEachRungIsDiscountedByItsTransferAlone() {
    double sd = 0.02;
    double slopeVariance = 1e-4;
    double noise = 1e-4;
    Belief belief = BeliefTest.normal(0, sd, Math.sqrt(slopeVariance), 0);
    belief.observe(0.03, 4, noise);
    belief.observe(0.01, 2, noise);
    double first = 1 / (16 * slopeVariance + noise);
    double second = 1 / (4 * slopeVariance + noise);
    double expected = (0.03 * first + 0.01 * second) / (1 / (sd * sd) + first + second);
    assertEquals(expected, belief.gain(), 2e-5);
  }

  /** C35: who infers the trend foresees better. */
  @Test
  void inferringTheSlopeMakesForesightBetter() {
    double with = squaredError(1);
    double half = squaredError(0.5);
    double without = squaredError(0);
    assertTrue(with < half && half < without, with + " " + half + " " + without);
  }

  private static double squaredError(double extrapolation) {
    IdeaParameters parameters = Altered.with(BASE, "extrapolation", extrapolation);
    double noise = 0.002;
    double sum = 0;
    for (int replication = 0; replication < 10; replication++) {
      Streams streams = new Streams(37, replication);
      IdeaSource source = new IdeaSource(parameters, streams);
      Streams.Family luck = streams.family("noise");
      for (int i = 0; i < 3000; i++) {
        Idea idea = source.propose(i, 0.35, 0, FRONTIER_OOM);
        for (int rung = 0; rung < 3; rung++) {
          double distance = 4.5 - 1.25 * rung;
          double y = idea.gainAt(FRONTIER_OOM - distance) + noise * luck.at(i, rung).normal();
          idea.learn(y, distance, noise * noise);
        }
        double error = idea.belief().gain() - idea.gainAt(FRONTIER_OOM);
        sum += error * error;
      }
    }
    return sum;
  }

  /** A hypothetical measurement leaves the belief as it was, and says what a real one would. */
  @Test
  void askingWhatOneWouldBelieveChangesNothing() {
    Idea idea = new IdeaSource(BASE, new Streams(1, 1)).propose(1, 0.3, 0, FRONTIER_OOM);
    double before = idea.belief().gain();
    double later = idea.belief().after(0.02, 2, 1e-5).gain();
    assertEquals(before, idea.belief().gain());
    idea.learn(0.02, 2, 1e-5);
    assertEquals(later, idea.belief().gain());
  }

  @Test
  void theDecisiveRungIsTheOneThatMovedTheBeliefMost() {
    Idea idea = new IdeaSource(BASE, new Streams(1, 1)).propose(1, 0.3, 0, FRONTIER_OOM);
    assertEquals(Evidence.UNTESTED, idea.decisiveRung());
    idea.learn(0.001, 4, 1e-2, 0);
    assertEquals(0, idea.decisiveRung());
    idea.learn(0.05, 1, 1e-6, 2);
    assertEquals(2, idea.decisiveRung());
    idea.learn(0.05, 1, 1e-1, 3);
    assertEquals(2, idea.decisiveRung(), "blunt evidence moves nothing");
    assertEquals(0.001, idea.firstMeasured());
  }

  /** Three tricks on a line of slope ½: the regression finds it; taste alone is not regressed. */
  @Test
  void creditGoesToClassAndRungAndTheRegressionFindsItsSlope() {
    Attribution credit = new Attribution();
    double[] measured = {0.01, 0.02, 0.05};
    IdeaSource source = new IdeaSource(BASE, new Streams(1, 1));
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      Idea idea = source.propose(i, 0.3, 0, FRONTIER_OOM);
      idea.learn(measured[i], 2, 1e-5, i);
      credit.add(idea, 0.001 + 0.5 * measured[i], 0.01 * (i + 1));
      sum += 0.01 * (i + 1);
    }
    credit.add(source.propose(3, 0.3, 0, FRONTIER_OOM), -1, 0.5);
    assertEquals(0.5, credit.transferSlope(), 1e-12);
    assertEquals(0.5, credit.tasteOom());
    double byRung = credit.oom(0) + credit.oom(1) + credit.oom(2) + credit.oom(3);
    double byClass = 0;
    for (IdeaClass kind : IdeaClass.values()) {
      byClass += credit.oom(kind);
    }
    assertEquals(sum, byRung, 1e-15);
    assertEquals(sum + 0.5, byClass, 1e-15);
  }

  @Test
  void killedIdeasThatWouldHaveHelpedAreCountedWhereTheyFell() {
    Funnel funnel = new Funnel();
    Idea idea = new IdeaSource(BASE, new Streams(1, 1)).propose(1, 0.3, 0, FRONTIER_OOM);
    funnel.kill(idea, 0, 0.01);
    funnel.kill(idea, 2, 0.02);
    funnel.kill(idea, 2, -0.02);
    Graveyard graveyard = funnel.graveyard();
    assertEquals(1, graveyard.missed(0));
    assertEquals(1, graveyard.missed(2));
    assertEquals(2, graveyard.killed(2));
    assertEquals(0.03, graveyard.gainMissedOom(), 1e-15);
    assertEquals(2, graveyard.graves(idea.kind()), "what S1 kills was never promoted");
    assertEquals(2, funnel.at(Funnel.Station.BURIED_BY_TEST));
    funnel.restart();
    assertEquals(0, graveyard.graves(idea.kind()));
  }
}
