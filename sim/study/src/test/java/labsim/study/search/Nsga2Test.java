package labsim.study.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Nsga2Test {

  /**
   * Problems of Zitzler, Deb and Thiele, "Comparison of Multiobjective Evolutionary Algorithms",
   * 2000.
   */
  enum Problem {
    ZDT1(0.865),
    ZDT2(0.53),
    ZDT1_MIRRORED(0.865);

    final double wanted;

    Problem(double wanted) {
      this.wanted = wanted;
    }

    double[] values(double[] world) {
      double[] x =
          Arrays.stream(world).map(each -> this == ZDT1_MIRRORED ? 1 - each : each).toArray();
      double g = 1 + 9 * Arrays.stream(x, 1, x.length).sum() / (x.length - 1);
      double ratio = x[0] / g;
      return new double[] {x[0], g * (1 - (this == ZDT2 ? ratio * ratio : Math.sqrt(ratio)))};
    }

    double[][] all(double[][] worlds) {
      return Arrays.stream(worlds).map(this::values).toArray(double[][]::new);
    }
  }

  private static final int INPUTS = 30;
  private static final double[] REFERENCE = {1.1, 1.1};

  private static double hypervolume(List<Measured> front) {
    return Hypervolume.of(front.stream().map(Measured::values).toList(), REFERENCE);
  }

  @ParameterizedTest
  @EnumSource
  void reachesTheFrontWithTwentyFiveThousandEvaluations(Problem problem) {
    var search = new Nsga2(100, 248, 0, Variation.usual());
    double sum = 0;
    int[] evaluations = {0};
    UnaryOperator<double[][]> counted =
        worlds -> {
          evaluations[0] += worlds.length;
          return problem.all(worlds);
        };
    for (int seed = 1; seed <= 5; seed++) {
      sum +=
          hypervolume(
              search.search(
                  INPUTS, counted::apply, new Streams(seed, 0).named("search"), heard -> {}));
    }
    assertTrue(evaluations[0] <= 5 * 25_000, "evaluations " + evaluations[0]);

    assertTrue(sum / 5 >= problem.wanted, problem + ": mean hypervolume " + sum / 5);
  }

  @Test
  void theSameStreamFindsTheSameWorldsAndTellsOfEveryGeneration() {
    var search = new Nsga2(20, 10, 0.2, Variation.usual());
    List<double[][]> found = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      List<Integer> told = new ArrayList<>();
      List<Measured> front =
          search.search(
              5,
              Problem.ZDT1::all,
              new Streams(7, 0).named("search"),
              heard -> {
                told.add(heard.number());
                assertEquals(20, heard.worlds().size());
              });
      assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), told);
      found.add(front.stream().map(Measured::world).toArray(double[][]::new));
    }
    assertTrue(Arrays.deepEquals(found.get(0), found.get(1)));
  }

  @Test
  void nothingInTheFrontIsDominatedAndEqualValuesAppearOnce() {
    var all =
        List.of(
            new Measured(new double[] {0}, new double[] {1, 2}),
            new Measured(new double[] {1}, new double[] {2, 1}),
            new Measured(new double[] {2}, new double[] {2, 2}),
            new Measured(new double[] {3}, new double[] {1, 2}));
    List<Measured> front = Measured.front(all);
    assertEquals(2, front.size());
    assertArrayEquals(new double[] {1, 2}, front.getFirst().values());
  }
}
