package labsim.study.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moeaframework.core.Solution;
import org.moeaframework.core.indicator.WFGHypervolume;
import org.moeaframework.core.population.NondominatedPopulation;
import org.moeaframework.problem.ProblemStub;

class HypervolumeTest {

  @Test
  void ofThreeBoxesIsWhatTheReferenceSays() {
    var points = List.of(new double[] {1, 2, 3}, new double[] {2, 1, 3}, new double[] {3, 3, 1});
    assertEquals(10, Hypervolume.of(points, new double[] {4, 4, 4}), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "3, 3", "3, 4"})
  void agreesWithTheMoeaFramework(int objectives, long seed) {
    var stream = new Streams(seed, 0).named("points");
    double[] reference = new double[objectives];
    Arrays.fill(reference, 1.1);
    List<double[]> points = new ArrayList<>();
    var population = new NondominatedPopulation();
    for (int i = 0; i < 60; i++) {
      double[] point = new double[objectives];
      Arrays.setAll(point, j -> 1.2 * stream.uniform());
      points.add(point);
      Solution solution = new Solution(0, objectives);
      solution.setObjectiveValues(point);
      population.add(solution);
    }
    double theirs = new WFGHypervolume(new ProblemStub(objectives), reference).evaluate(population);
    assertEquals(theirs, Hypervolume.of(points, reference), 1e-9, "seed " + seed);
  }
}
