package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import labsim.lab.experiments.DecisionPolicy;
import labsim.lab.experiments.RungName;
import labsim.lab.training.Retraining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Law: the mechanisms of ideas, experiments and training, each switched on in a small lab. */
class ScienceLawTest {

  private static final LabParameters SMALL = Labs.small();

  /** Path and on-value of every mechanism. */
  static Stream<Arguments> mechanisms() {
    return Stream.of(
        Arguments.of("ideas.gainTail", 0.667),
        Arguments.of("ideas.extrapolation", 0.0),
        Arguments.of("ideas.prerequisites", 0.5),
        Arguments.of("ideas.problems.ideas", 500),
        Arguments.of("experiments.lastRung", RungName.S4),
        Arguments.of("experiments.policy", DecisionPolicy.SUCCESSIVE_HALVING),
        Arguments.of("experiments.policy", DecisionPolicy.THRESHOLD),
        Arguments.of("experiments.policy", DecisionPolicy.GUT),
        Arguments.of("experiments.sunkCost", 1.0),
        Arguments.of("experiments.earlyStopping.lookAt", 0.5),
        Arguments.of("training.derisk.size", 0.01),
        Arguments.of("training.spikes.perWeek", 2.0),
        Arguments.of("training.retraining.by", Retraining.FIXED_LAG),
        Arguments.of("training.refresh.perYear", 4.0),
        Arguments.of("training.runShrink", 1.0));
  }

  private static Outcome run(LabParameters parameters) {
    return Laboratory.run(parameters, 5, 0);
  }

  private static double sum(Outcome outcome, Measure first, Measure last) {
    return Arrays.stream(Measure.values(), first.ordinal(), last.ordinal() + 1)
        .mapToDouble(outcome::of)
        .sum();
  }

  /** Each changes something, and whichever is on, the books balance. */
  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("mechanisms")
  void progressAndGravesAddUpWhateverIsSwitchedOn(String path, Object on) {
    Outcome outcome = run(Altered.with(SMALL, path, on));
    assertNotEquals(
        Arrays.toString(run(SMALL).measures()), Arrays.toString(outcome.measures()), path);

    double software = outcome.of(Measure.SOFTWARE);
    assertEquals(
        software, sum(outcome, Measure.PROGRESS_ARCHITECTURE, Measure.PROGRESS_EMERGENT), 1e-12);
    assertEquals(software, sum(outcome, Measure.PROGRESS_BY_TASTE, Measure.PROGRESS_BY_S4), 1e-12);
    assertEquals(
        outcome.of(Measure.BURIED_BY_TEST),
        sum(outcome, Measure.BURIED_AT_S2, Measure.BURIED_AT_S4));
    assertEquals(
        outcome.of(Measure.BURIED_BY_TEST) + outcome.of(Measure.BURIED_AT_FRONTIER),
        sum(outcome, Measure.GRAVES_ARCHITECTURE, Measure.GRAVES_EMERGENT));
  }

  /**
   * Mechanisms that are on and do nothing leave every measure as it was: their luck is their own.
   */
  @Test
  void luckOfOneMechanismIsNoLuckOfAnother() {
    Outcome base = run(SMALL);
    Outcome idle =
        run(
            Altered.with(
                Altered.with(
                    Altered.with(
                        Altered.with(
                            Altered.with(SMALL, "training.spikes.perWeek", 3.0),
                            "training.spikes.checkpointHours",
                            0.0),
                        "experiments.earlyStopping.lookAt",
                        0.5),
                    "experiments.earlyStopping.killBelow",
                    0.0),
                "ideas.prerequisites",
                0.0));
    for (Measure measure : Measure.values()) {
      if (measure != Measure.LOSS_SPIKES && measure != Measure.EVENTS) {
        assertEquals(base.of(measure), idle.of(measure), measure.key());
      }
    }
    assertTrue(idle.of(Measure.LOSS_SPIKES) > 0);
    assertTrue(idle.of(Measure.EVENTS) > base.of(Measure.EVENTS), "runs were looked at");
  }

  @Test
  void earlyStoppingCancelsWhatDisappoints() {
    LabParameters stopping = Altered.with(SMALL, "experiments.earlyStopping.lookAt", 0.5);
    assertEquals(0, run(SMALL).of(Measure.CANCELLED_GPU_HOURS));
    assertTrue(run(stopping).of(Measure.CANCELLED_GPU_HOURS) > 0);
  }

  @Test
  void gutNeverTestsAndOwesItsProgressToTaste() {
    Outcome gut = run(Altered.with(SMALL, "experiments.policy", DecisionPolicy.GUT));
    assertEquals(0, gut.of(Measure.TESTED_S1));
    assertEquals(gut.of(Measure.SOFTWARE), gut.of(Measure.PROGRESS_BY_TASTE), 1e-12);
    assertTrue(gut.of(Measure.LANDED) > 0);
  }

  /** F8: small evidence promises more than the frontier keeps. */
  @Test
  void gainsAtTheFrontierRegressOnSmallMeasurementsWithASlopeBelowOne() {
    double slope = Laboratory.run(LabParameters.plain(), 5, 0).of(Measure.TRANSFER_SLOPE);
    assertTrue(slope < 1, () -> "slope " + slope);
  }

  /** F10: the longer the lag until software reaches the assistants, the worse they are. */
  @Test
  void assistantsAreBetterTheSoonerSoftwareReachesThem() {
    double[] lagDays = {0, 30, 100};
    double[] reached = new double[lagDays.length];
    LabParameters lab =
        Altered.with(SMALL, "training.retraining.by", Retraining.FIXED_LAG).with(2 * 8766, 4383);
    for (int i = 0; i < lagDays.length; i++) {
      LabParameters later = Altered.with(lab, "training.retraining.lagHours", 24 * lagDays[i]);
      for (int replication = 0; replication < 5; replication++) {
        double[] horizon = Laboratory.run(later, 5, replication).of(Track.TASK_HORIZON);
        reached[i] += Arrays.stream(horizon).map(StrictMath::log).sum();
      }
    }
    assertTrue(reached[0] > reached[1] && reached[1] > reached[2], Arrays.toString(reached));
  }

  @Test
  void refreshesLiftTheTaskHorizonByTheGrowthOfOneOom() {
    LabParameters refreshed = Altered.with(SMALL, "training.refresh.perYear", 4.0);
    LabParameters without =
        Altered.with(Altered.with(refreshed, "training.refresh.gain", 0.0), "training.slots", 1);
    double last =
        run(Altered.with(without, "training.refresh.gain", 0.5)).of(Track.TASK_HORIZON)[26];
    double none = run(without).of(Track.TASK_HORIZON)[26];
    double growth = SMALL.assistants().horizonGrowth();
    assertTrue(last > none * StrictMath.pow(growth, 0.5 * 3 - 0.1), last + " against " + none);
  }

  @Test
  void waitingForPrerequisitesLeavesTricksBehind() {
    Outcome waiting = run(Altered.with(SMALL, "ideas.prerequisites", 0.9));
    assertEquals(0, run(SMALL).of(Measure.BLOCKED));
    assertTrue(waiting.of(Measure.BLOCKED) > 0);
    assertTrue(waiting.of(Measure.LANDED) < run(SMALL).of(Measure.LANDED));
  }

  @Test
  void twoRunsOfTheSameMechanismAreTheSameToTheBit() {
    LabParameters lab = Altered.with(SMALL, "experiments.earlyStopping.lookAt", 0.5);
    assertArrayEquals(run(lab).measures(), run(lab).measures());
  }
}
