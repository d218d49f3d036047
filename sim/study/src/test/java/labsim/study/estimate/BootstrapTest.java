package labsim.study.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.study.result.Interval;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final Streams STREAMS = new Streams(9, 0);

  private static Interval ofMean(double[] sample, double level, Stream random) {
    return Bootstrap.studentised(
        sample.length, level, random, rows -> Linearised.mean(Bootstrap.pick(sample, rows)));
  }

  /** For many normal observations it is Student's; quantiles of 2,000 resamples are off by 3 %. */
  @Test
  void intervalOfNormalDataIsNearlyStudents() {
    Stream random = STREAMS.named("normal");
    double[] sample = new double[200];
    Arrays.setAll(sample, i -> random.normal());
    Interval t = Linearised.mean(sample).interval();
    Interval found = ofMean(sample, 0.95, STREAMS.named("draws"));
    double halfWidth = t.high() - t.estimate();
    assertEquals(t.low(), found.low(), 0.15 * halfWidth);
    assertEquals(t.high(), found.high(), 0.15 * halfWidth);
  }

  /**
   * Lognormal data, σ = 1, n = 20: Student's interval covers the mean about 0.87 of the time. 600
   * trials, so a share has a standard error of 0.01.
   */
  @Test
  void skewedMeansAreCoveredMoreOftenThanByStudents() {
    double truth = Math.exp(0.5);
    int covered = 0;
    int byStudent = 0;
    int trials = 600;
    for (int trial = 0; trial < trials; trial++) {
      Stream random = STREAMS.family("skewed").at(trial);
      double[] sample = new double[20];
      Arrays.setAll(sample, i -> random.lognormal(1, 1));
      covered += ofMean(sample, 0.95, random).excludes(truth) ? 0 : 1;
      byStudent += Linearised.mean(sample).interval().excludes(truth) ? 0 : 1;
    }
    assertTrue(covered > byStudent + 10, covered + " against " + byStudent);
    assertTrue(covered > 0.89 * trials, "covered " + covered);
  }

  @Test
  void pairedRatioOfProportionalColumnsHasNoWidth() {
    double[] x = {1, 2, 3, 4, 5, 7};
    Interval found =
        Bootstrap.studentised(
            6,
            0.95,
            STREAMS.named("pairs"),
            rows ->
                Linearised.mean(Bootstrap.pick(x, rows))
                    .times(2)
                    .over(Linearised.mean(Bootstrap.pick(x, rows))));
    assertEquals(new Interval(2, 2, 2), found);
  }

  @Test
  void twoReplicationsBoundNothing() {
    Interval found = ofMean(new double[] {1, 2}, 0.95, STREAMS.named("two"));
    assertEquals(1.5, found.estimate());
    assertEquals(Double.NEGATIVE_INFINITY, found.low());
    assertEquals(Double.POSITIVE_INFINITY, found.high());
  }

  @Test
  void sameStreamGivesTheSameInterval() {
    double[] sample = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
    assertEquals(
        ofMean(sample, 0.99, STREAMS.named("a")), ofMean(sample, 0.99, STREAMS.named("a")));
  }
}
