package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/** A measure over a grid of two factors. */
public final class HeatMap {
  private static final List<String> RISING = List.of("#eef3f8", "#7fb3dd");
  private static final List<String> BOTH_WAYS = List.of("#f0a65a", "#f7f7f5", "#7fb3dd");

  private record Cell(
      String across, String up, double value, String label, String bounds, boolean decided) {}

  private HeatMap() {}

  /** One chart a measure; none if the points do not lie on a grid of one or two axes. */
  public static List<Chart> of(SweepResult result) {
    List<Chart> charts = new ArrayList<>();
    Plane.of(result)
        .ifPresent(plane -> {
          for (int i = 0; i < result.measures().size(); i++) {
            charts.add(of(plane, result.measures().get(i), i));
          }
        });
    return List.copyOf(charts);
  }

  private static Chart of(Plane plane, Looked measure, int index) {
    boolean room = plane.hasRoom();
    List<Cell> cells =
        plane.points().stream().map(point -> cell(plane, point, measure, index, room)).toList();
    String key = measure.column().key().replace(':', '-').replace('_', '-');
    return plane
        .titled(new Specification("heat-map", "heat-map-" + key))
        .text("/title/text", measure.column().means())
        .text("/title/subtitle", subtitle(measure, room))
        .text("/layer/0/encoding/color/scale", scale(measure, cells))
        .text(
            "/layer/0/encoding/color/legend",
            Map.of(
                "gradientLength", 220,
                "gradientThickness", 10,
                "tickCount", 4))
        .rows("cells", cells)
        .chart();
  }

  private static List<String> subtitle(Looked measure, boolean room) {
    String unit = measure.column().unit();
    String what =
        "Estimate at each point"
            + (unit.isEmpty() ? "" : " (" + unit + ")")
            + (room ? " with its 95 % interval." : ".");
    return Double.isNaN(measure.neutral())
        ? List.of(what)
        : List.of(
            what,
            "Hatched: the interval holds "
                + Notation.number(measure.neutral())
                + (measure.neutral() == 1 ? "×" : "")
                + ", so it is undecided.");
  }

  private static Cell cell(Plane plane, SweepPoint point, Looked measure, int index, boolean room) {
    Interval interval = point.measures().get(index);
    boolean known = Double.isFinite(interval.estimate());
    return new Cell(
        plane.across(point),
        plane.up(point),
        interval.estimate(),
        Estimates.label(measure, interval),
        known && room ? Notation.bounds(interval) : "",
        Estimates.isDecided(measure, interval));
  }

  /** Two colours that meet at "no effect", or one that deepens. */
  private static Map<String, Object> scale(Looked measure, List<Cell> cells) {
    if (Double.isNaN(measure.neutral())) {
      var known =
          cells.stream().mapToDouble(Cell::value).filter(Double::isFinite).summaryStatistics();
      return Map.of(
          "domain",
          known.getCount() == 0 ? List.of(0, 1) : List.of(known.getMin(), known.getMax()),
          "range",
          RISING);
    }
    double furthest =
        cells.stream()
            .mapToDouble(Cell::value)
            .filter(Double::isFinite)
            .map(value -> Math.abs(value - measure.neutral()))
            .max()
            .orElse(1);
    double reach = furthest > 0 ? furthest : 1;
    double middle = measure.neutral();
    return Map.of("domain", List.of(middle - reach, middle, middle + reach), "range", BOTH_WAYS);
  }
}
