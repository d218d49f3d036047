package labsim.study.regime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import labsim.engine.Stream;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Cells;
import labsim.scenario.StudySearch.Size;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Step;
import labsim.study.search.PatternSpace;
import labsim.study.search.Variation;
import labsim.study.sweep.Telling;

/** Every behaviour that can be found. */
record PatternHunt(StudySearch search, Space space) implements Hunt {

  /** Share of worlds that are drawn anywhere. */
  static final double ANYWHERE = 0.1;

  @Override
  public Found hunt(Lookout lookout, Stream stream) {
    List<Step> progress = new ArrayList<>();
    PatternSpace patterns =
        new PatternSpace(
            search.cells().stream().map(PatternHunt::edges).toList(),
            search.size(Size.BATCH),
            search.size(Size.BATCHES),
            ANYWHERE,
            Variation.usual());
    List<PatternSpace.Pattern> found =
        patterns.search(
            space.dimensions(),
            places -> lookout.look(places).stream().map(this::values).toArray(double[][]::new),
            stream,
            known -> progress.add(new Step(lookout.runs(), known.size())));
    List<Site> rarest =
        found.stream()
            .sorted(Comparator.comparingInt(PatternSpace.Pattern::hits))
            .map(pattern -> lookout.site(pattern.first().world()))
            .distinct()
            .limit(Reporting.MOST)
            .toList();
    lookout.lookAfresh(rarest);
    BiPredicate<Site, Sight> same =
        (site, sight) ->
            patterns.cell(values(sight)).equals(patterns.cell(values(lookout.believed(site))));
    List<String> words = new ArrayList<>();
    words.add(
        "Of the rarest behaviours: "
            + Reporting.stillSo(lookout, rarest, same).replaceFirst("^R", "r"));
    words.addAll(
        Reporting.optimism(lookout, rarest, search.cells().stream().map(Cells::measure).toList()));
    long all =
        search.cells().stream()
            .mapToLong(cells -> cells.edges().size() + 1L)
            .reduce(1, (a, b) -> a * b);
    return Found.of(
            rarest, same, words, progress, "behaviours known", sentence(found, all, lookout))
        .withPatterns(
            found.stream()
                .map(pattern ->
                    new SearchResult.Pattern(
                        pattern.cell(),
                        pattern.hits(),
                        lookout.site(pattern.first().world()).number()))
                .toList(),
            search.cells().stream().map(Cells::edges).toList());
  }

  private static double[] edges(Cells cells) {
    return cells.edges().stream().mapToDouble(x -> x).toArray();
  }

  private double[] values(Sight sight) {
    return search.cells().stream().mapToDouble(cells -> sight.value(cells.measure())).toArray();
  }

  private String sentence(List<PatternSpace.Pattern> found, long all, Lookout lookout) {
    long once = found.stream().filter(pattern -> pattern.hits() == 1).count();
    return found.size()
        + " of "
        + all
        + " behaviours ("
        + String.join(" × ", search.cells().stream().map(Cells::measure).toList())
        + ") were seen in "
        + Telling.number((double) lookout.runs())
        + " runs, "
        + once
        + " of them once; the others were not found, which does not mean that they cannot be";
  }
}
