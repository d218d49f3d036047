package labsim.study.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorationTest {

  /** Two outputs that are usually near zero and great only in a corner that chance seldom meets. */
  private static double[][] rareOutputs(double[][] worlds) {
    return Arrays.stream(worlds)
        .map(w -> new double[] {Math.pow(w[0], 8) * w[2], Math.pow(w[1], 8) * (1 - w[2])})
        .toArray(double[][]::new);
  }

  private static final List<double[]> TENTHS =
      List.of(
          IntStream.range(1, 10).mapToDouble(i -> i / 10.0).toArray(),
          IntStream.range(1, 10).mapToDouble(i -> i / 10.0).toArray());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void patternsThatChanceSeldomMeetsAreFound(long seed) {
    var search = new PatternSpace(TENTHS, 20, 100, 0.1, new Variation(0.9, 5, 1, 5));
    Stream stream = new Streams(seed, 0).named("patterns");
    int found = search.search(3, ExplorationTest::rareOutputs, stream, known -> {}).size();

    Stream chance = new Streams(seed, 0).named("chance");
    double[][] anywhere = new double[2000][];
    Arrays.setAll(anywhere, i -> PatternSpace.anywhere(3, chance));
    long byChance = Arrays.stream(rareOutputs(anywhere)).map(search::cell).distinct().count();
    assertTrue(found > 1.2 * byChance, "seed " + seed + ": " + found + " against " + byChance);
  }

  @Test
  void hitsAddUpToTheRunsAndCellsAreHalfOpen() {
    var search = new PatternSpace(TENTHS, 20, 10, 0.1, Variation.usual());
    var found =
        search.search(3, ExplorationTest::rareOutputs, new Streams(1, 0).named("p"), known -> {});
    assertEquals(200, found.stream().mapToInt(PatternSpace.Pattern::hits).sum());
    assertEquals(List.of(1, 0), search.cell(new double[] {0.1, 0.0999}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothOriginsOfABehaviourAreFound(long seed) {
    // The condition holds in two small discs far apart, 0.8 % of the space together.
    Objectives missing =
        worlds ->
            Arrays.stream(worlds)
                .map(w ->
                    new double[] {
                      Math.min(
                              Math.hypot(w[0] - 0.15, w[1] - 0.2),
                              Math.hypot(w[0] - 0.85, w[1] - 0.7))
                          - 0.05
                    })
                .toArray(double[][]::new);
    var search = new OriginSpace(40, 20, 50, 0.2, new Variation(0.5, 15, 1, 20));
    var met =
        search.search(2, missing, new Streams(seed, 0).named("o"), known -> {}).stream()
            .filter(OriginSpace.Origin::meets)
            .toList();
    long left = met.stream().filter(origin -> origin.best().world()[0] < 0.5).count();
    // A disc of radius 2 cells meets more than 12 cells; half of them is far more than one point.
    assertTrue(left >= 6, "seed " + seed + ": " + left);
    assertTrue(met.size() - left >= 6, "seed " + seed + ": " + (met.size() - left));
  }

  @Test
  void runsGatherAlongTheBorder() {
    var points =
        new Borders(5, 200, 0.01)
            .search(worlds ->
                Arrays.stream(worlds)
                    .map(w -> Math.hypot(w[0], w[1]) < 0.63 ? "in" : "out")
                    .toList());
    assertTrue(points.size() <= 200);
    long near =
        points.stream().filter(p -> Math.abs(Math.hypot(p.x(), p.y()) - 0.63) < 0.05).count();
    // A uniform sample would have a share of about 0.63 · π/2 · 0.1 = 0.1 so near.
    assertTrue(near > points.size() / 2, near + " of " + points.size());
    assertEquals("in", Borders.kindAt(points, 0.43, 0.43));
    assertEquals("out", Borders.kindAt(points, 0.47, 0.47));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theValleyOfRosenbrockIsFound(long seed) {
    Objectives valley =
        worlds ->
            Arrays.stream(worlds)
                .map(w -> {
                  double x = 4 * w[0] - 2;
                  double y = 4 * w[1] - 1;
                  return new double[] {Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2)};
                })
                .toArray(double[][]::new);
    Measured found =
        new CmaEs(8, 200, 0.2)
            .search(new double[] {0.2, 0.8}, valley, new Streams(seed, 0).named("cma"));
    assertEquals(0.75, found.world()[0], 1e-3, "seed " + seed);
    assertEquals(0.5, found.world()[1], 2e-3, "seed " + seed);
  }
}
