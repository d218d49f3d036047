package labsim.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import labsim.reports.chart.Chart;
import labsim.reports.chart.ContrastChart;
import labsim.reports.chart.FunnelChart;
import labsim.reports.chart.GainChart;
import labsim.reports.chart.GpuChart;
import labsim.reports.chart.LedgerChart;
import labsim.reports.chart.ProgressChart;
import labsim.reports.chart.ShadowPriceChart;
import labsim.reports.chart.UpliftChart;
import labsim.reports.chart.UtilisationChart;
import labsim.reports.chart.WaitChart;
import labsim.reports.reading.Readings;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** The charts of a result. */
public final class Figures {
  private Figures() {}

  /**
   * Vega-Lite specifications by name, in the order of the report; {@code figures/<name>.vl.json} of
   * a results folder. Each holds its data and opens on its own.
   */
  public static SequencedMap<String, String> of(StudyResult result) {
    List<Chart> charts =
        result.scenarios().size() == 1
            ? ofOne(result, result.scenarios().getFirst())
            : ofSeveral(result);
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    charts.forEach(chart -> figures.put(chart.name(), chart.specification()));
    return figures;
  }

  private static List<Chart> ofOne(StudyResult result, ScenarioResult scenario) {
    Readings readings = new Readings(result, scenario.name());
    return List.of(
        ProgressChart.of(readings),
        ShadowPriceChart.of(scenario),
        LedgerChart.of(readings),
        GpuChart.of(readings),
        WaitChart.of(readings),
        UtilisationChart.of(readings),
        FunnelChart.of(readings),
        GainChart.of(readings));
  }

  private static List<Chart> ofSeveral(StudyResult result) {
    return List.of(
        UpliftChart.of(result),
        ContrastChart.of(result),
        ProgressChart.sideBySide(result),
        ShadowPriceChart.sideBySide(result),
        LedgerChart.sideBySide(result));
  }
}
