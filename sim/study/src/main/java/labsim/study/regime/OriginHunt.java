package labsim.study.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import labsim.engine.Stream;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Condition;
import labsim.scenario.StudySearch.Size;
import labsim.study.result.SearchResult.Step;
import labsim.study.search.OriginSpace;
import labsim.study.search.Variation;
import labsim.study.sweep.Telling;

/** Diverse worlds that meet all conditions. */
record OriginHunt(StudySearch search, Space space) implements Hunt {

  @Override
  public Found hunt(Lookout lookout, Stream stream) {
    List<Step> progress = new ArrayList<>();
    OriginSpace origins =
        new OriginSpace(
            search.size(Size.DIVISIONS),
            search.size(Size.BATCH),
            search.size(Size.BATCHES),
            PatternHunt.ANYWHERE,
            Variation.usual());
    List<OriginSpace.Origin> cells =
        origins.search(
            space.dimensions(),
            places ->
                lookout.look(places).stream()
                    .map(sight -> new double[] {missing(sight)})
                    .toArray(double[][]::new),
            stream,
            known ->
                progress.add(
                    new Step(
                        lookout.runs(), known.stream().filter(OriginSpace.Origin::meets).count())));
    List<Site> met =
        cells.stream()
            .filter(OriginSpace.Origin::meets)
            .map(cell -> lookout.site(cell.best().world()))
            .distinct()
            .toList();
    List<Site> reported = Reporting.some(met);
    lookout.lookAfresh(reported);
    BiPredicate<Site, Sight> is = (site, sight) -> sight.meets(search.conditions());
    List<String> words = new ArrayList<>();
    words.add(Reporting.stillSo(lookout, reported, is));
    words.addAll(
        Reporting.optimism(
            lookout,
            reported,
            search.conditions().stream()
                .map(Condition::measure)
                .filter(lookout.keys()::contains)
                .distinct()
                .toList()));
    String what =
        String.join(" and ", search.conditions().stream().map(Condition::written).toList());
    return Found.of(
        reported,
        is,
        words,
        progress,
        "cells with " + what,
        "Worlds with "
            + what
            + " were found in "
            + met.size()
            + " of the "
            + cells.size()
            + " parts of the space of factors that were entered, in "
            + Telling.number((double) lookout.runs())
            + " runs");
  }

  /** To the condition that is furthest away. */
  private double missing(Sight sight) {
    double most = Double.NEGATIVE_INFINITY;
    for (Condition condition : search.conditions()) {
      most = Math.max(most, sight.missing(condition));
    }
    return most;
  }
}
