package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

  private static final NormalDistribution ORACLE = NormalDistribution.of(0, 1);

  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.975, 1.959963984540054",
    "0.025, -1.959963984540054",
    "0.99, 2.3263478740408408",
    "1e-10, -6.361340902404056",
    "1e-300, -37.0471",
  })
  void quantilesAreThoseOfTheTables(double p, double expected) {
    assertEquals(expected, Normal.quantile(p), 1e-14 + 1e-6 * (p < 1e-100 ? 10 : 0));
  }

  @Test
  void quantilesCumulativeProbabilitiesAndDensitiesAgreeWithAnotherLibrary() {
    for (double x = -37; x <= 8; x += 0.01) {
      double expected = ORACLE.cumulativeProbability(x);
      // The other library rounds x² before it takes the exponential.
      double tolerance = (4e-15 + 3e-16 * x * x) * expected;
      assertEquals(expected, Normal.cdf(x), tolerance, "cdf at " + x);
      assertEquals(
          ORACLE.density(x), Normal.density(x), 1e-13 * ORACLE.density(x), "density at " + x);
      if (x < 5) {
        assertEquals(
            x,
            Normal.quantile(Normal.cdf(x)),
            1e-14 * Math.max(1, Math.abs(x)) + 4e-16 / Normal.density(Math.max(x, 0)));
      }
    }
  }

  @Test
  void theEndsAreInfinite() {
    assertEquals(Double.NEGATIVE_INFINITY, Normal.quantile(0));
    assertEquals(Double.POSITIVE_INFINITY, Normal.quantile(1));
    assertEquals(0, Normal.cdf(Double.NEGATIVE_INFINITY));
    assertEquals(1, Normal.cdf(Double.POSITIVE_INFINITY));
    assertTrue(Double.isNaN(Normal.cdf(Double.NaN)));
    assertThrows(IllegalArgumentException.class, () -> Normal.quantile(-0.1));
    assertThrows(IllegalArgumentException.class, () -> Normal.quantile(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12.70620474",
    "4, 2.77644511",
    "9, 2.26215716",
    "19, 2.09302405",
    "29, 2.04522964",
    "99, 1.98421695",
  })
  void studentsQuantilesAreThoseOfTheTables(long degreesOfFreedom, double expected) {
    assertEquals(expected, StudentT.quantile(degreesOfFreedom, 0.975), 5e-9);
  }

  @Test
  void studentsQuantilesAgreeWithAnotherLibrary() {
    for (int nu : new int[] {1, 2, 3, 4, 5, 6, 7, 10, 33, 500, 999, 1000, 1001, 5000, 1_000_000}) {
      for (double p : new double[] {0.5, 0.6, 0.75, 0.9, 0.95, 0.975, 0.995, 0.9995}) {
        double expected = p == 0.5 ? 0 : TDistribution.of(nu).inverseCumulativeProbability(p);
        assertEquals(
            expected,
            StudentT.quantile(nu, p),
            1e-9 * Math.max(1, expected),
            "nu " + nu + ", p " + p);
      }
    }
  }
}
