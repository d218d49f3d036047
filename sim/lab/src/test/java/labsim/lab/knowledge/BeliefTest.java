package labsim.lab.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeliefTest {

  private static Belief normal(double mean, double sd, double slopeSd) {
    return normal(mean, sd, slopeSd, 1);
  }

  static Belief normal(double mean, double sd, double slopeSd, double extrapolation) {
    int n = 401;
    double[] gains = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double z = (i - 200) / 40.0;
      gains[i] = mean + sd * z;
      weights[i] = StrictMath.exp(-z * z / 2);
    }
    return new Belief(gains, 1, weights, 0, slopeSd * slopeSd, extrapolation);
  }

  /** On a normal prior the grid gives precision weighting: the textbook's posterior mean. */
  @Test
  void aNormalPriorIsWeightedByPrecision() {
    Belief belief = normal(0.01, 0.02, 0);
    belief.observe(0.05, 3, 0.03 * 0.03);
    double weight = 0.02 * 0.02 / (0.02 * 0.02 + 0.03 * 0.03);
    assertEquals(0.01 + weight * 0.04, belief.gain(), 1e-5);
  }

  /** Kalman's formulas for gain and slope, worked by hand for two rungs. */
  @Test
  void twoRungsTogetherTellTheSlope() {
    double gainVariance = 4e-4;
    double slopeVariance = 1e-4;
    double noise = 1e-5;
    Belief belief = normal(0, 0.02, 0.01);
    belief.observe(-0.03, 4, noise);
    belief.observe(-0.01, 2, noise);
    double[] y = {-0.03, -0.01};
    double[] d = {4, 2};
    // Posterior mean of (gain, slope) by the normal equations of the linear model y = gain − slope
    // d.
    double a = 1 / gainVariance + 2 / noise;
    double b = -(d[0] + d[1]) / noise;
    double c = 1 / slopeVariance + (d[0] * d[0] + d[1] * d[1]) / noise;
    double r = (y[0] + y[1]) / noise;
    double s = -(d[0] * y[0] + d[1] * y[1]) / noise;
    assertEquals((r * c - b * s) / (a * c - b * b), belief.gain(), 2e-5);
    assertTrue(belief.gain() > 0, "extrapolates from -0.03 and -0.01 to above zero");
  }

  @Test
  void theValueOfChoosingIsNeverBelowTheExpectedGainOrZero() {
    for (double mean : new double[] {-0.05, -0.01, 0, 0.01, 0.05}) {
      Belief belief = normal(mean, 0.02, 0.01);
      assertTrue(belief.expectedImprovement() >= Math.max(0, belief.gain()));
      assertTrue(belief.expectedExcess(0.01) <= belief.expectedImprovement());
    }
  }

  @Test
  void evidenceThatContradictsEverythingLeavesAUsableBelief() {
    Belief belief = normal(0, 0.001, 0);
    belief.observe(1e6, 0, 1e-12);
    assertTrue(Double.isFinite(belief.gain()));
  }
}
