package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import labsim.lab.experiments.DecisionPolicy;
import labsim.lab.training.Retraining;
import org.junit.jupiter.api.Test;

/** Law: the mechanisms of ideas, experiments and training, each switched on in a small lab. */
class ScienceLawTest {

  private static final LabParameters SMALL = Labs.small();

  private static Outcome run(LabParameters parameters) {
    return Laboratory.run(parameters, 5, 0);
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
