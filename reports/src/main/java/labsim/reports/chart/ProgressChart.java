package labsim.reports.chart;

import static labsim.reports.reading.Summary.quantile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import labsim.reports.reading.Names;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** Progress over time: median and bands of the replications, with and without assistants. */
public final class ProgressChart {
  private static final String TRACK = "software";

  /** Three lines of a label, as a share of the chart's height. */
  private static final double LABEL_HEIGHT = 0.17;

  private record Band(
      String scenario,
      int place,
      String side,
      double years,
      double p5,
      double p25,
      double median,
      double p75,
      double p95) {}

  private record End(String side, double years, double median, double height, String label) {}

  private ProgressChart() {}

  /** One scenario, its curves labelled at their ends. */
  public static Chart of(Readings readings) {
    List<Band> bands = bands(readings, readings.scenario(), 0);
    return new Specification("progress").rows("bands", bands).rows("ends", ends(bands)).chart();
  }

  /** All scenarios as small multiples. */
  public static Chart sideBySide(StudyResult result) {
    Map<String, String> names =
        Names.shortened(result.scenarios().stream().map(ScenarioResult::name).toList());
    List<Band> bands = new ArrayList<>();
    int place = 0;
    for (Map.Entry<String, String> name : names.entrySet()) {
      bands.addAll(bands(new Readings(result, name.getKey()), name.getValue(), place++));
    }
    return new Specification("progress-by-scenario").rows("bands", bands).chart();
  }

  private static List<Band> bands(Readings readings, String scenario, int place) {
    List<Band> bands = new ArrayList<>();
    for (Side side : Side.values()) {
      readings
          .track(side, TRACK)
          .forEach((years, sample) ->
              bands.add(
                  new Band(
                      scenario,
                      place,
                      side.label(),
                      years,
                      quantile(sample, 0.05),
                      quantile(sample, 0.25),
                      quantile(sample, 0.5),
                      quantile(sample, 0.75),
                      quantile(sample, 0.95))));
    }
    return bands;
  }

  private static List<End> ends(List<Band> bands) {
    List<Band> last = new ArrayList<>();
    for (Side side : Side.values()) {
      bands.stream()
          .filter(band -> band.side().equals(side.label()) && Double.isFinite(band.median()))
          .reduce((earlier, later) -> later)
          .ifPresent(last::add);
    }
    double top = bands.stream().mapToDouble(Band::p95).filter(Double::isFinite).max().orElse(0);
    double bottom = bands.stream().mapToDouble(Band::p5).filter(Double::isFinite).min().orElse(0);
    double ground = Math.min(0, bottom);
    double label = LABEL_HEIGHT * (top > ground ? top - ground : 1);
    double[] wanted =
        last.stream().mapToDouble(band -> Math.max(band.median(), ground + label / 2)).toArray();
    double[] heights = Spread.apart(wanted, label, Math.max(top, ground + 2 * label));
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      Band band = last.get(i);
      String text = band.side().replace(' ', '\n') + "\n" + Notation.number(band.median()) + " OOM";
      ends.add(new End(band.side(), band.years(), band.median(), heights[i], text));
    }
    return ends;
  }
}
