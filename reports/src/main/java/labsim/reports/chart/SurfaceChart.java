package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Notation;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.Surface;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/**
 * Software progress over GPUs and engineers, and the surface of constant elasticity fitted to it.
 */
public final class SurfaceChart {
  private static final String GPUS = "compute.gpus";
  private static final String SOFTWARE = "software";

  /** A line of a label, as a share of the logarithm of the axis's reach. */
  private static final double LABEL_HEIGHT = 0.07;

  private record Point(
      String engineers,
      double gpus,
      double found,
      double low,
      double high,
      double fitted,
      String at,
      String label) {}

  private record End(String engineers, double gpus, double height, String label) {}

  private SurfaceChart() {}

  /** The chart of a sweep that found a surface. */
  public static Chart of(SweepResult result, Surface surface) {
    int gpus = result.axes().getFirst().path().equals(GPUS) ? 0 : 1;
    Axis across = result.axes().get(gpus);
    Axis other = result.axes().get(1 - gpus);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < result.points().size(); i++) {
      points.add(point(result, surface, i, gpus, other, across));
    }
    points.sort(Comparator.comparingDouble(Point::gpus));
    return new Specification("surface")
        .text(
            "/title/subtitle",
            List.of(
                "Points: software progress as found, with 95 % intervals. Lines: the surface fitted to",
                "them, one a number of engineers. Both scales are logarithmic."))
        .text("/encoding/x/axis/values", points.stream().map(Point::gpus).distinct().toList())
        .rows("points", points)
        .rows("ends", ends(points))
        .chart();
  }

  private static Point point(
      SweepResult result, Surface surface, int i, int gpus, Axis other, Axis across) {
    SweepPoint point = result.points().get(i);
    Interval found = progress(result, point);
    Interval drawn = found.low() > 0 ? Drawn.of(found) : new Interval(0, Double.NaN, Double.NaN);
    double engineers = point.factors().get(1 - gpus);
    return new Point(
        AxisValues.bare(other, engineers),
        point.factors().get(gpus),
        found.estimate() > 0 ? found.estimate() : Double.NaN,
        drawn.low(),
        drawn.high(),
        surface.fitted().get(i),
        AxisValues.whole(across, point.factors().get(gpus))
            + ", "
            + AxisValues.whole(other, engineers)
            + " engineers",
        Notation.interval(found, ""));
  }

  private static Interval progress(SweepResult result, SweepPoint point) {
    for (int i = 0; i < result.measures().size(); i++) {
      if (result.measures().get(i).column().key().equals(SOFTWARE)) {
        return point.measures().get(i);
      }
    }
    return new Interval(Double.NaN, Double.NaN, Double.NaN);
  }

  /** Labels at the right ends of the lines, apart on the logarithmic scale. */
  private static List<End> ends(List<Point> points) {
    List<Point> last = new ArrayList<>();
    for (Point point : points) {
      last.removeIf(other -> other.engineers().equals(point.engineers()));
      last.add(point);
    }
    double[] all =
        points.stream()
            .flatMapToDouble(point -> DoubleStream.of(point.fitted(), point.found()))
            .filter(value -> value > 0)
            .map(Math::log)
            .toArray();
    double bottom = Arrays.stream(all).min().orElse(0);
    double top = Arrays.stream(all).max().orElse(1);
    double[] heights =
        Spread.apart(
            last.stream().mapToDouble(point -> Math.log(point.fitted())).toArray(),
            LABEL_HEIGHT * (top - bottom),
            top);
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      Point point = last.get(i);
      ends.add(
          new End(
              point.engineers(),
              point.gpus(),
              Math.exp(heights[i]),
              point.engineers() + (i == last.size() - 1 ? " engineers" : "")));
    }
    return ends;
  }
}
