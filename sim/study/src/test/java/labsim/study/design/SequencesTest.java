package labsim.study.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import labsim.engine.Streams;
import labsim.engine.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequencesTest {

  private static final Streams STREAMS = new Streams(5, 0);

  @Test
  void sobolHasTheDirectionNumbersOfJoeAndKuo() {
    double[][] points = new Sobol(5, 1, Scrambling.NONE).points(6, STREAMS);
    assertArrayEquals(new double[] {.5, .5, .5, .5, .5, .5}, points[0]);
    assertArrayEquals(new double[] {.75, .25, .25, .25, .75, .75}, points[1]);
    assertArrayEquals(new double[] {.25, .75, .75, .75, .25, .25}, points[2]);
    assertArrayEquals(new double[] {.375, .375, .625, .875, .375, .125}, points[3]);
    assertArrayEquals(new double[] {.875, .875, .125, .375, .875, .625}, points[4]);
  }

  @Test
  void haltonMirrorsTheDigits() {
    double[][] points = new Halton(4, 1, Scrambling.NONE).points(3, STREAMS);
    double[][] expected = {
      {1 / 2.0, 1 / 3.0, 1 / 5.0},
      {1 / 4.0, 2 / 3.0, 2 / 5.0},
      {3 / 4.0, 1 / 9.0, 3 / 5.0},
      {1 / 8.0, 4 / 9.0, 4 / 5.0}
    };
    for (int row = 0; row < 4; row++) {
      assertArrayEquals(expected[row], points[row], 1e-15);
    }
  }

  /** A net: each of 64 slices of each factor, and each of 8 × 8 cells of factors 1 and 2, once. */
  @ParameterizedTest
  @EnumSource
  void sobolIsANetHoweverItIsScrambled(Scrambling scrambling) {
    double[][] points = new Sobol(64, 0, scrambling).points(5, STREAMS);
    for (int factor = 0; factor < 5; factor++) {
      int[] slices = new int[64];
      for (double[] point : points) {
        slices[(int) (64 * point[factor])]++;
      }
      assertTrue(Arrays.stream(slices).allMatch(count -> count == 1), scrambling + " " + factor);
    }
    int[] cells = new int[64];
    for (double[] point : points) {
      cells[8 * (int) (8 * point[0]) + (int) (8 * point[1])]++;
    }
    assertTrue(Arrays.stream(cells).allMatch(count -> count == 1), scrambling.toString());
  }

  @ParameterizedTest
  @EnumSource
  void haltonFillsSlicesOfItsBases(Scrambling scrambling) {
    double[][] points = new Halton(81, 0, scrambling).points(2, STREAMS);
    int[] slices = new int[81];
    for (double[] point : points) {
      slices[(int) (81 * point[1] + 1e-9) % 81]++;
    }
    boolean shifted = scrambling == Scrambling.SHIFT; // slices then straddle the point of the shift
    assertTrue(
        Arrays.stream(slices).allMatch(n -> shifted ? n <= 2 : n == 1), scrambling.toString());
  }

  /**
   * Each scrambled point is uniform, so means over seeds are ½ with variance 1/(12 · 4000): five
   * standard errors, 16 means, a false alarm in a hundred thousand choices of seeds.
   */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void scrambledPointsAreUniform(Scrambling scrambling) {
    Tally[] sobol = new Tally[4];
    Tally[] halton = new Tally[4];
    Arrays.setAll(sobol, i -> new Tally());
    Arrays.setAll(halton, i -> new Tally());
    for (int seed = 0; seed < 4000; seed++) {
      Streams streams = new Streams(seed, 0);
      double[][] ofSobol = new Sobol(2, 0, scrambling).points(2, streams);
      double[][] ofHalton = new Halton(2, 0, scrambling).points(2, streams);
      for (int i = 0; i < 4; i++) {
        sobol[i].add(ofSobol[i / 2][i % 2]);
        halton[i].add(ofHalton[i / 2][i % 2]);
      }
    }
    double tolerance = 5 / Math.sqrt(12 * 4000);
    for (int i = 0; i < 4; i++) {
      assertEquals(0.5, sobol[i].mean(), tolerance);
      assertEquals(0.5, halton[i].mean(), tolerance);
    }
  }

  /**
   * The mean of a smooth function over n points of a nested scrambling has a standard error of the
   * order of n^−1.5 (Owen, "Scrambled net variance for integrals of smooth functions", 1997), here
   * at 256 points below a twentieth of the 0.012 that random points have.
   */
  @Test
  void nestedScramblingIntegratesSmoothFunctionsWell() {
    Tally means = new Tally();
    for (int seed = 0; seed < 50; seed++) {
      double sum = 0;
      for (double[] u : Sobol.scrambled(256).points(2, new Streams(seed, 0))) {
        sum += (1 + (u[0] - 0.5)) * (1 + (u[1] - 0.5));
      }
      means.add(sum / 256);
    }
    assertEquals(1, means.mean(), 5 * Math.sqrt(means.variance() / 50));
    double random = Math.sqrt((13.0 / 12 * 13 / 12 - 1) / 256);
    assertTrue(Math.sqrt(means.variance()) < random / 20);
  }

  @Test
  void samplesThatDoNotExistAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sobol(0, 0, Scrambling.NONE));
    assertThrows(IllegalArgumentException.class, () -> Sobol.scrambled(2).points(1001, STREAMS));
    assertThrows(IllegalArgumentException.class, () -> new Halton(1, -1, Scrambling.NONE));
  }
}
