package labsim.reports.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.ShadowPrice;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/** The points of a sweep with what was found at each, folded up. */
final class PointsTable {
  /** A table of more rows is read with {@code labsim query}, not by eye. */
  private static final int MOST_ROWS = 500;

  private PointsTable() {}

  static String of(SweepResult result) {
    boolean regimes = result.hasRegimes();
    String heads =
        result.axes().stream()
                .map(axis -> head(AxisValues.title(axis)))
                .collect(Collectors.joining())
            + result.measures().stream()
                .map(measure -> head(Estimates.title(measure)))
                .collect(Collectors.joining())
            + (regimes
                ? head("Regime")
                    + head("Gain from 25&nbsp;% more")
                    + head("Elasticities")
                    + head("Gain from $1M a year")
                : "");
    String rows =
        result.points().stream()
            .limit(MOST_ROWS)
            .map(point -> row(result, point, regimes))
            .collect(Collectors.joining());
    int count = result.points().size();
    String summary =
        count > MOST_ROWS
            ? "The first " + MOST_ROWS + " of " + Notation.count(count) + " points"
            : "All " + Notation.count(count) + " points";
    return Slots.fill("points.html", Map.of("summary", summary, "heads", heads, "rows", rows));
  }

  private static String head(String html) {
    return "<th scope=\"col\">" + html + "</th>";
  }

  private static String row(SweepResult result, SweepPoint point, boolean regimes) {
    StringBuilder row = new StringBuilder("<tr>");
    List<Axis> axes = result.axes();
    for (int i = 0; i < axes.size(); i++) {
      row.append(cell(Html.text(AxisValues.bare(axes.get(i), point.factors().get(i)))));
    }
    for (int i = 0; i < result.measures().size(); i++) {
      Interval interval = point.measures().get(i);
      row.append(
          cell(
              Html.text(Estimates.label(result.measures().get(i), interval))
                  + (Double.isNaN(interval.estimate())
                      ? ""
                      : " <span>" + Notation.bounds(interval) + "</span>")));
    }
    if (regimes) {
      row.append(cell(Html.text(point.regime())))
          .append(cell(prices(point, price -> Notation.gain(price.gain()))))
          .append(cell(prices(point, price -> Notation.interval(price.elasticity(), ""))))
          .append(cell(prices(point, PointsTable::million)));
    }
    return row.append("</tr>\n").toString();
  }

  private static String million(ShadowPrice price) {
    return Double.isNaN(price.gainPerMillion().estimate())
        ? Notation.NOTHING
        : Notation.gain(price.gainPerMillion());
  }

  private interface Told {
    String of(ShadowPrice price);
  }

  private static String prices(SweepPoint point, Told told) {
    return point.prices().stream()
        .map(price -> Html.text(price.constraint() + " " + told.of(price)))
        .collect(Collectors.joining("<br>"));
  }

  private static String cell(String html) {
    return "<td>" + html + "</td>";
  }
}
