package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Summary;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/**
 * A measure against each factor in turn while all others vary too: mean and middle 90 % in slices
 * of the factor, and the points themselves as long as they can be told apart.
 */
public final class Scatter {
  /** Characters beside one of many small plots. */
  private static final int LONGEST_TITLE = 30;

  private static final int MOST_POINTS = 600;
  private static final int MOST_SLICES = 10;
  private static final int POINTS_A_SLICE = 8;

  private record Mark(
      String factor,
      int place,
      String kind,
      double place01,
      double value,
      double low,
      double high,
      String at,
      String label) {}

  private Scatter() {}

  /** One chart a measure; none for a grid of one or two axes and for one factor at a time. */
  public static List<Chart> of(SweepResult result) {
    boolean elsewhere =
        Plane.of(result).isPresent() || result.layout() == SweepResult.Layout.ONE_AT_A_TIME;
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < (elsewhere ? 0 : result.measures().size()); i++) {
      charts.add(of(result, i));
    }
    return List.copyOf(charts);
  }

  private static Chart of(SweepResult result, int index) {
    Looked measure = result.measures().get(index);
    List<Mark> marks = new ArrayList<>();
    for (int axis = 0; axis < result.axes().size(); axis++) {
      marks.addAll(marks(result, axis, measure, index));
    }
    String key = measure.column().key().replace(':', '-').replace('_', '-');
    return new Specification("scatter", "scatter-" + key)
        .text("/title/text", measure.column().means())
        .text(
            "/title/subtitle",
            List.of(
                "Against each factor in turn, all others varying too. Line: mean in slices;",
                "band: the middle 90 % of points. A factor that matters bends the line."))
        .text("/spec/layer/0/encoding/y/title", Estimates.title(measure, LONGEST_TITLE))
        .rows("marks", marks)
        .chart();
  }

  private record Dot(double place, double value, SweepPoint point) {}

  private static List<Mark> marks(SweepResult result, int axis, Looked measure, int index) {
    Axis factor = result.axes().get(axis);
    double[] values =
        result.points().stream().mapToDouble(point -> point.factors().get(axis)).toArray();
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    String header =
        factor.path()
            + "\n"
            + AxisValues.whole(factor, low)
            + " to "
            + AxisValues.whole(factor, high);
    List<Dot> dots =
        result.points().stream()
            .map(point ->
                new Dot(
                    place(factor, low, high, point.factors().get(axis)),
                    point.measures().get(index).estimate(),
                    point))
            .filter(dot -> Double.isFinite(dot.value()))
            .toList();
    List<Mark> marks = new ArrayList<>(slices(dots, header, axis));
    if (dots.size() <= MOST_POINTS) {
      for (Dot dot : dots) {
        Interval interval = dot.point().measures().get(index);
        marks.add(
            new Mark(
                header,
                axis,
                "point",
                dot.place(),
                dot.value(),
                Double.NaN,
                Double.NaN,
                AxisValues.point(result.axes(), dot.point().factors()),
                Estimates.whole(measure, interval)));
      }
    }
    return marks;
  }

  /** From 0 at the lowest to 1 at the highest value that was met, on the factor's own scale. */
  private static double place(Axis axis, double low, double high, double value) {
    if (!(high > low)) {
      return 0.5;
    }
    return axis.spread() == Axis.Spread.LOG && low > 0
        ? Math.log(value / low) / Math.log(high / low)
        : (value - low) / (high - low);
  }

  private static List<Mark> slices(List<Dot> dots, String header, int axis) {
    int slices = Math.clamp(dots.size() / POINTS_A_SLICE, 1, MOST_SLICES);
    List<Mark> marks = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      double from = (double) slice / slices;
      double to = (double) (slice + 1) / slices;
      boolean last = slice == slices - 1;
      double[] inside =
          dots.stream()
              .filter(dot -> dot.place() >= from && (dot.place() < to || last))
              .mapToDouble(Dot::value)
              .toArray();
      if (inside.length > 0) {
        marks.add(mark(header, axis, from, inside));
        if (last) {
          marks.add(mark(header, axis, 1, inside));
        }
      }
    }
    return marks;
  }

  private static Mark mark(String header, int axis, double at, double[] inside) {
    return new Mark(
        header,
        axis,
        "slice",
        at,
        Arrays.stream(inside).average().orElse(Double.NaN),
        Summary.quantile(inside, 0.05),
        Summary.quantile(inside, 0.95),
        "",
        "");
  }
}
