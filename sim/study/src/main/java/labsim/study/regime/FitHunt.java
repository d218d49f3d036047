package labsim.study.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Stream;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Size;
import labsim.scenario.StudySearch.Target;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.SearchResult.Profile;
import labsim.study.result.SearchResult.Step;
import labsim.study.search.CmaEs;
import labsim.study.search.Nsga2;
import labsim.study.search.Variation;
import labsim.study.sweep.Telling;

/** Worlds that meet the targets, and what the targets say of each factor. */
record FitHunt(StudySearch search, Space space, List<Axis> axes) implements Hunt {

  private static final double STEP = 0.25;

  /** What stands for the misfit of a world of which something is not known. */
  private static final double WORST = 1e9;

  /** Generations whose mean is taken for the best place. */
  private static final int LAST = 3;

  /** Batches in which the place where the search came to rest is looked at. */
  static final int LOOKS = 10;

  /** A factor of whose spread the targets leave more than this is not identified. */
  private static final double UNIDENTIFIED = 0.8;

  @Override
  public Found hunt(Lookout lookout, Stream stream) {
    List<Step> progress = new ArrayList<>();
    int population = search.size(Size.POPULATION);
    double[] start = new double[space.dimensions()];
    Arrays.fill(start, 0.5);
    List<double[]> places = new ArrayList<>();
    double[] best = {Double.POSITIVE_INFINITY};
    new CmaEs(population, search.size(Size.GENERATIONS), STEP)
        .search(
            start,
            asked -> {
              double misfit =
                  Misfit.total(misfits(lookout.look(asked, places.size() / population).getFirst()));
              places.addAll(Arrays.asList(asked));
              best[0] = Math.min(best[0], misfit);
              if (places.size() % population == 0) {
                progress.add(new Step(lookout.runs(), best[0]));
              }
              return new double[][] {{misfit}};
            },
            stream);
    int first = Math.max(0, places.size() - LAST * population);
    if (search.size(Size.FRONT) > 0) {
      front(lookout, stream);
    }
    double[] rest = mean(places.subList(first, places.size()));
    double[][] cross = Misfit.cross(rest);
    double[][] around = lookout.look(cross).stream().map(this::misfits).toArray(double[][]::new);
    Sight there = lookout.look(new double[][] {rest}).getFirst();
    while (lookout.site(rest).looks() < LOOKS) {
      there = lookout.look(new double[][] {rest}).getFirst();
    }
    Misfit surface = Misfit.of(cross, around, trust(there));
    double[] centre = surface.best(rest, misfits(there));
    lookout.look(new double[][] {centre});
    List<Site> reported = new ArrayList<>(List.of(lookout.site(centre)));
    List<double[][]> ends = new ArrayList<>();
    for (int factor = 0; factor < centre.length; factor++) {
      ends.add(new double[][] {surface.end(centre, factor, -1), surface.end(centre, factor, 1)});
    }
    double[][] all = ends.stream().flatMap(Arrays::stream).toArray(double[][]::new);
    lookout.look(all);
    for (double[] end : all) {
      reported.add(lookout.site(end));
    }
    List<Site> once = reported.stream().distinct().toList();
    lookout.lookAfresh(once);
    List<Profile> profiles = new ArrayList<>();
    for (int factor = 0; factor < centre.length; factor++) {
      double[] low = ends.get(factor)[0];
      double[] high = ends.get(factor)[1];
      profiles.add(
          new Profile(
              factor,
              space.at(centre).get(factor),
              space.at(low).get(factor),
              space.at(high).get(factor),
              surface.left(factor),
              Misfit.total(misfits(lookout.fresh(lookout.site(low)))),
              Misfit.total(misfits(lookout.fresh(lookout.site(high))))));
    }
    Site optimum = lookout.site(centre);
    List<String> words = words(lookout, optimum, profiles);
    return Found.of(
            once,
            (site, sight) -> site.equals(optimum),
            words,
            progress,
            "least sum of squared misfits, in tolerances",
            sentence(lookout, optimum))
        .withProfiles(profiles);
  }

  /** Of each target, its tolerance over that with the simulation's own error added. */
  private double[] trust(Sight sight) {
    return search.targets().stream()
        .mapToDouble(target -> {
          Interval known = sight.outputs().get(sight.keys().indexOf(target.measure()));
          double error = (known.high() - known.low()) / 2 / Misfit.HALF / target.tolerance();
          return Double.isFinite(error) ? 1 / Math.sqrt(1 + error * error) : 0;
        })
        .toArray();
  }

  /** Where the search came to rest: a single world would be the luckiest, not the best. */
  private static double[] mean(List<double[]> places) {
    double[] mean = new double[places.getFirst().length];
    for (double[] place : places) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += place[i] / places.size();
      }
    }
    return mean;
  }

  /** Trade-offs between the targets: one goal a target. */
  private void front(Lookout lookout, Stream stream) {
    new Nsga2(search.size(Size.POPULATION), search.size(Size.FRONT), 0, Variation.usual())
        .search(
            space.dimensions(),
            asked ->
                lookout.look(asked).stream()
                    .map(sight ->
                        Arrays.stream(misfits(sight)).map(misfit -> misfit * misfit).toArray())
                    .toArray(double[][]::new),
            stream,
            generation -> {});
  }

  /** Of each target, in tolerances. */
  private double[] misfits(Sight sight) {
    return search.targets().stream()
        .mapToDouble(target -> {
          double misfit = (sight.value(target.measure()) - target.value()) / target.tolerance();
          return Double.isFinite(misfit) ? misfit : Math.sqrt(WORST);
        })
        .toArray();
  }

  private String sentence(Lookout lookout, Site optimum) {
    double believed = Misfit.total(misfits(lookout.believed(optimum)));
    double fresh = Misfit.total(misfits(lookout.fresh(optimum)));
    return "The best world misses "
        + search.targets().size()
        + (search.targets().size() == 1 ? " target by " : " targets by ")
        + Telling.number(Math.sqrt(fresh / search.targets().size()))
        + " tolerances (root mean square on fresh streams; the search believed "
        + Telling.number(Math.sqrt(believed / search.targets().size()))
        + "): "
        + Telling.at(axes, optimum.values());
  }

  private List<String> words(Lookout lookout, Site optimum, List<Profile> profiles) {
    List<String> words = new ArrayList<>();
    Sight fresh = lookout.fresh(optimum);
    for (Target target : search.targets()) {
      Interval found = fresh.outputs().get(fresh.keys().indexOf(target.measure()));
      words.add(
          target.measure()
              + ": "
              + Reporting.interval(found)
              + " where "
              + Telling.number(target.value())
              + " ± "
              + Telling.number(target.tolerance())
              + " is wanted.");
    }
    List<String> open =
        profiles.stream()
            .filter(profile -> profile.left() > UNIDENTIFIED)
            .map(profile -> axes.get(profile.axis()).path())
            .toList();
    words.add(
        open.isEmpty()
            ? "The targets say something of every factor."
            : "The targets do not identify "
                + String.join(", ", open)
                + ": worlds that fit as well have almost any value of "
                + (open.size() == 1 ? "it" : "them")
                + ".");
    return words;
  }
}
