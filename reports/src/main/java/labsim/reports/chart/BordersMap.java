package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import labsim.reports.reading.AxisValues;
import labsim.study.result.Axis;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Seen;

/** The plane of two factors in the colours of the regimes, as the nearest worlds have them. */
public final class BordersMap {
  private static final int PATCHES = 40;

  private record Patch(double left, double right, double bottom, double top, String regime) {}

  private record World(double x, double y, String regime, String at) {}

  private record Placed(double x, double y, Seen seen) {}

  private BordersMap() {}

  /** The map of a search for borders. */
  public static Optional<Chart> of(SearchResult result) {
    List<Seen> seen =
        result.seen().stream().filter(world -> !world.regime().equals("impossible")).toList();
    if (!result.kind().equals("borders") || result.axes().size() != 2 || seen.isEmpty()) {
      return Optional.empty();
    }
    Places across = Places.of(result, 0);
    Places up = Places.of(result, 1);
    List<Placed> placed =
        seen.stream()
            .map(world ->
                new Placed(
                    across.place(world.factors().getFirst()),
                    up.place(world.factors().getLast()),
                    world))
            .toList();
    List<Patch> patches = new ArrayList<>();
    for (int i = 0; i < PATCHES; i++) {
      for (int j = 0; j < PATCHES; j++) {
        patches.add(
            new Patch(
                across.value((double) i / PATCHES),
                across.value((i + 1.0) / PATCHES),
                up.value((double) j / PATCHES),
                up.value((j + 1.0) / PATCHES),
                nearest(placed, (i + 0.5) / PATCHES, (j + 0.5) / PATCHES)));
      }
    }
    List<World> worlds =
        seen.stream()
            .map(world ->
                new World(
                    world.factors().getFirst(),
                    world.factors().getLast(),
                    world.regime(),
                    AxisValues.point(result.axes(), world.factors())))
            .toList();
    return Optional.of(
        new Specification("borders")
            .text("/layer/0/encoding/x/title", AxisValues.title(result.axes().getFirst()))
            .text("/layer/0/encoding/y/title", AxisValues.title(result.axes().getLast()))
            .text("/layer/0/encoding/x/scale/type", type(result.axes().getFirst()))
            .text("/layer/0/encoding/y/scale/type", type(result.axes().getLast()))
            .rows("patches", patches)
            .rows("worlds", worlds)
            .chart());
  }

  private static String type(Axis axis) {
    return axis.spread() == Axis.Spread.LOG ? "log" : "linear";
  }

  private static String nearest(List<Placed> placed, double x, double y) {
    return placed.stream()
        .min(Comparator.comparingDouble(one -> Math.hypot(one.x() - x, one.y() - y)))
        .orElseThrow()
        .seen()
        .regime();
  }
}
