package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/**
 * Theory: the numbers have their distribution everywhere, at the edges of the layers and in the
 * tails too, which a test of a thousand numbers does not see. Each test fails by chance with
 * probability 1e-6 for another seed; the seed is fixed.
 */
class ZigguratTest {

  private static final int SAMPLE = 4_000_000;
  private static final int BINS = 2_000;
  private static final double EXPONENTIAL_TAIL = 7.697117470131050;
  private static final double NORMAL_TAIL = 3.654152885361009;

  /** Of Kolmogorov's statistic times the root of the sample, exceeded with probability 1e-6. */
  private static final double KOLMOGOROV = 2.6933;

  private static double[] sample(ToDoubleFunction<Ziggurat> draw) {
    Ziggurat ziggurat = new Ziggurat(new Streams(11, 0).named("ziggurat"));
    double[] sample = new double[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      sample[i] = draw.applyAsDouble(ziggurat);
    }
    return sample;
  }

  private static void fits(double[] sample, DoubleUnaryOperator cumulative) {
    long[] counts = new long[BINS];
    for (double x : sample) {
      counts[Math.min(BINS - 1, (int) (cumulative.applyAsDouble(x) * BINS))]++;
    }
    double expected = (double) SAMPLE / BINS;
    double statistic =
        Arrays.stream(counts)
            .mapToDouble(count -> (count - expected) * (count - expected) / expected)
            .sum();
    double limit = ChiSquaredDistribution.of(BINS - 1).inverseSurvivalProbability(1e-6);
    assertTrue(statistic < limit, statistic + " is not below " + limit);
  }

  private static void fitsBeyond(double[] tail, DoubleUnaryOperator cumulative) {
    double[] sorted = Arrays.stream(tail).sorted().toArray();
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double p = cumulative.applyAsDouble(sorted[i]);
      distance = Math.max(distance, p - (double) i / sorted.length);
      distance = Math.max(distance, (i + 1.0) / sorted.length - p);
    }
    double limit = KOLMOGOROV / Math.sqrt(sorted.length);
    assertTrue(distance < limit, distance + " of " + sorted.length + " is not below " + limit);
  }

  @Test
  void exponentialNumbersAreSoEverywhere() {
    double[] sample = sample(Ziggurat::exponential);
    fits(sample, x -> -StrictMath.expm1(-x));
    fitsBeyond(
        Arrays.stream(sample).filter(x -> x > EXPONENTIAL_TAIL).toArray(),
        x -> -StrictMath.expm1(EXPONENTIAL_TAIL - x));
  }

  @Test
  void normalNumbersAreSoEverywhere() {
    double[] sample = sample(Ziggurat::normal);
    fits(sample, Normal::cdf);
    double beyond = Normal.cdf(-NORMAL_TAIL);
    fitsBeyond(
        Arrays.stream(sample).map(Math::abs).filter(x -> x > NORMAL_TAIL).toArray(),
        x -> 1 - Normal.cdf(-x) / beyond);
  }

  /** The first outputs from the state 1, 2, 3, 4 by the authors' own code. */
  @Test
  void wordsAreThoseOfXoshiro256PlusPlus() {
    Ziggurat ziggurat = new Ziggurat(1, 2, 3, 4); // which has taken the first word, 41943041
    long[] words = {
      58720359L,
      3588806011781223L,
      3591011842654386L,
      Long.parseUnsignedLong("9228616714210784205"),
      Long.parseUnsignedLong("9973669472204895162"),
      Long.parseUnsignedLong("14011001112246962877"),
      Long.parseUnsignedLong("12406186145184390807"),
      Long.parseUnsignedLong("15849039046786891736"),
      Long.parseUnsignedLong("10450023813501588000")
    };
    for (long word : words) {
      assertEquals(word, ziggurat.next());
    }
  }
}
