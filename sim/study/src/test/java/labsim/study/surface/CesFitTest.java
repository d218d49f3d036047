package labsim.study.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CesFitTest {

  /** A 5 × 5 grid, each side over a factor of 100, noise relative to the output. */
  private static SurfaceData grid(
      DoubleBinaryOperator surface, int replications, double noise, double common, int seed) {
    Streams streams = new Streams(seed, 0);
    double[] compute = new double[25];
    double[] labour = new double[25];
    double[][] outputs = new double[25][replications];
    for (int cell = 0; cell < 25; cell++) {
      int row = cell / 5;
      compute[cell] = 30_000 * StrictMath.pow(10, row / 2.0);
      labour[cell] = 100 * StrictMath.pow(10, (cell % 5) / 2.0);
      double truth = surface.applyAsDouble(compute[cell], labour[cell]);
      Stream own = streams.family("own").at(cell);
      for (int r = 0; r < replications; r++) {
        double shared = common * streams.family("common").at(r).normal();
        outputs[cell][r] = truth * (1 + noise * own.normal() + shared);
      }
    }
    return new SurfaceData(compute, labour, outputs);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.155, 0.3, 0.6129})
  void withoutNoiseThePlainSurfaceIsFoundAgain(double rho) {
    double balance = StrictMath.pow(300_000.0 / 1_000, -rho); // both matter in the middle
    double share = 0.4 * balance / (0.4 * balance + 0.6);
    Ces truth = Ces.plain(2, share, rho);
    CesFit fit = CesFit.of(grid(truth::at, 1, 0, 0, 1), CesFit.Form.PLAIN);
    assertEquals(truth.sigma(), fit.sigma().estimate(), 1e-3 * truth.sigma());
    assertEquals(0.4, fit.surface().share(), 1e-3);
    assertTrue(fit.misfit() < 1e-5, fit.toString());
    assertTrue(fit.sentence().contains("lack of fit cannot be tested"));
  }

  @Test
  void withoutNoiseTheFuturesModelIsFoundAgain() {
    Ces truth = new Ces(1, 0.801, -0.155, 0.655, 0.5);
    CesFit fit = CesFit.of(grid(truth::at, 1, 0, 0, 1), CesFit.Form.WITH_RETURNS);
    assertEquals(0.866, fit.sigma().estimate(), 5e-4);
    assertEquals(0.655, fit.surface().computeReturns(), 1e-3);
    assertEquals(0.5, fit.surface().labourReturns(), 1e-3);
    double gain = fit.surface().at(10, 1) / fit.surface().at(1, 1);
    assertEquals(truth.at(3e6, 1e3) / truth.at(3e5, 1e3), gain, 1e-4);
  }

  /**
   * 95 % intervals cover, and a 5 % test rejects, as often as they say: 300 trials, four standard
   * errors of a binomial share, 0.05. Half of the noise is common to all cells.
   */
  @Test
  void intervalAndTestKeepTheirLevels() {
    Ces truth = Ces.plain(1, 0.3, -0.5);
    int covered = 0;
    int rejected = 0;
    for (int seed = 0; seed < 300; seed++) {
      SurfaceData data = grid((c, l) -> truth.at(c / 3e5, l / 1e3), 10, 0.1, 0.1, seed);
      CesFit fit = CesFit.of(data, CesFit.Form.PLAIN);
      covered += fit.sigma().excludes(truth.sigma()) ? 0 : 1;
      rejected += fit.fits() ? 0 : 1;
    }
    assertTrue(
        covered >= 0.90 * 300, "covered " + covered); // the larger variance makes it cover more
    assertEquals(0.05, rejected / 300.0, 0.05);
  }

  @Test
  void aSurfaceOfAnotherShapeIsNotTakenForOne() {
    SurfaceData data =
        grid((c, l) -> 1 + Math.min(c / 3e5, 1) * Math.min(l / 1e3, 1), 10, 0.05, 0.1, 1);
    CesFit fit = CesFit.of(data, CesFit.Form.PLAIN);
    assertFalse(fit.fits());
    assertTrue(fit.sentence().contains("but it is no CES surface"), fit.sentence());
  }

  /** Where labour does not matter any σ does, if its share is small enough. */
  @Test
  void whatDoesNotMatterLeavesSubstitutionUnbounded() {
    CesFit fit = CesFit.of(grid((c, l) -> c / 3e5, 5, 0.1, 0, 12), CesFit.Form.PLAIN);
    assertTrue(fit.sigma().low() == 0 || Double.isInfinite(fit.sigma().high()), fit.sentence());
    assertTrue(fit.fits(), fit.sentence());
  }

  /** Nine points without any pattern: five parameters find no end, or run away. */
  private static SurfaceData noise(int seed) {
    Stream random = new Streams(seed, 0).named("noise");
    double[] compute = new double[9];
    double[] labour = new double[9];
    double[][] outputs = new double[9][1];
    for (int cell = 0; cell < 9; cell++) {
      int row = cell / 3;
      compute[cell] = StrictMath.pow(10, row);
      labour[cell] = StrictMath.pow(10, cell % 3);
      outputs[cell][0] = StrictMath.exp(random.normal());
    }
    return new SurfaceData(compute, labour, outputs);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 8, 9, 11})
  void whereReturnsDoNotSettleThePlainFormIsFitted(int seed) {
    SurfaceData data = noise(seed);
    assertThrows(
        CesFit.Unsettled.class, () -> CesFit.of(data, CesFit.Form.WITH_RETURNS), "seed " + seed);
    CesFit fit = CesFit.settled(data).orElseThrow();
    assertEquals(CesFit.of(data, CesFit.Form.PLAIN), fit);
    assertEquals(CesFit.Form.PLAIN, fit.form());
    assertTrue(fit.sentence().contains("], with constant returns to scale;"), fit.sentence());
  }

  @Test
  void whereReturnsSettleTheyAreFittedAndTold() {
    Ces truth = new Ces(1, 0.5, -0.155, 0.655, 0.5);
    SurfaceData data = grid((c, l) -> truth.at(c / 3e5, l / 1e3), 10, 0.02, 0.1, 1);
    CesFit fit = CesFit.settled(data).orElseThrow();
    assertEquals(CesFit.of(data, CesFit.Form.WITH_RETURNS), fit);
    assertTrue(
        fit.sentence()
            .matches(".*], with returns of 0\\.\\d+ to compute and 0\\.\\d+ to labour;.*"),
        fit.sentence());
  }

  @Test
  void gridsThatSayNothingAreRefused() {
    double[] three = {1, 2, 3};
    double[][] outputs = {{1}, {1}, {1}};
    SurfaceData small = new SurfaceData(three, three, outputs);
    assertThrows(IllegalArgumentException.class, () -> CesFit.of(small, CesFit.Form.PLAIN));
    assertThrows(
        IllegalArgumentException.class, () -> new SurfaceData(three, new double[2], outputs));
    Arrays.fill(outputs[1], -1);
    assertThrows(IllegalArgumentException.class, () -> new SurfaceData(three, three, outputs));
  }
}
