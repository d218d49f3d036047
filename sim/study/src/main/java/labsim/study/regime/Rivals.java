package labsim.study.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.scenario.StudySearch.Goal;
import labsim.scenario.StudySearch.Size;
import labsim.study.design.Sobol;
import labsim.study.result.Rivalry;
import labsim.study.result.Rivalry.Course;
import labsim.study.result.Rivalry.Rival;
import labsim.study.search.Hypervolume;
import labsim.study.search.Measured;

/**
 * Is the search worth it? It is repeated with other draws and other noise, and each time chance and
 * a Sobol' sequence look at as many worlds, batch for batch on the same streams. What they believe
 * of their fronts is not compared, since whoever looks at more worlds, each less often, is the more
 * optimistic: every world that was ever on a front is run again on streams that nobody has met.
 *
 * @param streams of the first repetition
 */
record Rivals(Trade trade, Streams streams) {

  /** Who takes part, the search included. */
  static final int COUNT = Rival.values().length;

  /** Worlds that a way may have measured again, in populations; a guess for the time left. */
  static final int REMEASURED = 2;

  /** How far beyond the worst of the fronts the reference point lies, in their extent. */
  private static final double BEYOND = 0.1;

  /** One way, with each stage's front as it was believed and as fresh streams show it. */
  private record Run(Rival rival, int repetition, List<Shown> stages) {}

  private record Shown(long runs, List<double[]> believed, List<double[]> fresh) {}

  /** What was found, with what comes of the comparison before it. */
  Hunt.Found against(Hunt.Found found, Trade.Way way, Lookout lookout) {
    List<Run> runs = new ArrayList<>();
    Lookout last = lookout;
    for (int i = 0; i < trade.search().size(Size.RIVALS); i++) {
      Streams own = i == 0 ? streams : streams.within("repetition " + i);
      Trade.Way evolved = way;
      if (i > 0) {
        last = last.beside(i);
        evolved = trade.evolved(last, own.named("search"));
      }
      runs.add(shown(Rival.SEARCH, i, evolved.stages(), last));
      int looks = evolved.batches().stream().mapToInt(Integer::intValue).sum();
      last = last.beside(i);
      double[][] anywhere = anywhere(looks, own.named("chance"));
      runs.add(shown(Rival.CHANCE, i, trade.along(evolved, anywhere, last), last));
      last = last.beside(i);
      double[][] even = Sobol.scrambled(looks).points(trade.space().dimensions(), own);
      runs.add(shown(Rival.SOBOL, i, trade.along(evolved, even, last), last));
    }
    return corners(runs).map(box -> new Verdict(rivalry(runs, box)).before(found)).orElse(found);
  }

  private double[][] anywhere(int worlds, Stream chance) {
    double[][] anywhere = new double[worlds][trade.space().dimensions()];
    for (double[] world : anywhere) {
      Arrays.setAll(world, input -> chance.uniform());
    }
    return anywhere;
  }

  private Run shown(Rival rival, int repetition, List<Trade.Stage> stages, Lookout lookout) {
    Set<Site> fronts = new LinkedHashSet<>();
    stages.forEach(stage -> fronts.addAll(stage.front()));
    lookout.lookAfresh(List.copyOf(fronts));
    return new Run(
        rival,
        repetition,
        stages.stream()
            .map(stage ->
                new Shown(
                    stage.runs(),
                    stage.believed(),
                    stage.front().stream()
                        .map(site -> trade.values(lookout.fresh(site)))
                        .filter(Trade::isKnown)
                        .toList()))
            .toList());
  }

  /** Between which corners volume counts: the best, and the reference point. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Box(double[] best, double[] reference) {
    double share(List<double[]> front) {
      double whole = 1;
      for (int i = 0; i < best.length; i++) {
        whole *= reference[i] - best[i];
      }
      List<double[]> inside = front.stream().map(this::inside).toList();
      return Hypervolume.of(inside, reference) / whole;
    }

    /** What is better than the best is only believed to be so. */
    private double[] inside(double[] values) {
      double[] inside = values.clone();
      Arrays.setAll(inside, i -> Math.max(inside[i], best[i]));
      return inside;
    }
  }

  /** Around the front of all last fronts; none if nothing is known of them. */
  private static Optional<Box> corners(List<Run> runs) {
    List<Measured> all =
        runs.stream()
            .flatMap(run -> run.stages().getLast().fresh().stream())
            .map(values -> new Measured(new double[0], values))
            .toList();
    List<double[]> front = Measured.front(all).stream().map(Measured::values).toList();
    if (front.isEmpty()) {
      return Optional.empty();
    }
    double[] best = front.getFirst().clone();
    double[] reference = best.clone();
    for (double[] values : front) {
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.min(best[i], values[i]);
        reference[i] = Math.max(reference[i], values[i]);
      }
    }
    for (int i = 0; i < best.length; i++) {
      double extent = reference[i] - best[i];
      reference[i] += extent > 0 ? BEYOND * extent : 1;
    }
    return Optional.of(new Box(best, reference));
  }

  private Rivalry rivalry(List<Run> runs, Box box) {
    return new Rivalry(
        trade.search().goals().stream().map(Goal::measure).toList(),
        inUnits(box.best()),
        inUnits(box.reference()),
        runs.stream()
            .map(run ->
                new Course(
                    run.rival(),
                    run.repetition(),
                    run.stages().stream()
                        .map(stage ->
                            new Rivalry.Stage(
                                stage.runs(),
                                box.share(stage.fresh()),
                                box.share(stage.believed())))
                        .toList()))
            .toList());
  }

  /** As the measures have it, of which most may be better. */
  private List<Double> inUnits(double[] values) {
    List<Double> units = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      units.add(trade.search().goals().get(i).most() ? -values[i] : values[i]);
    }
    return List.copyOf(units);
  }
}
