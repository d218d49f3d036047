package labsim.reports.chart;

import java.util.List;
import java.util.Optional;
import labsim.study.result.SearchResult;

/** How far a search had come after how many runs. */
public final class SearchProgressChart {
  private SearchProgressChart() {}

  /** The chart of a search of at least two steps. */
  public static Optional<Chart> of(SearchResult result) {
    String aim =
        result.aim().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + result.aim().substring(1);
    return result.progress().size() < 2
        ? Optional.empty()
        : Optional.of(
            new Specification("search-progress")
                .text("/title/subtitle", List.of(aim + "."))
                .rows("steps", result.progress())
                .chart());
  }
}
