package labsim.reports.chart;

import java.util.Optional;
import labsim.study.result.SearchResult;

/** The way of PRIM from all worlds to a dense box. */
public final class TrajectoryChart {
  private TrajectoryChart() {}

  /** The chart of a search for boxes that found some. */
  public static Optional<Chart> of(SearchResult result) {
    return result.trajectory().isEmpty()
        ? Optional.empty()
        : Optional.of(new Specification("trajectory").rows("boxes", result.trajectory()).chart());
  }
}
