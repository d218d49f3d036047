package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.reports.reading.Notation;
import labsim.study.result.Rivalry;
import labsim.study.result.Rivalry.Rival;
import labsim.study.result.Rivalry.Standing;
import labsim.study.result.SearchResult;

/** How far a search and its rivals had come after as many runs. */
public final class RivalryChart {
  private record Step(String rival, double runs, double median, double least, double most) {}

  private RivalryChart() {}

  /** The chart of a search that was held against rivals for at least two generations. */
  public static Optional<Chart> of(SearchResult result) {
    return result.rivalry().filter(rivalry -> rivalry.stages() > 1).map(RivalryChart::of);
  }

  private static Chart of(Rivalry rivalry) {
    List<Step> steps = new ArrayList<>();
    for (Rival rival : Rival.values()) {
      for (int stage = 0; stage < rivalry.stages(); stage++) {
        Standing standing = rivalry.standing(rival, stage);
        steps.add(
            new Step(
                rival.word(),
                standing.runs(),
                standing.median(),
                standing.least(),
                standing.most()));
      }
    }
    return new Specification("rivalry")
        .text(
            "/title/subtitle",
            List.of(
                "Volume that the front known by then dominates on fresh streams, up to the reference point",
                corner(rivalry)
                    + ", as a share of all. Line: median of "
                    + Notation.count(rivalry.of(Rival.SEARCH).size())
                    + " repetitions; band: least to most."))
        .rows("steps", steps)
        .chart();
  }

  private static String corner(Rivalry rivalry) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < rivalry.reference().size(); i++) {
      parts.add(rivalry.objectives().get(i) + " " + Notation.number(rivalry.reference().get(i)));
    }
    return String.join(" and ", parts);
  }
}
