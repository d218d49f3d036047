package labsim.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;
import labsim.study.result.SensitivityResult.Given;
import labsim.study.result.SensitivityResult.Influence;

/** Moment-independent measures of influence, which need no design of their own. */
public final class GivenChart {
  private record Strength(
      String factor,
      String kind,
      double value,
      double low,
      double high,
      double floor,
      String label) {}

  private GivenChart() {}

  /** The chart of a measure whose runs were enough for it. */
  public static Chart of(Influence influence) {
    List<Strength> strengths = new ArrayList<>();
    influence.given().stream()
        .sorted(Comparator.comparingDouble((Given given) -> -given.delta().estimate()))
        .forEach(given -> {
          strengths.add(strength(given.path(), "δ", given.delta(), given.deltaFloor()));
          strengths.add(strength(given.path(), "PAWN", given.pawn(), given.pawnFloor()));
        });
    return new Specification("given").rows("strengths", strengths).chart();
  }

  private static Strength strength(String path, String kind, Interval strength, double floor) {
    Interval drawn = Drawn.of(strength);
    return new Strength(
        path,
        kind,
        strength.estimate(),
        drawn.low(),
        drawn.high(),
        floor,
        Notation.interval(strength, ""));
  }
}
