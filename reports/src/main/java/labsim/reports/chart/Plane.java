package labsim.reports.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import labsim.reports.reading.AxisValues;
import labsim.study.result.Axis;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/**
 * The points of a grid of one or two axes as cells of a picture: the first axis across, the second
 * up, its largest value on top.
 *
 * @param across the first axis
 * @param up the second, if there is one
 * @param points row by row from the top
 */
record Plane(Axis across, Optional<Axis> up, List<SweepPoint> points) {

  /** More columns than this leave no room for intervals. */
  private static final int ROOM_FOR_BOUNDS = 7;

  /** The plane of a grid; empty if its points lie in more dimensions or not on a grid. */
  static Optional<Plane> of(SweepResult result) {
    List<Axis> axes = result.axes();
    if (result.layout() != SweepResult.Layout.GRID || axes.size() > 2) {
      return Optional.empty();
    }
    Comparator<SweepPoint> byAcross = Comparator.comparingDouble(p -> p.factors().getFirst());
    Comparator<SweepPoint> byUp = Comparator.comparingDouble(p -> -p.factors().getLast());
    return Optional.of(
        new Plane(
            axes.getFirst(),
            axes.stream().skip(1).findFirst(),
            result.points().stream()
                .sorted(axes.size() == 1 ? byAcross : byUp.thenComparing(byAcross))
                .toList()));
  }

  /** What stands at a point's column. */
  String across(SweepPoint point) {
    return AxisValues.bare(across, point.factors().getFirst());
  }

  /** What stands at a point's row. */
  String up(SweepPoint point) {
    return up.map(axis -> AxisValues.bare(axis, point.factors().getLast())).orElse("");
  }

  /** Titles of the axes, put into a chart. */
  Specification titled(Specification chart) {
    return chart
        .text("/encoding/x/title", AxisValues.title(across))
        .text("/encoding/y/title", up.map(AxisValues::title).orElse(""));
  }

  /** Whether an interval can stand below an estimate. */
  boolean hasRoom() {
    return points.stream().map(this::across).distinct().count() <= ROOM_FOR_BOUNDS;
  }
}
