package labsim.study.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.study.result.Interval;
import org.junit.jupiter.api.Test;

/** Theory: expected values are computed here, tolerances follow from standard errors. */
class LinearisedTest {

  private static final double T_29 = 2.04522964; // 0.975 quantile of Student's t, 29 degrees
  private static final Interval ANYTHING =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  @Test
  void meanHasStudentsInterval() {
    double[] sample = new double[30];
    Arrays.setAll(sample, i -> i % 2 == 0 ? 4 : 6); // mean 5, variance 30/29
    double halfWidth = T_29 * Math.sqrt(30.0 / 29 / 30);
    Interval interval = Linearised.mean(sample).interval();
    assertEquals(5, interval.estimate(), 1e-12);
    assertEquals(5 - halfWidth, interval.low(), 1e-8);
    assertEquals(5 + halfWidth, interval.high(), 1e-8);
  }

  @Test
  void ratioOfEqualColumnsIsExactlyOneWithoutWidth() {
    Linearised one = Linearised.mean(0.7, 0.9, 1.3, 0.2);
    Linearised same = Linearised.mean(0.7, 0.9, 1.3, 0.2);
    assertEquals(new Interval(1, 1, 1), one.over(same).interval());
    assertEquals(new Interval(0, 0, 0), one.over(same).log().interval());
    assertEquals(new Interval(0, 0, 0), one.minus(same).interval());
  }

  @Test
  void ratioIntervalCoversTheTruthAsOftenAsItSays() {
    // X = 1 + 0.2 A, Y = 1.5 (1 + 0.2 (0.8 A + 0.6 B)): true ratio 1.5, correlation 0.8, n = 20.
    int trials = 20_000;
    int n = 20;
    int covered = 0;
    Stream random = new Streams(7, 0).named("coverage");
    for (int trial = 0; trial < trials; trial++) {
      double[] x = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        double a = random.normal();
        x[i] = 1 + 0.2 * a;
        y[i] = 1.5 * (1 + 0.2 * (0.8 * a + 0.6 * random.normal()));
      }
      Interval interval = Linearised.mean(y).over(Linearised.mean(x)).interval();
      covered += interval.excludes(1.5) ? 0 : 1;
    }
    // Four standard errors of a binomial share: a false alarm in 16,000 seeds. The interval itself
    // is of first order only: its error is of the order of cv²/n = 0.002.
    double tolerance = 4 * Math.sqrt(0.95 * 0.05 / trials) + 0.2 * 0.2 / n;
    assertEquals(0.95, (double) covered / trials, tolerance);
  }

  @Test
  void logarithmFollowsTheDeltaMethod() {
    double[] sample = {1.9, 2.3, 2.0, 2.2, 1.6};
    Linearised mean = Linearised.mean(sample);
    assertEquals(Math.log(2), mean.log().value(), 1e-12);
    assertEquals(mean.standardError() / 2, mean.log().standardError(), 1e-12);
  }

  @Test
  void ratioOfRatiosAddsRelativeInfluences() {
    Linearised a = Linearised.mean(1.0, 1.2, 0.9, 1.1);
    Linearised b = Linearised.mean(2.0, 2.1, 1.9, 2.4);
    Linearised c = Linearised.mean(0.5, 0.6, 0.4, 0.55);
    Linearised direct = a.over(b).over(c.over(b));
    Linearised cancelled = a.over(c);
    assertEquals(cancelled.value(), direct.value(), 1e-12);
    assertEquals(cancelled.standardError(), direct.standardError(), 1e-12);
  }

  @Test
  void commonRandomNumbersLeaveOneThirtieth() {
    // X = U, Y = U²: correlation 0.96824584; variance of the difference 1/180 instead of 31/180.
    int n = 200_000;
    double[] x = new double[n];
    Stream random = new Streams(3, 0).named("crn");
    Arrays.setAll(x, i -> random.uniform());
    double[] y = Arrays.stream(x).map(u -> u * u).toArray();
    Linearised first = Linearised.mean(x);
    Linearised second = Linearised.mean(y);
    // Both are smooth functions of moments of n uniforms, with standard errors below 0.3/√n.
    double tolerance = 5 * 0.3 / Math.sqrt(n);
    assertEquals(0.96824584, second.correlation(first), tolerance);
    assertEquals(0.00555556 / 0.17222222, second.varianceRatio(first), tolerance);
  }

  @Test
  void correlationIsOneOfAColumnWithItselfAndUnknownWithAConstant() {
    Linearised varying = Linearised.mean(1, 2, 4);
    assertEquals(1, varying.correlation(varying), 1e-15);
    assertEquals(0, varying.varianceRatio(varying));
    assertTrue(Double.isNaN(varying.correlation(Linearised.mean(3, 3, 3))));
  }

  @Test
  void oneReplicationBoundsNothing() {
    Interval interval = Linearised.mean(3).interval();
    assertEquals(3, interval.estimate());
    assertEquals(Double.NEGATIVE_INFINITY, interval.low());
    assertEquals(Double.POSITIVE_INFINITY, interval.high());
  }

  @Test
  void ratioToNothingHasNoMeaning() {
    Linearised some = Linearised.mean(1, 2, 3);
    assertEquals(ANYTHING, some.over(Linearised.mean(0, 0, 0)).interval());
    assertEquals(ANYTHING, some.over(Linearised.mean(-1, -2, 1)).interval());
    assertEquals(ANYTHING, some.over(Linearised.mean(1, Double.NaN, 1)).interval());
    assertEquals(ANYTHING, some.times(-1).log().interval());
    assertEquals(ANYTHING, Linearised.mean().interval());
  }

  @Test
  void ratioToWhatMayBeNothingIsUnbounded() {
    Interval interval = Linearised.mean(1, 2, 3).over(Linearised.mean(-1, 1, 1.5)).interval();
    assertEquals(4, interval.estimate(), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, interval.high());
  }

  @Test
  void replicationsOfUnequalNumberCannotBePaired() {
    Linearised three = Linearised.mean(1, 2, 3);
    Linearised two = Linearised.mean(1, 2);
    assertThrows(IllegalArgumentException.class, () -> three.minus(two));
  }
}
