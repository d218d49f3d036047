package labsim.study.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CesTest {

  private static final double COMPUTE = 306_000;
  private static final double CODERS = 1_037.5;
  private static final Ces AIFM = new Ces(1, 0.801, -0.155, 0.655, 0.5);

  /** What ten times and any amount of labour bring, by labour's share and σ. */
  @ParameterizedTest
  @CsvSource({
    "0.3, 0.25, 1.126, 1.126",
    "0.3, 0.5, 1.370, 1.429",
    "0.3, 0.866, 1.838, 10.0",
    "0.3, 1, 1.995, Infinity",
    "0.3, 2.583, 2.924, Infinity",
    "0.5, 0.5, 1.818, 2.0",
    "0.5, 0.866, 2.856, NaN",
    "0.5, 1, 3.162, Infinity",
    "0.5, 2.583, 4.607, Infinity"
  })
  void labourAloneIsBoundBySubstitution(
      double share, double sigma, double tenfold, double unbounded) {
    Ces surface = Ces.plain(1, 1 - share, 1 - 1 / sigma);
    assertEquals(tenfold, surface.at(1, 10), 5e-4);
    assertEquals(sigma, surface.sigma(), 1e-12);
    double limit = surface.at(1, 1e40);
    if (unbounded < 10) {
      assertEquals(unbounded, limit, 5e-4);
    } else if (unbounded == 10) {
      assertEquals(StrictMath.pow(0.7, 1 / (1 - 1 / sigma)), limit, 1e-3); // 10.02
    } else if (unbounded > 10) {
      assertEquals(true, limit > 1e11);
    }
  }

  @Test
  void experimentThroughputOfTheFuturesModelComesOut() {
    assertEquals(1.4506, gain(1, 10), 0.002);
    assertEquals(2.0147, gain(1, 100), 0.004);
    assertEquals(2.5866, gain(10, 1), 0.002);
    assertEquals(0.3571, gain(0.1, 1), 5e-4);
    assertEquals(3.988, gain(10, 10), 0.005);
    assertEquals(0.41, Math.log10(gain(10, 1)), 0.005);
    assertEquals(0.16, Math.log10(gain(1, 10)), 0.005);
  }

  private static double gain(double compute, double labour) {
    return AIFM.at(COMPUTE * compute, CODERS * labour) / AIFM.at(COMPUTE, CODERS);
  }

  @Test
  void atRhoZeroItIsCobbDouglas() {
    assertEquals(
        StrictMath.pow(5, 0.3) * StrictMath.pow(2, 0.7), Ces.plain(1, 0.3, 0).at(5, 2), 1e-12);
    assertEquals(Ces.plain(1, 0.3, 2e-6).at(5, 2), Ces.plain(1, 0.3, 0.5e-6).at(5, 2), 1e-5);
  }

  @Test
  void whatIsNoProductionFunctionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ces.plain(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Ces.plain(1, 0.5, 1.1));
    assertThrows(IllegalArgumentException.class, () -> new Ces(1, 0.5, 0, 0, 1));
  }
}
