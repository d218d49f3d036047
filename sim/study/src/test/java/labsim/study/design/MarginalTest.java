package labsim.study.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import labsim.scenario.Prior;
import labsim.study.design.Marginal.Gaussian;
import labsim.study.design.Marginal.Levels;
import labsim.study.design.Marginal.LogNormal;
import labsim.study.design.Marginal.LogUniform;
import labsim.study.design.Marginal.Uniform;
import labsim.study.design.Marginal.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarginalTest {

  static Stream<Marginal> continuous() {
    return Stream.of(
        new Uniform(-1, 3),
        new LogUniform(0.1, 1000),
        new Gaussian(-2, 5),
        new LogNormal(0.2, 0.6),
        new Within(new Gaussian(0.1, 0.9), 0, 0.95));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void valueAndProbabilityAreInverse(Marginal marginal) {
    for (double u : new double[] {0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999}) {
      assertEquals(u, marginal.below(marginal.at(u)), 1e-12, marginal.toString());
    }
    assertTrue(Double.isFinite(marginal.at(0)) && Double.isFinite(marginal.at(Math.nextDown(1.0))));
    assertTrue(marginal.at(0) < marginal.at(1e-6));
  }

  @Test
  void priorsAreNinetyPercentIntervals() {
    for (Marginal belief : List.of(new Gaussian(2, 6), new LogNormal(2, 6))) {
      assertEquals(2, belief.at(0.05), 1e-12);
      assertEquals(6, belief.at(0.95), 1e-12);
    }
    assertEquals(4, new Gaussian(2, 6).at(0.5), 1e-12);
    assertEquals(Math.sqrt(12), new LogNormal(2, 6).at(0.5), 1e-12);
    assertEquals(new LogNormal(0.2, 0.6), Marginal.of(new Prior("people.taste.mean", 0.2, 0.6)));
    assertEquals(new Gaussian(-0.2, 0.6), Marginal.of(new Prior("x", -0.2, 0.6)));
  }

  @Test
  void levelsAreMetByTheGridOfAsMany() {
    Levels levels = Levels.geometric(10, 1000, 3);
    double[][] grid = new Grid(List.of(3)).points(1, new labsim.engine.Streams(1, 0));
    assertEquals(10, levels.at(grid[0][0]), 1e-12);
    assertEquals(100, levels.at(grid[1][0]), 1e-12);
    assertEquals(1000, levels.at(grid[2][0]));
    assertEquals(2.0 / 3, levels.below(500));
    assertEquals(List.of(0.0, 5.0, 10.0), Levels.even(0, 10, 3).values());
  }

  @Test
  void aRangeThatIsTooNarrowForTheBeliefCutsItsTails() {
    Within taste = new Within(new Gaussian(0.5, 1.1), 0, 0.95);
    assertTrue(taste.at(0) >= 0 && taste.at(Math.nextDown(1.0)) <= 0.95);
    // Given the range, half of the probability in the range lies below the median.
    Gaussian belief = new Gaussian(0.5, 1.1);
    double median = (belief.below(0) + belief.below(0.95)) / 2;
    assertEquals(belief.at(median), taste.at(0.5), 1e-12);
  }

  @Test
  void beliefsWithoutMeaningAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Uniform(2, 2));
    assertThrows(IllegalArgumentException.class, () -> new LogUniform(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new LogNormal(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Gaussian(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Levels(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Levels.even(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Within(new Uniform(0, 1), 2, 3));
  }
}
