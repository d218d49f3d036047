package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Estimates;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Again;
import labsim.study.result.SearchResult.Seen;

/** A front as it was believed and as it is. */
public final class FrontChart {
  private record World(double x, double y) {}

  private record Reported(
      double xBelieved,
      double yBelieved,
      double x,
      double y,
      double low,
      double high,
      String at,
      String label) {}

  private FrontChart() {}

  /** The chart of a front with at least two outputs. */
  public static Optional<Chart> of(SearchResult result) {
    int last = result.outputs().size() - 1;
    if (!result.kind().equals("front") || last < 1) {
      return Optional.empty();
    }
    List<World> seen = new ArrayList<>();
    for (Seen world : result.seen()) {
      seen.add(
          new World(world.outputs().get(last).estimate(), world.outputs().getFirst().estimate()));
    }
    Looked up = result.outputs().getFirst();
    List<Reported> reported = new ArrayList<>();
    for (Again again : result.reported()) {
      Seen believed = result.seen().get(again.world());
      Interval y = again.outputs().getFirst();
      Interval drawn = Drawn.of(y);
      reported.add(
          new Reported(
              believed.outputs().get(last).estimate(),
              believed.outputs().getFirst().estimate(),
              again.outputs().get(last).estimate(),
              y.estimate(),
              drawn.low(),
              drawn.high(),
              AxisValues.point(result.axes(), believed.factors()),
              Estimates.whole(up, y)));
    }
    return Optional.of(
        new Specification("front")
            .text("/layer/0/encoding/x/title", Estimates.title(result.outputs().get(last)))
            .text("/layer/0/encoding/y/title", Estimates.title(up))
            .rows(
                "seen",
                seen.stream()
                    .filter(world -> Double.isFinite(world.x()) && Double.isFinite(world.y()))
                    .toList())
            .rows("reported", reported)
            .chart());
  }
}
