package labsim.reports.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.reports.reading.Notation;
import labsim.study.result.Contrast;
import labsim.study.result.Interval;

/** The paired comparisons with everything that says how far to trust them. */
final class ContrastTable {
  private ContrastTable() {}

  static String of(List<Contrast> contrasts) {
    String rows = contrasts.stream().map(ContrastTable::row).collect(Collectors.joining());
    return Slots.fill("contrasts.html", Map.of("rows", rows));
  }

  private static String row(Contrast contrast) {
    String unit = contrast.unit().isEmpty() ? "" : " " + contrast.unit();
    return "<tr><td><b>"
        + Html.text(contrast.measure())
        + "</b>, "
        + Html.text(contrast.second() + " against " + contrast.first())
        + "<br>"
        + Html.text(contrast.verdict())
        + "</td>"
        + cell(contrast.difference(), contrast.resampledDifference(), unit)
        + cell(contrast.ratio(), contrast.resampledRatio(), "×")
        + cell(Notation.number(contrast.correlation()))
        + cell(Notation.number(1 / contrast.varianceRatio()) + "×")
        + "</tr>\n";
  }

  private static String cell(Interval interval, Interval resampled, String unit) {
    return cell(
        Html.text(Notation.estimate(interval, unit))
            + "<br><span>"
            + Notation.bounds(interval)
            + "<br>"
            + Notation.bounds(resampled)
            + "<br>by bootstrap</span>");
  }

  private static String cell(String html) {
    return "<td class=\"n\">" + html + "</td>";
  }
}
