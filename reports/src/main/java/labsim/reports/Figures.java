package labsim.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import labsim.reports.chart.BehaviourMap;
import labsim.reports.chart.BordersMap;
import labsim.reports.chart.Chart;
import labsim.reports.chart.ContrastChart;
import labsim.reports.chart.FrontChart;
import labsim.reports.chart.FunnelChart;
import labsim.reports.chart.GainChart;
import labsim.reports.chart.GivenChart;
import labsim.reports.chart.GpuChart;
import labsim.reports.chart.HeatMap;
import labsim.reports.chart.InfluenceChart;
import labsim.reports.chart.LedgerChart;
import labsim.reports.chart.ProfileChart;
import labsim.reports.chart.ProgressChart;
import labsim.reports.chart.RegimeMap;
import labsim.reports.chart.RivalryChart;
import labsim.reports.chart.RunningMean;
import labsim.reports.chart.Scatter;
import labsim.reports.chart.ScreeningChart;
import labsim.reports.chart.SearchProgressChart;
import labsim.reports.chart.ShadowPriceChart;
import labsim.reports.chart.SharesChart;
import labsim.reports.chart.SurfaceChart;
import labsim.reports.chart.Tornado;
import labsim.reports.chart.TrajectoryChart;
import labsim.reports.chart.UpliftChart;
import labsim.reports.chart.UtilisationChart;
import labsim.reports.chart.WaitChart;
import labsim.reports.reading.Readings;
import labsim.study.result.ScenarioResult;
import labsim.study.result.SearchResult;
import labsim.study.result.SensitivityResult;
import labsim.study.result.StudyResult;
import labsim.study.result.SweepResult;

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
    return named(charts);
  }

  /** The same of a sweep. */
  public static SequencedMap<String, String> of(SweepResult result) {
    List<Chart> charts = new ArrayList<>();
    charts.addAll(HeatMap.of(result));
    charts.addAll(Tornado.of(result));
    charts.addAll(Scatter.of(result));
    RegimeMap.of(result).ifPresent(charts::add);
    result.surface().ifPresent(surface -> charts.add(SurfaceChart.of(result, surface)));
    result.pairing().ifPresent(pairing -> charts.add(RunningMean.of(result, pairing)));
    return named(charts);
  }

  /** The same of a search. */
  public static SequencedMap<String, String> of(SearchResult result) {
    return named(
        Stream.of(
                RivalryChart.of(result),
                FrontChart.of(result),
                BehaviourMap.of(result),
                BordersMap.of(result),
                ProfileChart.of(result),
                SharesChart.of(result),
                TrajectoryChart.of(result),
                SearchProgressChart.of(result))
            .flatMap(Optional::stream)
            .toList());
  }

  /** The same of a sensitivity study. */
  public static SequencedMap<String, String> of(SensitivityResult result) {
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    for (SensitivityResult.Influence influence : result.influences()) {
      List<Chart> charts = new ArrayList<>();
      if (!influence.indices().isEmpty()) {
        charts.add(InfluenceChart.of(influence));
      }
      if (!influence.convergence().isEmpty()) {
        charts.add(InfluenceChart.settling(influence));
      }
      if (!influence.screened().isEmpty()) {
        charts.add(ScreeningChart.of(influence));
      }
      if (!influence.given().isEmpty()) {
        charts.add(GivenChart.of(influence));
      }
      String key = influence.measure().column().key().replace(':', '-').replace('_', '-');
      charts.forEach(chart -> figures.put(chart.name() + "-" + key, chart.specification()));
    }
    return figures;
  }

  private static SequencedMap<String, String> named(List<Chart> charts) {
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
