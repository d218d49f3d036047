package labsim.reports.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import labsim.study.result.SearchResult;

/** How far a search had come after how many runs. */
public final class SearchProgressChart {
  private SearchProgressChart() {}

  /** The chart of a search of at least two steps. */
  public static Optional<Chart> of(SearchResult result) {
    if (result.progress().size() < 2) {
      return Optional.empty();
    }
    String aim = result.aim();
    return Optional.of(
        new Specification("search-progress")
            .text(
                "/title/subtitle",
                List.of(aim.substring(0, 1).toUpperCase(Locale.ROOT) + aim.substring(1) + "."))
            .rows("steps", result.progress())
            .chart());
  }
}
