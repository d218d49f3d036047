package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Theory: samples look like their distribution, by moments and by the distance of the distribution
 * functions.
 */
class DistributionTest {

  private static final int SAMPLE = 200_000;

  /**
   * P(sup |Fₙ − F| > c/√n) ≤ 2 exp(−2c²) for every distribution and n (Massart 1990); this c makes
   * it 1e-6.
   */
  private static final double DISTANCE = Math.sqrt(Math.log(2e6) / 2 / SAMPLE);

  static Stream<Arguments> continuous() {
    return Stream.of(
        arguments(
            "uniform", (Distribution) s -> s.uniform(2, 5), UniformContinuousDistribution.of(2, 5)),
        arguments(
            "exponential", (Distribution) s -> s.exponential(3), ExponentialDistribution.of(3)),
        arguments("normal", (Distribution) s -> s.normal(-1, 2), NormalDistribution.of(-1, 2)),
        arguments(
            "lognormal",
            (Distribution) s -> s.lognormal(Math.E, 0.5),
            LogNormalDistribution.of(1, 0.5)),
        arguments(
            "ziggurat exponential",
            new Zigguratic(Ziggurat::exponential),
            ExponentialDistribution.of(1)),
        arguments("ziggurat normal", new Zigguratic(Ziggurat::normal), NormalDistribution.of(0, 1)),
        arguments("gamma 0.3", new Gamma(0.3, 2), GammaDistribution.of(0.3, 2)),
        arguments("gamma 1", new Gamma(1, 2), GammaDistribution.of(1, 2)),
        arguments("gamma 7.5", new Gamma(7.5, 0.1), GammaDistribution.of(7.5, 0.1)),
        arguments("beta 0.5 0.5", new Beta(0.5, 0.5), BetaDistribution.of(0.5, 0.5)),
        arguments("beta 2 5", new Beta(2, 5), BetaDistribution.of(2, 5)),
        arguments("Pareto 4.5", new Pareto(2, 4.5), ParetoDistribution.of(2, 4.5)),
        arguments("Pareto 1.2", new Pareto(1, 1.2), ParetoDistribution.of(1, 1.2)));
  }

  /** Draws from one ziggurat, which begins where the first stream stands. */
  private static final class Zigguratic implements Distribution {
    private final ToDoubleFunction<Ziggurat> draw;
    private @Nullable Ziggurat ziggurat;

    Zigguratic(ToDoubleFunction<Ziggurat> draw) {
      this.draw = draw;
    }

    @Override
    public double draw(labsim.engine.Stream stream) {
      if (ziggurat == null) {
        ziggurat = new Ziggurat(stream);
      }
      return draw.applyAsDouble(ziggurat);
    }
  }

  private static double[] sample(String name, Distribution distribution) {
    labsim.engine.Stream stream = new Streams(2, 0).named(name);
    return java.util.stream.DoubleStream.generate(() -> distribution.draw(stream))
        .limit(SAMPLE)
        .sorted()
        .toArray();
  }

  private static double distance(double[] sorted, DoubleUnaryOperator cumulative) {
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double p = cumulative.applyAsDouble(sorted[i]);
      distance =
          Math.max(
              distance, Math.max(p - (double) i / sorted.length, (i + 1.0) / sorted.length - p));
    }
    return distance;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("continuous")
  void samplesLookLikeTheirDistribution(
      String name, Distribution distribution, ContinuousDistribution theory) {
    double[] sample = sample(name, distribution);
    double distance = distance(sample, theory::cumulativeProbability);
    assertTrue(
        distance < DISTANCE, () -> name + ": distance " + distance + ", allowed " + DISTANCE);
    if (theory.getVariance() < 1e6) {
      // Five standard errors of a mean: 6e-7.
      double mean = Arrays.stream(sample).average().orElseThrow();
      assertEquals(theory.getMean(), mean, 5 * Math.sqrt(theory.getVariance() / SAMPLE), name);
    }
  }

