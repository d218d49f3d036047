package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.lab.training.Retraining;
import org.junit.jupiter.api.Test;

/**
 * FACTS F10: how much longer an explosion takes if new software reaches the AI researchers only
 * after training. The lab is that of {@link FeedbackLimitTest} with r = 2.4 and m = 0.5, and what
 * is measured is the time until its pace has doubled three times. Time there is measured in first
 * doublings: one of 100 days makes the lags those of the fact sheet.
 */
class RetrainingTest {

  private static final double B = 1 / 2.4;
  private static final double M = 0.5;
  private static final int REPLICATIONS = 6;

  private static final double PACE = FeedbackLimitTest.firstPace(B, M);
  private static final double FIRST_DOUBLING_HOURS = FeedbackLimitTest.crossing(B, M, PACE, 1);

  private static double thirdDoubling(double lagDays, int replication) {
    double lag = lagDays / 100 * FIRST_DOUBLING_HOURS;
    // No longer than it takes: without lag the pace goes to infinity in nine first doublings.
    double horizon = 1.2 * FeedbackLimitTest.crossing(B, M, PACE, 3) + 3 * lag;
    LabParameters lab = FeedbackLimitTest.lab(B, M, 1e5, horizon);
    lab = Altered.with(lab, "training.retraining.by", Retraining.FIXED_LAG);
    lab = Altered.with(lab, "training.retraining.lagHours", lag);
    return FeedbackLimitTest.crossings(Laboratory.run(lab, 19, replication), M)[3];
  }

  private static Estimate timesAsLong(double lagDays) {
    Tally ratios = new Tally();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      ratios.add(thirdDoubling(lagDays, replication) / thirdDoubling(0, replication));
    }
    return Estimate.of(ratios, 1 - 1e-6);
  }

  /** The intervals of a millionth keep clear of each other and of 1. */
  @Test
  void anExplosionTakesTheLongerTheLaterSoftwareReachesTheAssistants() {
    Estimate month = timesAsLong(30);
    Estimate quarter = timesAsLong(100);
    assertTrue(month.mean() - month.halfWidth() > 1, month::toString);
    assertTrue(
        quarter.mean() - quarter.halfWidth() > month.mean() + month.halfWidth(),
        () -> month + " " + quarter);
  }
}
