package labsim.study.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignTest {

  private static final Streams STREAMS = new Streams(3, 0);

  static Stream<Design> designs() {
    return Stream.of(
        new Grid(List.of(2, 3, 4)),
        new LatinHypercube(40),
        Sobol.scrambled(32),
        new Halton(30, 0, Scrambling.NESTED),
        OneAtATime.p10p50p90(),
        new Morris(5, 4, 0),
        new Saltelli(Sobol.scrambled(16)));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void pointsLieInTheUnitCubeAndAreTheSameAgain(Design design) {
    double[][] points = design.points(3, STREAMS);
    assertEquals(design.size(3), points.length);
    for (double[] point : points) {
      assertEquals(3, point.length);
      assertTrue(Arrays.stream(point).allMatch(u -> u >= 0 && u < 1), Arrays.toString(point));
    }
    assertTrue(Arrays.deepEquals(points, design.points(3, new Streams(3, 0))));
  }

  @Test
  void gridHasEveryCombinationOnce() {
    double[][] points = new Grid(List.of(2, 3)).points(2, STREAMS);
    assertEquals(6, points.length);
    assertArrayEquals(new double[] {1 / 4.0, 1 / 6.0}, points[0]);
    assertArrayEquals(new double[] {1 / 4.0, 3 / 6.0}, points[1]);
    assertArrayEquals(new double[] {3 / 4.0, 5 / 6.0}, points[5]);
    assertThrows(IllegalArgumentException.class, () -> new Grid(List.of(2)).points(2, STREAMS));
    assertThrows(IllegalArgumentException.class, () -> new Grid(List.of(4000, 4000)));
    assertThrows(IllegalArgumentException.class, () -> new Grid(List.of(0)));
  }

  @Test
  void latinHypercubeHasOnePointInEachSliceOfEachFactor() {
    double[][] points = new LatinHypercube(100).points(4, STREAMS);
    for (int factor = 0; factor < 4; factor++) {
      int[] slices = new int[100];
      for (double[] point : points) {
        slices[(int) (100 * point[factor])]++;
      }
      assertTrue(Arrays.stream(slices).allMatch(count -> count == 1), "factor " + factor);
    }
  }

  /**
   * y = Σ x, d = 3, n = 10: the mean has variance 3/(12 n³) = 2.5e-4, and is nearly normal, so its
   * sample variance over 4000 seeds has a relative standard error of √(2/4000): five of them.
   */
  @Test
  void latinHypercubeLeavesASumTheVarianceWithinSlicesOnly() {
    Tally means = new Tally();
    for (int seed = 0; seed < 4000; seed++) {
      double[][] points = new LatinHypercube(10).points(3, new Streams(seed, 0));
      means.add(Arrays.stream(points).flatMapToDouble(Arrays::stream).sum() / 10);
    }
    assertEquals(1.5, means.mean(), 5 * Math.sqrt(2.5e-4 / 4000));
    assertEquals(2.5e-4, means.variance(), 5 * 2.5e-4 * Math.sqrt(2.0 / 4000));
  }

  /** Of 200 hypercubes filled at random not one keeps its points as far apart. */
  @Test
  void latinHypercubeKeepsItsPointsApart() {
    double spread = nearest(new LatinHypercube(30).points(2, STREAMS));
    labsim.engine.Stream random = STREAMS.named("random hypercubes");
    for (int trial = 0; trial < 200; trial++) {
      double[][] points = new double[30][2];
      for (int factor = 0; factor < 2; factor++) {
        for (int row = 0; row < 30; row++) {
          int other = random.below(row + 1);
          points[row][factor] = points[other][factor];
          points[other][factor] = (row + 0.5) / 30;
        }
      }
      assertTrue(nearest(points) < spread, "a random one: " + nearest(points) + ", ours " + spread);
    }
  }

  private static double nearest(double[][] points) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        nearest =
            Math.min(nearest, Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]));
      }
    }
    return nearest;
  }

  @Test
  void oneAtATimeLeavesAllOthersInTheMiddle() {
    double[][] expected = {{.5, .5}, {.1, .5}, {.9, .5}, {.5, .1}, {.5, .9}};
    assertArrayEquals(expected, OneAtATime.p10p50p90().points(2, STREAMS));
    assertThrows(IllegalArgumentException.class, () -> new OneAtATime(0.6, 0.9));
  }

  @Test
  void aTrajectoryMovesEachFactorOnceByTheSameStride() {
    Morris design = new Morris(50, 4, 0.05);
    double[][] points = design.points(6, STREAMS);
    for (int walk = 0; walk < 50; walk++) {
      boolean[] moved = new boolean[6];
      for (int move = 0; move < 6; move++) {
        int factor = -1;
        for (int j = 0; j < 6; j++) {
          double by = points[walk * 7 + move + 1][j] - points[walk * 7 + move][j];
          if (by != 0) {
            assertEquals(-1, factor, "only one factor moves");
            assertEquals(0.9 * design.stride(), Math.abs(by), 1e-12);
            factor = j;
          }
        }
        assertTrue(factor >= 0 && !moved[factor]);
        moved[factor] = true;
      }
    }
    assertEquals(2.0 / 3, design.stride(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new Morris(10, 3, 0));
  }

  @Test
  void saltelliTakesOneFactorAfterTheOtherFromB() {
    double[][] points = new Saltelli(new Sobol(2, 1, Scrambling.NONE)).points(2, STREAMS);
    double[][] second = {{.75, .25}, {.25, .25}, {.25, .25}, {.75, .25}}; // of (.75 .25 .25 .25)
    assertArrayEquals(second, Arrays.copyOfRange(points, 4, 8));
  }
}
