package labsim.study.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import labsim.study.design.Sobol;
import org.junit.jupiter.api.Test;

/** A search must earn its keep: it is held against chance and a Sobol' sequence, run for run. */
class HonestyTest {

  private static final int INPUTS = 8;
  private static final int SEEDS = 10;
  private static final int POPULATION = 20;
  private static final int[] GENERATIONS = {10, 25, 50};
  private static final double[] REFERENCE = {1.1, 8};

  /** ZDT1 (Zitzler, Deb and Thiele, 2000): the front lies where all inputs but one are nought. */
  private static double[][] zdt1(double[][] worlds) {
    return Arrays.stream(worlds)
        .map(world -> {
          double rest = Arrays.stream(world).skip(1).average().orElse(0);
          double g = 1 + 9 * rest;
          return new double[] {world[0], g * (1 - Math.sqrt(world[0] / g))};
        })
        .toArray(double[][]::new);
  }

  private static double volume(List<double[]> values) {
    return Hypervolume.of(values, REFERENCE);
  }

  /**
   * At the same number of runs the front of NSGA-II dominates more, in each of ten seeds. If it
   * were as good as either rival it would win all ten with probability 1/1024.
   */
  @Test
  void atEqualRunsTheSearchDominatesMoreThanChanceAndSobolInEverySeed() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      for (int generations : GENERATIONS) {
        List<double[]> met = new ArrayList<>();
        Streams streams = new Streams(seed, 0);
        new Nsga2(POPULATION, generations, 0, Variation.usual())
            .search(
                INPUTS,
                worlds -> {
                  double[][] values = zdt1(worlds);
                  met.addAll(Arrays.asList(values));
                  return values;
                },
                streams.named("search"),
                generation -> {});
        double[][] anywhere = new double[met.size()][];
        var chance = streams.named("chance");
        Arrays.setAll(anywhere, i -> PatternSpace.anywhere(INPUTS, chance));
        double search = volume(met);
        double random = volume(Arrays.asList(zdt1(anywhere)));
        double sobol =
            volume(Arrays.asList(zdt1(Sobol.scrambled(met.size()).points(INPUTS, streams))));
        String told =
            "seed %d, %d runs: search %.3f, chance %.3f, Sobol %.3f"
                .formatted(seed, met.size(), search, random, sobol);
        assertTrue(search > random && search > sobol, told);
      }
    }
  }
}
