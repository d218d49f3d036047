package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.experiments.RungName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Theory: assistants may slow a whole lab down (FACTS F9). Where nothing binds but engineers,
 * progress goes as the ideas they implement. Assistants with a horizon of half an hour fail at an
 * hour's step with probability 1 − P = 2^b / (1 + 2^b); review finds a share r of that, and it is
 * done again by people. So a task takes 1 − f (1 − o − r (1 − P) − 1 / k) of the time without them,
 * which is more than without them if oversight o is large. Intervals are those of which one in ten
 * thousand misses.
 */
class AssistanceTest {

  private static final double WEEK = 168;
  private static final int REPLICATIONS = 16;
  private static final double SHARE = 0.6;
  private static final double SPEED = 5;
  private static final double SHARPNESS = 0.7;
  private static final double CATCH = 0.7;

  private static LabParameters lab(double oversight) {
    LabParameters lab = LimitsTest.frictionless().with(26 * WEEK, 0);
    lab = lab.with(LabParameters.plain().assistants());
    lab = Altered.with(lab, "ideas.goodShare", 0.9999);
    lab = Altered.with(lab, "ideas.goodGain", 1e-4);
    lab = Altered.with(lab, "experiments.lastRung", RungName.S1);
    lab = Altered.with(lab, "experiments.rungs.s1.durationHours", 0.01);
    lab = Altered.with(lab, "people.researchers.count", 32);
    lab = Altered.with(lab, "people.researchers.proposalHours", 2.0);
    lab = Altered.with(lab, "people.taste.mean", 0.0);
    lab = Altered.with(lab, "people.taste.spread", 0.0);
    lab = Altered.with(lab, "people.engineers.count", 30);
    lab = Altered.with(lab, "people.engineers.weeklyHours", 168.0);
    lab = Altered.with(lab, "people.engineers.implementationHours", 10.0);
    lab = Altered.with(lab, "people.engineers.implementationSpread", 0.0);
    lab = Altered.with(lab, "training.releaseIntervalHours", WEEK);
    lab = Altered.with(lab, "training.integrationWindowHours", 1.0);
    lab = Altered.with(lab, "training.runSize", 1.0);
    lab = Altered.with(lab, "training.runDurationHours", 1.0);
    lab = Altered.with(lab, "assistants.speed", SPEED);
    lab = Altered.with(lab, "assistants.eligibleShare", SHARE);
    lab = Altered.with(lab, "assistants.oversight", oversight);
    lab = Altered.with(lab, "assistants.taskHorizonHours", 0.5);
    lab = Altered.with(lab, "assistants.horizonGrowth", 1.0);
    lab = Altered.with(lab, "assistants.stepHours", 1.0);
    lab = Altered.with(lab, "assistants.horizonSharpness", SHARPNESS);
    lab = Altered.with(lab, "assistants.reviewCatch", CATCH);
    lab = Altered.with(lab, "assistants.bugFailure", 0.0);
    return Altered.with(lab, "assistants.chargeTo", ChargeTo.EXTERNAL);
  }

  @ParameterizedTest(name = "oversight {0}: assistants {1}")
  @CsvSource({"0.45, slow the lab down", "0.15, speed it up"})
  void oversightDecidesWhetherAssistantsHelp(double oversight, String effect) {
    LabParameters aided = lab(oversight);
    LabParameters alone = aided.withoutAssistants();
    Tally uplifts = new Tally();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      double with = Laboratory.run(alone, aided, 17, replication).of(Measure.SOFTWARE);
      uplifts.add(with / Laboratory.run(alone, 17, replication).of(Measure.SOFTWARE));
    }
    Estimate uplift = Estimate.of(uplifts, 1 - 1e-4);
    double power = StrictMath.pow(2, SHARPNESS);
    double failed = CATCH * power / (1 + power);
    double expected = 1 / (1 - SHARE * (1 - oversight - failed - 1 / SPEED));
    // A release or two of 26 are under way at the end, so the ratio is that of a few tasks fewer.
    assertEquals(expected, uplift.mean(), uplift.halfWidth() + 0.01, effect);
    assertTrue(
        oversight > 0.3
            ? uplift.mean() + uplift.halfWidth() < 1
            : uplift.mean() - uplift.halfWidth() > 1,
        () -> effect + ": " + uplift);
  }
}
