package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Estimates;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/** One factor at a time: what a measure is at its low and at its high end, widest swing first. */
public final class Tornado {
  private record Swing(String factor, double from, double to, String label, String ends) {}

  private record End(
      String factor, String end, String at, double value, double low, double high, String label) {}

  private record Middle(double value) {}

  private Tornado() {}

  /** One chart a measure; none for other layouts. */
  public static List<Chart> of(SweepResult result) {
    List<Chart> charts = new ArrayList<>();
    if (result.layout() == SweepResult.Layout.ONE_AT_A_TIME) {
      for (int i = 0; i < result.measures().size(); i++) {
        charts.add(of(result, i));
      }
    }
    return List.copyOf(charts);
  }

  private static Chart of(SweepResult result, int index) {
    Looked measure = result.measures().get(index);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < result.axes().size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> width(result, i, index)).reversed());
    List<Swing> swings = new ArrayList<>();
    List<End> ends = new ArrayList<>();
    for (int i : order) {
      Axis axis = result.axes().get(i);
      SweepPoint low = result.points().get(1 + 2 * i);
      SweepPoint high = result.points().get(2 + 2 * i);
      swings.add(swing(axis, i, low, high, measure, index));
      ends.add(end(axis, i, "low end", low, measure, index));
      ends.add(end(axis, i, "high end", high, measure, index));
    }
    double middle = result.points().getFirst().measures().get(index).estimate();
    return new Specification("tornado", "tornado-" + measure.column().key().replace(':', '-'))
        .text("/title/text", "What moves: " + measure.column().means())
        .text(
            "/title/subtitle",
            List.of(
                "Each factor alone from its 10 % to its 90 % quantile, the others at their medians,",
                "widest swing first; estimates with 95 % intervals. The line is all medians."))
        .text("/layer/1/encoding/x/title", Estimates.title(measure))
        .rows("swings", swings)
        .rows("ends", ends)
        .rows("middle", Double.isFinite(middle) ? List.of(new Middle(middle)) : List.of())
        .chart();
  }

  private static double width(SweepResult result, int axis, int index) {
    double width =
        result.points().get(2 + 2 * axis).measures().get(index).estimate()
            - result.points().get(1 + 2 * axis).measures().get(index).estimate();
    return Double.isNaN(width) ? -1 : Math.abs(width);
  }

  private static Swing swing(
      Axis axis, int i, SweepPoint low, SweepPoint high, Looked measure, int index) {
    Interval atLow = low.measures().get(index);
    Interval atHigh = high.measures().get(index);
    return new Swing(
        axis.path(),
        atLow.estimate(),
        atHigh.estimate(),
        Estimates.whole(measure, atLow) + " to " + Estimates.whole(measure, atHigh),
        AxisValues.whole(axis, low.factors().get(i))
            + " to "
            + AxisValues.whole(axis, high.factors().get(i)));
  }

  private static End end(
      Axis axis, int i, String end, SweepPoint point, Looked measure, int index) {
    Interval interval = point.measures().get(index);
    Interval drawn = Drawn.of(interval);
    return new End(
        axis.path(),
        end,
        AxisValues.whole(axis, point.factors().get(i)),
        interval.estimate(),
        drawn.low(),
        drawn.high(),
        Estimates.whole(measure, interval));
  }
}
