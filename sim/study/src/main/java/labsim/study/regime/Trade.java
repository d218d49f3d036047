package labsim.study.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Size;
import labsim.study.search.Measured;
import labsim.study.search.Nsga2;
import labsim.study.search.Variation;

/** What a front trades off, and ways to look for it. */
record Trade(StudySearch search, Space space) {

  /** What stands for a goal of which nothing is known: worse than anything. */
  private static final double WORST = 1e9;

  /**
   * A way through the space.
   *
   * @param end worlds of the last generation that no other of them dominates
   * @param batches how many different worlds were looked at in each batch
   * @param stages what was known on the way
   * @param reference the worst of each goal among the first batch
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Way(List<Measured> end, List<Integer> batches, List<Stage> stages, double[] reference) {}

  /**
   * What was known at a time.
   *
   * @param batches how many had been looked at
   * @param runs how many had been made
   * @param front all worlds known that no other dominates
   * @param believed what was believed of them, one row a world
   */
  record Stage(int batches, long runs, List<Site> front, List<double[]> believed) {}

  /** The search. */
  Way evolved(Lookout lookout, Stream stream) {
    List<Integer> batches = new ArrayList<>();
    List<Stage> stages = new ArrayList<>();
    double[] reference = new double[search.goals().size()];
    Arrays.fill(reference, Double.NEGATIVE_INFINITY);
    Nsga2 nsga =
        new Nsga2(
            search.size(Size.POPULATION),
            search.size(Size.GENERATIONS),
            search.size(Size.AGAIN) / 100.0,
            Variation.usual());
    List<Measured> end =
        nsga.search(
            space.dimensions(),
            places -> {
              double[][] values =
                  lookout.look(places).stream().map(this::values).toArray(double[][]::new);
              if (batches.isEmpty()) {
                widen(reference, values);
              }
              batches.add(different(places));
              return values;
            },
            stream,
            generation -> stages.add(stage(lookout, batches.size())));
    return new Way(end, List.copyOf(batches), List.copyOf(stages), reference);
  }

  /**
   * As many looks at other worlds, batch for batch: what is known where the search's stages end.
   */
  List<Stage> along(Way way, double[][] worlds, Lookout lookout) {
    List<Stage> stages = new ArrayList<>();
    int from = 0;
    int batch = 0;
    for (Stage stage : way.stages()) {
      while (batch < stage.batches()) {
        int to = from + way.batches().get(batch);
        lookout.look(Arrays.copyOfRange(worlds, from, to));
        from = to;
        batch++;
      }
      stages.add(stage(lookout, batch));
    }
    return List.copyOf(stages);
  }

  /** Twins in a batch, such as a child without a mutation, are run once. */
  private int different(double[][] places) {
    return (int) Arrays.stream(places).map(space::at).distinct().count();
  }

  /** One number a goal, less being better. */
  double[] values(Sight sight) {
    return search.goals().stream()
        .mapToDouble(goal -> {
          double value = sight.value(goal.measure());
          return Double.isNaN(value) ? WORST : goal.most() ? -value : value;
        })
        .toArray();
  }

  /** Whether something is known of every goal. */
  static boolean isKnown(double[] values) {
    return Arrays.stream(values).allMatch(value -> value < WORST);
  }

  private Stage stage(Lookout lookout, int batches) {
    List<Site> sites = new ArrayList<>();
    List<Measured> known = new ArrayList<>();
    for (Site site : lookout.sites()) {
      double[] values = values(lookout.believed(site));
      if (isKnown(values)) {
        sites.add(site);
        known.add(new Measured(new double[0], values));
      }
    }
    List<Site> front = new ArrayList<>();
    List<double[]> believed = new ArrayList<>();
    IntStream.range(0, sites.size())
        .filter(i -> known.stream().noneMatch(other -> other.dominates(known.get(i))))
        .forEach(i -> {
          front.add(sites.get(i));
          believed.add(known.get(i).values());
        });
    return new Stage(batches, lookout.runs(), List.copyOf(front), List.copyOf(believed));
  }

  private static void widen(double[] reference, double[][] values) {
    for (double[] row : values) {
      for (int i = 0; i < row.length; i++) {
        reference[i] = row[i] < WORST ? Math.max(reference[i], row[i]) : reference[i];
      }
    }
  }
}
