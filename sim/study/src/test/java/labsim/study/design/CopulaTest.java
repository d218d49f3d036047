package labsim.study.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class CopulaTest {

  private static final List<String> NAMES = List.of("gpus", "engineers", "taste");

  /**
   * A rank correlation over n independent points has a standard error of at most 1/√(n − 1); those
   * of a scrambled net have less. Four of them: a false alarm in 5,000 seeds.
   */
  @Test
  void pointsHaveTheRankCorrelationsAskedFor() {
    double[][] ranks = {{1, 0.7, -0.3}, {0.7, 1, 0}, {-0.3, 0, 1}};
    int n = 4096;
    double[][] points = Sobol.scrambled(n).points(3, new Streams(8, 0));
    double[][] tied = Copula.of(NAMES, ranks).tie(points);
    double[][] found = new SpearmansCorrelation().computeCorrelationMatrix(tied).getData();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(ranks[i][j], found[i][j], 4 / Math.sqrt(n - 1));
      }
      assertUniform(tied, i);
    }
    assertEquals(points[17][0], tied[17][0], "the first factor is left as it is");
  }

  /** Kolmogorov's distance stays below 1.95/√n but once in a thousand. */
  private static void assertUniform(double[][] points, int factor) {
    double[] sorted = Arrays.stream(points).mapToDouble(point -> point[factor]).sorted().toArray();
    for (int i = 0; i < sorted.length; i++) {
      assertEquals((i + 0.5) / sorted.length, sorted[i], 1.95 / Math.sqrt(sorted.length));
    }
  }

  @Test
  void correlationsThatContradictEachOtherAreRefusedByName() {
    double[][] ranks = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Copula.of(NAMES, ranks));
    assertTrue(
        refusal
            .toString()
            .contains("the correlations of taste contradict those among gpus, engineers"),
        refusal.toString());
  }

  @Test
  void whatIsNoMatrixOfCorrelationsIsRefused() {
    refused(new double[][] {{1, 0.5}, {0.5, 1}});
    refused(new double[][] {{1, 0.5, 0}, {0.4, 1, 0}, {0, 0, 1}});
    refused(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}});
    refused(new double[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 1}});
    Copula free = Copula.of(List.of("a"), new double[][] {{1}});
    assertThrows(IllegalArgumentException.class, () -> free.tie(new double[][] {{0.1, 0.2}}));
  }

  private static void refused(double[][] ranks) {
    assertThrows(IllegalArgumentException.class, () -> Copula.of(NAMES, ranks));
  }
}
