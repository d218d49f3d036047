package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.reports.reading.AxisValues;
import labsim.study.result.Axis;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Seen;

/** In which strips of each factor the worlds lie that are what was looked for. */
public final class SharesChart {
  private static final int STRIPS = 8;

  private record Strip(
      String factor, int place, double left, double right, double share, String label) {}

  private SharesChart() {}

  /** The chart of a search that has a condition and met it somewhere, but not everywhere. */
  public static Optional<Chart> of(SearchResult result) {
    long met = result.seen().stream().filter(Seen::is).count();
    boolean asks = result.kind().equals("origins") || result.kind().equals("boxes");
    if (!asks || met == 0 || met == result.seen().size()) {
      return Optional.empty();
    }
    List<Strip> strips = new ArrayList<>();
    for (int axis = 0; axis < result.axes().size(); axis++) {
      strips.addAll(strips(result, axis));
    }
    return Optional.of(
        new Specification("shares")
            .text(
                "/title/subtitle",
                List.of(
                    "Share of the worlds looked at that are what was looked for, in eighths of each factor’s range.",
                    "A factor that decides has a slope."))
            .rows("strips", strips)
            .chart());
  }

  private static List<Strip> strips(SearchResult result, int axis) {
    Axis factor = result.axes().get(axis);
    Places places = Places.of(result, axis);
    int[] all = new int[STRIPS];
    int[] met = new int[STRIPS];
    for (Seen world : result.seen()) {
      int strip = Math.min(STRIPS - 1, (int) (STRIPS * places.place(world.factors().get(axis))));
      all[strip]++;
      met[strip] += world.is() ? 1 : 0;
    }
    String header =
        factor.path()
            + "\n"
            + AxisValues.whole(factor, places.low())
            + " to "
            + AxisValues.whole(factor, places.high());
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < STRIPS; i++) {
      strips.add(
          new Strip(
              header,
              axis,
              (double) i / STRIPS,
              (i + 1.0) / STRIPS,
              all[i] == 0 ? 0 : (double) met[i] / all[i],
              met[i] + " of " + all[i]));
    }
    return strips;
  }
}
