package labsim.reports.chart;

import java.util.List;
import java.util.Map;
import labsim.reports.reading.Names;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** Uplift of every scenario, side by side. */
public final class UpliftChart {
  private record Uplift(
      String scenario, double ratio, double low, double high, String label, double correlation) {}

  private UpliftChart() {}

  /** All scenarios, in the order given. */
  public static Chart of(StudyResult result) {
    Map<String, String> names =
        Names.shortened(result.scenarios().stream().map(ScenarioResult::name).toList());
    List<Uplift> uplifts =
        result.scenarios().stream()
            .map(scenario -> uplift(scenario, names.getOrDefault(scenario.name(), "")))
            .toList();
    return new Specification("uplift").rows("uplifts", uplifts).chart();
  }

  private static Uplift uplift(ScenarioResult scenario, String name) {
    Interval uplift = scenario.uplift();
    return new Uplift(
        name,
        uplift.estimate(),
        Drawn.of(uplift).low(),
        Drawn.of(uplift).high(),
        Notation.ratio(uplift),
        scenario.upliftCorrelation());
  }
}
