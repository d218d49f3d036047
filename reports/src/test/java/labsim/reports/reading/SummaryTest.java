package labsim.reports.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import labsim.study.result.Interval;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final double NONE = Double.NaN;

  @Test
  void theIntervalOfTwoUsesTheWidestOfStudentsDistributions() {
    Interval mean = Summary.mean(new double[] {1, 3});
    assertEquals(2, mean.estimate());
    // t(0.975; 1 degree of freedom) = 12.7062, standard error 1.
    assertEquals(2 - 12.7062, mean.low(), 1e-4);
    assertEquals(2 + 12.7062, mean.high(), 1e-4);
  }

  @Test
  void whatWasNotMeasuredDoesNotCount() {
    assertEquals(
        Summary.mean(new double[] {1, 3, 4}), Summary.mean(new double[] {1, NONE, 3, 4, NONE}));
    assertEquals(3, Summary.quantile(new double[] {NONE, 1, 3, 4}, 0.5));
  }

  @Test
  void oneValueSaysNothingOfTheOthers() {
    assertEquals(
        new Interval(7, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
        Summary.mean(new double[] {7}));
    assertEquals(7, Summary.quantile(new double[] {7}, 0.95));
  }

  @Test
  void nothingHasNeitherMeanNorQuantile() {
    assertEquals(NONE, Summary.mean(new double[0]).estimate());
    assertEquals(NONE, Summary.quantile(new double[] {NONE}, 0.5));
  }

  @Test
  void quantilesAreInterpolatedBetweenOrderStatistics() {
    double[] sample = {4, 1, 3, 2};
    assertEquals(1, Summary.quantile(sample, 0));
    assertEquals(2.5, Summary.quantile(sample, 0.5));
    assertEquals(1.75, Summary.quantile(sample, 0.25));
    assertEquals(4, Summary.quantile(sample, 1));
  }

  /**
   * Theory: of 2,000 intervals from samples of 8 normal values, 95 % hold the mean. Standard error
   * of the share √(0.95·0.05/2000) = 0.0049; five of them: a false alarm in some two million runs.
   */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheMean() {
    SplittableRandom random = new SplittableRandom(1);
    long held =
        IntStream.range(0, 2000)
            .mapToObj(i -> random.split())
            .map(stream ->
                Summary.mean(
                    IntStream.range(0, 8).mapToDouble(i -> stream.nextGaussian()).toArray()))
            .filter(interval -> !interval.excludes(0))
            .count();
    assertEquals(0.95, held / 2000.0, 5 * 0.0049);
  }
}
