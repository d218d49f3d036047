package labsim.lab.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.Theory;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.knowledge.IdeaSource;
import org.junit.jupiter.api.Test;

/** Theory and law of the ways to decide, of attachment, and of looks at unfinished runs. */
class PolicyTest {

  private static final double GOOD_GAIN = 0.006;
  private static final ExperimentParameters BASE = ExperimentParameters.defaults();

  private static ExperimentParameters by(DecisionPolicy policy) {
    return Altered.with(BASE, "policy", policy);
  }

  private static Idea idea() {
    return new IdeaSource(IdeaParameters.defaults(), new Streams(2, 2)).propose(1, 0.3, 0, 8);
  }

  private static Experiment result(RungName rung, double measured) {
    return new Experiment(idea(), rung, 0, 1, 100, 100, false, measured, 2, 1e-5, 0);
  }

  @Test
  void aThresholdLooksAtNothingButTheMeasuredGain() {
    Policy policy = new Policy(by(DecisionPolicy.THRESHOLD));
    assertEquals(
        new Decision.Promote(RungName.S2), policy.decide(result(RungName.S1, 0.0061), GOOD_GAIN));
    assertEquals(new Decision.Drop(), policy.decide(result(RungName.S1, 0.0059), GOOD_GAIN));
    assertEquals(new Decision.Adopt(0.01), policy.decide(result(RungName.S3, 0.01), GOOD_GAIN));
  }

  @Test
  void gutAdoptsWithoutATestAndForeseesWhatItsAuthorPromised() {
    Policy policy = new Policy(by(DecisionPolicy.GUT));
    assertEquals(new Decision.Adopt(idea().promise()), policy.begin(idea()));
    assertFalse(policy.validates());
    assertTrue(new Policy(BASE).validates());
    assertTrue(new Policy(Altered.with(BASE, "lastRung", RungName.S4)).validates());
    assertFalse(new Policy(Altered.with(BASE, "lastRung", RungName.S2)).validates());
  }

  /** A result's rank among the latest n is uniform, so n/η of n ranks go on: one in η. */
  @Test
  void successiveHalvingPromotesOneInEta() {
    Policy policy = new Policy(by(DecisionPolicy.SUCCESSIVE_HALVING));
    Stream luck = new Streams(3, 3).named("results");
    for (int i = 0; i < BASE.halving().cohort(); i++) {
      policy.decide(result(RungName.S2, luck.normal()), GOOD_GAIN);
    }
    Theory.assertMean(
        1 / BASE.halving().eta(),
        100,
        batch -> {
          int promoted = 0;
          for (int i = 0; i < 200; i++) {
            Decision decision = policy.decide(result(RungName.S2, luck.normal()), GOOD_GAIN);
            promoted += decision instanceof Decision.Promote ? 1 : 0;
          }
          return promoted / 200.0;
        });
  }

  @Test
  void theLadderEndsAtTheLastRungWhicheverItIs() {
    Policy four = new Policy(Altered.with(by(DecisionPolicy.THRESHOLD), "lastRung", RungName.S4));
    assertEquals(
        new Decision.Promote(RungName.S4), four.decide(result(RungName.S3, 0.02), GOOD_GAIN));
    assertEquals(new Decision.Adopt(0.02), four.decide(result(RungName.S4, 0.02), GOOD_GAIN));
  }

  /** Having paid for the whole ladder speaks for an idea by sunk-cost good gains, and no less. */
  @Test
  void whatWasSpentSpeaksForAnIdeaInProportion() {
    Policy cold = new Policy(by(DecisionPolicy.THRESHOLD));
    Policy attached = new Policy(Altered.with(by(DecisionPolicy.THRESHOLD), "sunkCost", 0.5));
    assertInstanceOf(Decision.Drop.class, cold.decide(result(RungName.S3, 0.0031), GOOD_GAIN));
    assertInstanceOf(Decision.Adopt.class, attached.decide(result(RungName.S3, 0.0031), GOOD_GAIN));
    assertInstanceOf(Decision.Drop.class, attached.decide(result(RungName.S3, 0.0029), GOOD_GAIN));
    assertInstanceOf(
        Decision.Drop.class,
        attached.decide(result(RungName.S1, 0.0059), GOOD_GAIN),
        "a small run costs next to nothing");
  }

  private static ExperimentParameters looking(double share) {
    return Altered.with(BASE, "earlyStopping.lookAt", share);
  }

  /** The interim result has variance σ²/share, and covariance σ² with the final one. */
  @Test
  void anInterimResultIsNoisierAndPartOfTheFinalOne() {
    double share = 0.25;
    double runSize = 1.5e8;
    Theory.assertMean(1 / share, 30, batch -> moment(share, runSize, batch, true));
    Theory.assertMean(1, 30, batch -> moment(share, runSize, batch, false));
  }

  private static double moment(double share, double runSize, int batch, boolean withItself) {
    Streams streams = new Streams(41, batch);
    IdeaSource ideas = new IdeaSource(IdeaParameters.defaults(), streams);
    Bench bench = new Bench(looking(share), streams);
    double sum = 0;
    for (int i = 0; i < 2000; i++) {
      Idea idea = ideas.propose(i, 0.3, 0, StrictMath.log10(runSize));
      Experiment e = bench.drawUp(idea, RungName.S2, 0, 0, runSize, 1e6);
      double truth = idea.gainAt(StrictMath.log10(runSize) - e.distanceOom());
      double interim = bench.interim(e) - truth;
      sum += interim * (withItself ? interim : e.measured() - truth) / e.noiseVariance();
    }
    return sum / 2000;
  }

  @Test
  void onlyLongRunsThatComeSoFarAreLookedAt() {
    Bench bench = new Bench(looking(0.4), new Streams(1, 1));
    Bench blind = new Bench(BASE, new Streams(1, 1));
    Experiment whole = result(RungName.S3, 0);
    Experiment failing = new Experiment(idea(), RungName.S3, 0, 1, 100, 39, true, 0, 2, 1e-5, 4);
    Experiment brief = new Experiment(idea(), RungName.S1, 0, 1, 24, 24, false, 0, 2, 1e-5, 4);
    assertEquals(40, bench.lookAfterHours(whole), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, bench.lookAfterHours(failing));
    assertEquals(Double.POSITIVE_INFINITY, bench.lookAfterHours(brief));
    assertEquals(Double.POSITIVE_INFINITY, blind.lookAfterHours(whole));
  }

  @Test
  void aRunGoesOnWhileItsIdeaMayStillBeWorthItAndAttachmentKeepsItAlive() {
    Policy policy = new Policy(looking(0.5));
    Policy attached = new Policy(Altered.with(looking(0.5), "sunkCost", 1.0));
    Experiment run = result(RungName.S3, 0);
    assertTrue(policy.goesOn(run, 0.05, GOOD_GAIN));
    assertFalse(policy.goesOn(run, -0.05, GOOD_GAIN));
    assertTrue(attached.goesOn(run, -0.05, GOOD_GAIN));
  }
}
