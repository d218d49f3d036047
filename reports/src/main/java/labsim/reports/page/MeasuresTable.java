package labsim.reports.page;

import java.util.List;
import java.util.Map;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** All measures of a scenario, folded up. */
final class MeasuresTable {
  private MeasuresTable() {}

  static String of(StudyResult result, ScenarioResult scenario) {
    Readings readings = new Readings(result, scenario.name());
    List<Column> columns = result.measures().columns();
    StringBuilder rows = new StringBuilder();
    for (Column column : columns) {
      rows.append("<tr><td>")
          .append(Html.text(column.means()))
          .append("</td><td>")
          .append(Html.text(column.unit()))
          .append("</td>")
          .append(cells(readings.mean(Side.WITH, column.key())))
          .append(cells(readings.mean(Side.WITHOUT, column.key())))
          .append("</tr>\n");
    }
    String summary = columns.size() + " measures of " + scenario.name();
    return Slots.fill(
        "measures.html", Map.of("summary", Html.text(summary), "rows", rows.toString()));
  }

  private static String cells(Interval mean) {
    String bounds = Double.isNaN(mean.estimate()) ? "" : Notation.bounds(mean);
    return "<td class=\"n\">%s</td><td class=\"n\"><span>%s</span></td>"
        .formatted(Notation.estimate(mean, ""), bounds);
  }
}
