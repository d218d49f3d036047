package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputAnalysisTest {

  @Test
  void mser5CutsThePublishedSeriesWhereItShould() {
    double[] series =
        IntStream.range(0, 300)
            .mapToDouble(t -> 10 * Math.exp(-t / 20.0) + (7919L * t % 101) / 101.0)
            .toArray();
    assertEquals(100, WarmUp.mser5(series));
    assertEquals(0.502056, Arrays.stream(series, 100, 300).average().orElseThrow(), 5e-9);
  }

  @Test
  void mser5LeavesAFlatSeriesAndNeverCutsMoreThanHalf() {
    assertEquals(0, WarmUp.mser5(new double[100]));
    assertEquals(0, WarmUp.mser5(new double[4]));
    double[] rising = IntStream.range(0, 100).mapToDouble(t -> t).toArray();
    assertEquals(50, WarmUp.mser5(rising));
  }

  /**
   * AR(1) with φ = 0.9 and unit noise; the variance of the mean of b is σ²/b · (1 + 2 Σ (1 − k/b)
   * φᵏ).
   */
  private static double varianceOfBatchMean(int b) {
    double sum = 1;
    for (int k = 1; k < b; k++) {
      sum += 2 * (1 - (double) k / b) * Math.pow(0.9, k);
    }
    return sum / (1 - 0.81) / b;
  }

  private static void autoregress(Stream random, int count, BatchMeans batches) {
    double x = random.normal(0, Math.sqrt(1 / 0.19));
    for (int i = 0; i < count; i++) {
      batches.add(x);
      x = 0.9 * x + random.normal();
    }
  }

  @Test
  void theoryOfBatchMeansIsTheOneInTheBooks() {
    assertEquals(5.2631578947, varianceOfBatchMean(1), 1e-9);
    assertEquals(3.82958522, varianceOfBatchMean(10), 1e-8);
    assertEquals(0.90526567, varianceOfBatchMean(100), 1e-8);
  }

  /**
   * 300 series of 32 batches of 128: coverage has a standard error of 0.0126; and batches of 128
   * are slightly correlated, which costs 0.01. Five errors: 6e-7.
   */
  @Test
  void intervalsOfBatchMeansCoverTheTruth() {
    int covered = 0;
    Tally spread = new Tally();
    for (int i = 0; i < 300; i++) {
      BatchMeans batches = new BatchMeans(32);
      autoregress(new Streams(9, i).named("noise"), 32 * 128, batches);
      assertEquals(32, batches.batches());
      assertEquals(128, batches.batchLength());
      Estimate estimate = batches.estimate(0.95);
      covered += estimate.covers(0) ? 1 : 0;
      double halfWidth = estimate.halfWidth() / StudentT.quantile(31, 0.975);
      spread.add(halfWidth * halfWidth * 32);
    }
    assertEquals(0.94, covered / 300.0, 5 * Math.sqrt(0.95 * 0.05 / 300));
    double theory = varianceOfBatchMean(128);
    // A variance of 31 degrees of freedom has a relative spread of √(2/31); 300 of them √300 times
    // less.
    assertEquals(theory, spread.mean(), 5 * theory * Math.sqrt(2.0 / 31 / 300) + 0.03 * theory);
  }

  @Test
  void batchesGrowWithTheSeriesAndLoseTheirCorrelation() {
    BatchMeans few = new BatchMeans(20);
    BatchMeans many = new BatchMeans(20);
    autoregress(new Streams(9, 1000).named("noise"), 39, few);
    autoregress(new Streams(9, 1001).named("noise"), 20 * 1024 + 7, many);
    assertEquals(39, few.batches());
    assertTrue(few.correlation() > 0.5);
    assertEquals(20, many.batches());
    assertTrue(Math.abs(many.correlation()) < 5 / Math.sqrt(20));
    assertThrows(IllegalArgumentException.class, () -> new BatchMeans(1));
    assertTrue(Double.isNaN(new BatchMeans(2).correlation()));
  }

  @Test
  void neighbouringBatchesCorrelateAsTheirMeansDo() {
    BatchMeans batches = new BatchMeans(3);
    for (double x : new double[] {3, 1, 4, 1.5}) {
      batches.add(x);
    }
    double mean = 2.375;
    double products = (1 - mean) * (3 - mean) + (4 - mean) * (1 - mean) + (1.5 - mean) * (4 - mean);
    double squares =
        (3 - mean) * (3 - mean)
            + (1 - mean) * (1 - mean)
            + (4 - mean) * (4 - mean)
            + (1.5 - mean) * (1.5 - mean);
    assertEquals(products / squares, batches.correlation(), 1e-12);
    assertEquals(mean, batches.estimate(0.95).mean(), 1e-12);
  }

  @Test
  void aPrecisionIsReachedAtTheWidthOrAtTheMostButNotBeforeTheLeast() {
    Tally tally = new Tally();
    for (int i = 0; i < 20; i++) {
      assertFalse(new Precision(0.95, 10, 20, 100).isReached(tally));
      tally.add(-10 - i % 2);
    }
    double relative = Estimate.of(tally, 0.95).halfWidth() / 10.5;
    assertTrue(new Precision(0.95, relative * 1.001, 20, 100).isReached(tally));
    assertFalse(new Precision(0.95, relative * 0.999, 20, 100).isReached(tally));
    assertTrue(new Precision(0.95, relative * 0.999, 20, 20).isReached(tally));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.1, 0.5, 0.9, 0.999, 1})
  void quantilesAreTheOrderStatisticsToOnePartIn256(double p) {
    Histogram histogram = new Histogram();
    Stream random = new Streams(4, 0).named("values");
    double[] values = new double[10_001];
    for (int i = 0; i < values.length; i++) {
      values[i] = (random.bernoulli(0.3) ? -1 : 1) * random.lognormal(1, 3);
      histogram.add(values[i]);
    }
    Arrays.sort(values);
    double expected = values[Math.max(0, (int) Math.ceil(p * values.length) - 1)];
    assertEquals(expected, histogram.quantile(p), Math.abs(expected) / 256);
    assertEquals(values.length, histogram.count());
  }

  @Test
  void histogramsMergeInAnyOrder() {
    Histogram forwards = new Histogram();
    Histogram backwards = new Histogram();
    Histogram[] parts = new Histogram[10];
    Stream random = new Streams(4, 1).named("values");
    for (int k = 0; k < parts.length; k++) {
      parts[k] = new Histogram();
      for (int i = 0; i < 100 * k; i++) {
        parts[k].add(random.normal(0, Math.pow(10, k)));
      }
    }
    for (int k = 0; k < parts.length; k++) {
      forwards.merge(parts[k]);
      backwards.merge(parts[parts.length - 1 - k]);
    }
    assertEquals(4500, forwards.count());
    for (double p = 0; p <= 1; p += 0.01) {
      assertEquals(forwards.quantile(p), backwards.quantile(p));
    }
  }

  @Test
  void aHistogramOfZerosAndOfNothing() {
    Histogram histogram = new Histogram();
    assertTrue(Double.isNaN(histogram.quantile(0.5)));
    histogram.add(0.0);
    histogram.add(-0.0);
    assertEquals(0.0, histogram.quantile(0.5));
    assertThrows(IllegalArgumentException.class, () -> histogram.add(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> histogram.quantile(1.1));
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8})
  void replicatingStopsAtTheSamePointOnAnyNumberOfThreads(int threads) {
    Precision precision = new Precision(0.95, 0.05, 20, 10_000);
    Estimate estimate =
        Replications.until(precision, threads, i -> new Streams(1, i).named("x").exponential(3));
    Estimate alone =
        Replications.until(precision, 1, i -> new Streams(1, i).named("x").exponential(3));
    assertEquals(alone, estimate);
    assertTrue(estimate.halfWidth() <= 0.05 * estimate.mean());
    // (1.96/0.05)² = 1537 for an exponential; stopping early by chance is what the least number
    // limits.
    assertTrue(estimate.count() > 1000 && estimate.count() < 2000, estimate::toString);
  }

  @Test
  void replicatingStopsAtTheMostInAnyCase() {
    Estimate estimate = Replications.until(new Precision(0.95, 1e-9, 20, 30), 2, i -> i);
    assertEquals(30, estimate.count());
  }

  /**
   * 3000 stopped experiments of normal data: standard error 0.004, five of them a false alarm of
   * 6e-7.
   */
  @Test
  void stoppingAtPrecisionCostsLittleCoverage() {
    Precision precision = new Precision(0.95, 0.1, 20, 100_000);
    int covered = 0;
    for (int i = 0; i < 3000; i++) {
      Stream random = new Streams(6, i).named("x");
      covered += Replications.until(precision, 1, k -> random.normal(10, 5)).covers(10) ? 1 : 0;
    }
    assertEquals(0.946, covered / 3000.0, 5 * Math.sqrt(0.95 * 0.05 / 3000));
  }

  @Test
  void senselessPrecisionsAreErrors() {
    assertThrows(IllegalArgumentException.class, () -> new Precision(1, 0.1, 20, 30));
    assertThrows(IllegalArgumentException.class, () -> new Precision(0.95, 0, 20, 30));
    assertThrows(IllegalArgumentException.class, () -> new Precision(0.95, 0.1, 19, 30));
    assertThrows(IllegalArgumentException.class, () -> new Precision(0.95, 0.1, 20, 19));
    assertFalse(new Precision(0.95, 0.1, 20, 30).isReached(new Tally()));
  }
}
