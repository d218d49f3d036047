package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;
import labsim.study.result.SensitivityResult.Index;
import labsim.study.result.SensitivityResult.Influence;
import labsim.study.result.SensitivityResult.Settling;

/** A tornado beside the shares of variance, and how these settled. */
public final class InfluenceChart {
  private static final String ALONE = "S1, alone";
  private static final String WITH_OTHERS = "ST, with interactions";

  private record Bar(String factor, double from, double to) {}

  private record End(
      String factor, String kind, double value, double low, double high, String label) {}

  private record Floor(double from, double to) {}

  private record Step(
      String factor,
      int place,
      String kind,
      int points,
      double value,
      double low,
      double high,
      double floor) {}

  private InfluenceChart() {}

  /** The chart of a measure whose variance was shared out. */
  public static Chart of(Influence influence) {
    List<Bar> bars = new ArrayList<>();
    List<End> ends = new ArrayList<>();
    List<End> shares = new ArrayList<>();
    for (Index index : ordered(influence)) {
      influence.swings().stream()
          .filter(swing -> swing.path().equals(index.path()))
          .forEach(swing -> {
            bars.add(new Bar(swing.path(), swing.atLow().estimate(), swing.atHigh().estimate()));
            ends.add(end(swing.path(), "where it is low", swing.atLow()));
            ends.add(end(swing.path(), "where it is high", swing.atHigh()));
          });
      shares.add(end(index.path(), ALONE, index.first()));
      shares.add(end(index.path(), WITH_OTHERS, index.total()));
    }
    double floor = influence.floor().total().high();
    return new Specification("influence")
        .text(
            "/title/text",
            "Which guess carries the uncertainty of: " + influence.measure().column().means())
        .text(
            "/title/subtitle",
            List.of(
                "Blue and orange: mean in the fifth of points where a factor is lowest or highest.",
                "Green and violet: its share of the variance. Shaded: what a dummy reaches by chance."))
        .text("/hconcat/0/layer/0/encoding/x/title", Estimates.title(influence.measure()))
        .rows("swings", bars)
        .rows("ends", ends)
        .rows("shares", shares)
        .rows(
            "floor", floor > 0 && Double.isFinite(floor) ? List.of(new Floor(0, floor)) : List.of())
        .chart();
  }

  /** How the indices settled with the number of base points. */
  public static Chart settling(Influence influence) {
    double floor = influence.floor().total().high();
    List<String> order = ordered(influence).stream().map(Index::path).toList();
    List<Step> steps = new ArrayList<>();
    for (Settling at : influence.convergence()) {
      int place = order.indexOf(at.path());
      steps.add(step(at, place, ALONE, at.first(), floor));
      steps.add(step(at, place, WITH_OTHERS, at.total(), floor));
    }
    return new Specification("convergence")
        .text(
            "/spec/encoding/x/axis/values",
            influence.convergence().stream().map(Settling::points).distinct().toList())
        .rows("steps", steps)
        .chart();
  }

  private static List<Index> ordered(Influence influence) {
    return influence.indices().stream()
        .sorted(Comparator.comparingDouble((Index index) -> -index.total().estimate()))
        .toList();
  }

  private static Step step(Settling at, int place, String kind, Interval index, double floor) {
    Interval drawn = Drawn.of(index);
    return new Step(
        at.path(),
        place,
        kind,
        at.points(),
        index.estimate(),
        drawn.low(),
        drawn.high(),
        Double.isFinite(floor) ? floor : Double.NaN);
  }

  private static End end(String path, String kind, Interval interval) {
    Interval drawn = Drawn.of(interval);
    return new End(
        path,
        kind,
        interval.estimate(),
        drawn.low(),
        drawn.high(),
        Notation.interval(interval, ""));
  }
}
