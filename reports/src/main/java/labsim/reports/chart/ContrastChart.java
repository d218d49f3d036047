package labsim.reports.chart;

import java.util.List;
import java.util.Map;
import labsim.reports.reading.Names;
import labsim.reports.reading.Notation;
import labsim.study.result.Contrast;
import labsim.study.result.Interval;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** Paired ratios between scenarios. */
public final class ContrastChart {
  private record Ratio(
      String contrast,
      String measure,
      boolean decided,
      double ratio,
      double low,
      double high,
      String label,
      double correlation) {}

  private ContrastChart() {}

  /** One row a contrast. */
  public static Chart of(StudyResult result) {
    Map<String, String> names =
        Names.shortened(result.scenarios().stream().map(ScenarioResult::name).toList());
    List<Ratio> ratios =
        result.contrasts().stream().map(contrast -> ratio(contrast, names)).toList();
    return new Specification("contrasts").rows("contrasts", ratios).chart();
  }

  private static Ratio ratio(Contrast contrast, Map<String, String> names) {
    Interval ratio = contrast.ratio();
    String second = names.getOrDefault(contrast.second(), contrast.second());
    String first = names.getOrDefault(contrast.first(), contrast.first());
    return new Ratio(
        contrast.measure() + ":\n" + second + "\nover " + first,
        contrast.measure(),
        ratio.excludes(1),
        ratio.estimate(),
        Drawn.of(ratio).low(),
        Drawn.of(ratio).high(),
        Notation.ratio(ratio),
        contrast.correlation());
  }
}