  /**
   * Between two whole numbers the distribution functions are flat, so they are compared at the
   * numbers themselves.
   */
  @ParameterizedTest(name = "mean {0}")
  @ValueSource(doubles = {0, 0.1, 1, 9.5, 80, 82, 300, 12345.6})
  void countsLookPoisson(double mean) {
    double[] sample = sample("Poisson " + mean, new Poisson(mean));
    Tally tally = new Tally();
    Arrays.stream(sample).forEach(tally::add);
    assertEquals(mean, tally.mean(), 5 * Math.sqrt(mean / SAMPLE));
    // The sample variance of a Poisson number has variance (2µ² + µ)/n.
    assertEquals(mean, tally.variance(), 5 * Math.sqrt((2 * mean * mean + mean) / SAMPLE));
    for (int i = 0; mean > 0 && i < SAMPLE - 1; i++) {
      if (sample[i] != sample[i + 1]) {
        double p = PoissonDistribution.of(mean).cumulativeProbability((int) sample[i]);
        assertEquals(p, (i + 1.0) / SAMPLE, DISTANCE);
      }
    }
  }

  @Test
  void anEmpiricalDistributionFollowsItsObservations() {
    Empirical empirical = new Empirical(4, 0, 1);
    double[] sample = sample("empirical", empirical);
    double distance = distance(sample, x -> x < 1 ? x / 2 : 0.5 + (x - 1) / 6);
    assertTrue(distance < DISTANCE, () -> "distance " + distance);
    assertEquals(7, new Empirical(7).draw(new Streams(0, 0).named("x")));
  }

  @Test
  void inversionRisesWithItsUniform() {
    Distribution[] monotone = {
      new Pareto(1, 2), new Poisson(3), new Poisson(500), new Empirical(1, 5, 6)
    };
    Streams streams = new Streams(8, 0);
    for (Distribution distribution : monotone) {
      for (int i = 1; i < 1000; i++) {
        double u = streams.family("u").at(i).uniform();
        double v = streams.family("u").at(i - 1).uniform();
        double x = distribution.draw(streams.family("u").at(i));
        double y = distribution.draw(streams.family("u").at(i - 1));
        assertTrue(u < v ? x <= y : x >= y, distribution::toString);
      }
    }
  }

  /**
   * The correlation of −ln U and −ln(1 − U) is 1 − π²/6; its estimate from n pairs has a standard
   * error below 1/√n.
   */
  @Test
  void antitheticExponentialsAreAsOppositeAsTheyCanBe() {
    Streams streams = new Streams(12, 0);
    labsim.engine.Stream one = streams.named("x");
    labsim.engine.Stream other = streams.antithetic().named("x");
    double products = 0;
    for (int i = 0; i < SAMPLE; i++) {
      products += (one.exponential(1) - 1) * (other.exponential(1) - 1);
    }
    assertEquals(1 - Math.PI * Math.PI / 6, products / SAMPLE, 5 / Math.sqrt(SAMPLE));
  }

  /**
   * Common random numbers: U and U² have correlation 0.968; the variance of their difference falls
   * from 0.172 to 0.0056.
   */
  @Test
  void commonRandomNumbersMakeDifferencesSharp() {
    Streams streams = new Streams(13, 0);
    labsim.engine.Stream one = streams.named("x");
    labsim.engine.Stream same = streams.named("x");
    labsim.engine.Stream independent = streams.named("y");
    Tally common = new Tally();
    Tally apart = new Tally();
    for (int i = 0; i < SAMPLE; i++) {
      double u = one.uniform();
      double again = same.uniform();
      double v = independent.uniform();
      common.add(u - again * again);
      apart.add(u - v * v);
    }
    // Bounded differences: a sample variance has a relative standard error below √(2/n).
    assertEquals(1.0 / 180, common.variance(), 5 * Math.sqrt(2.0 / SAMPLE) / 180);
    assertEquals(0.17222222, apart.variance(), 5 * Math.sqrt(2.0 / SAMPLE) * 0.1723);
  }

  @Test
  void parametersThatMakeNoSenseAreErrors() {
    assertThrows(IllegalArgumentException.class, () -> new Gamma(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Gamma(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Beta(1, -1));
    assertThrows(IllegalArgumentException.class, () -> new Pareto(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Poisson(-1));
    assertThrows(IllegalArgumentException.class, () -> new Empirical());
    assertThrows(IllegalArgumentException.class, () -> new Empirical(1, Double.NaN));
  }

  @Test
  void aPoissonNumbersFactorialIsItsProduct() {
    double expected = 0;
    for (int k = 0; k <= 300; k++) {
      expected += k == 0 ? 0 : StrictMath.log(k);
      assertEquals(expected, Poisson.logFactorial(k), 1e-12 * Math.max(1, expected), "k = " + k);
    }
  }
}
