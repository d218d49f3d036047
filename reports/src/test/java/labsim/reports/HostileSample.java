package labsim.reports;

import java.util.List;
import labsim.study.result.Interval;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;
import labsim.study.result.StudyResult;

/** The worst that a report may meet. */
public final class HostileSample {

  /** What a user might call a scenario, or a colleague might. */
  public static final String NAME =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)> 実験室 \"' & a name that goes on";

  private HostileSample() {}

  /** One replication, one sample, nothing measured, no interval finite, markup for a name. */
  public static StudyResult result() {
    StudyResult good = new Sample(1, 1).run(NAME);
    Interval nothing = new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    Interval open = new Interval(0.03, -0.01, Double.POSITIVE_INFINITY);
    List<ShadowPrice> prices =
        List.of(
            new ShadowPrice("compute", "gpus+25%", 1.25, open, open, open, 0.2),
            new ShadowPrice("taste", "taste+25%", 1.25, nothing, nothing, nothing, Double.NaN));
    ScenarioResult worse =
        new ScenarioResult(
            NAME,
            NAME,
            NAME,
            "000000000000",
            nothing,
            nothing,
            nothing,
            Double.NaN,
            prices,
            "undecided",
            NAME,
            NAME);
    List<Double> unmeasured = good.measures().columns().stream().map(c -> Double.NaN).toList();
    List<MeasureTable.Row> rows =
        good.measures().rows().stream()
            .map(row -> new MeasureTable.Row(NAME, row.world(), 0, unmeasured))
            .toList();
    return new StudyResult(
        good.manifest(),
        good.worlds(),
        new MeasureTable(good.measures().columns(), rows),
        good.series(),
        List.of(worse),
        List.of());
  }
}
