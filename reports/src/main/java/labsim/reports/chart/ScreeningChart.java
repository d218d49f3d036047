package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.SensitivityResult.Influence;
import labsim.study.result.SensitivityResult.Screened;

/** Morris' plane: mean size of elementary effects across, their spread up. */
public final class ScreeningChart {
  /** A label's line and where labels stand, as shares of the reach of the axes. */
  private static final double LABEL_HEIGHT = 0.075;

  private static final double EDGE = 1.08;

  private record Effect(
      String factor,
      double magnitude,
      double low,
      double high,
      double spread,
      double mean,
      String label) {}

  private record Label(
      String factor, double magnitude, double spread, double edge, double height) {}

  private record Corner(double magnitude, double spread) {}

  private record Floor(double noise) {}

  private ScreeningChart() {}

  /** The chart of a measure that was screened. */
  public static Chart of(Influence influence) {
    List<Effect> effects = influence.screened().stream().map(ScreeningChart::effect).toList();
    double reach =
        effects.stream().mapToDouble(e -> Math.max(e.high(), e.magnitude())).max().orElse(1);
    double top = effects.stream().mapToDouble(Effect::spread).max().orElse(1);
    reach = reach > 0 && Double.isFinite(reach) ? reach : 1;
    top = top > 0 && Double.isFinite(top) ? top : 1;
    double noise =
        influence.screened().stream().mapToDouble(Screened::noise).average().orElse(Double.NaN);
    String unit = influence.measure().column().unit();
    String axis = " of an effect (" + (unit.isEmpty() ? "number" : unit) + ")";
    return new Specification("screening")
        .text(
            "/title/subtitle",
            List.of(
                "Change of "
                    + Estimates.name(influence.measure()).toLowerCase(Locale.ROOT)
                    + " when one factor crosses its range, the others anywhere.",
                "Right: it matters. Above the dashed line: it depends on the others, or bends.",
                "Dotted: what chance alone would show."))
        .text("/layer/3/encoding/x/title", "Mean size µ*" + axis)
        .text("/layer/3/encoding/y/title", "Spread σ" + axis)
        .rows("effects", effects)
        .rows("labels", labels(effects, reach, top))
        .rows(
            "line",
            List.of(new Corner(0, 0), new Corner(Math.min(reach, top), Math.min(reach, top))))
        .rows("floor", noise > 0 ? List.of(new Floor(noise)) : List.of())
        .chart();
  }

  private static Effect effect(Screened screened) {
    return new Effect(
        screened.path(),
        screened.magnitude().estimate(),
        Drawn.of(screened.magnitude()).low(),
        Drawn.of(screened.magnitude()).high(),
        screened.spread(),
        screened.mean(),
        Notation.interval(screened.magnitude(), ""));
  }

  /** Names in a column on the right, each at the height of its point as far as they fit. */
  private static List<Label> labels(List<Effect> effects, double reach, double top) {
    List<Effect> known = effects.stream().filter(e -> Double.isFinite(e.spread())).toList();
    double[] heights =
        Spread.apart(known.stream().mapToDouble(Effect::spread).toArray(), LABEL_HEIGHT * top, top);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Effect effect = known.get(i);
      labels.add(
          new Label(
              effect.factor(), effect.magnitude(), effect.spread(), EDGE * reach, heights[i]));
    }
    return labels;
  }
}
