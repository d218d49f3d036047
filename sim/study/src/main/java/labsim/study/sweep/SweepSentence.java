package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult.Layout;

/** A sweep's answer in one sentence, about its first measure and what binds where. */
final class SweepSentence {

  private SweepSentence() {}

  static String of(Layout layout, List<Axis> axes, List<Looked> measures, List<SweepPoint> points) {
    String regimes = regimes(points);
    if (measures.isEmpty()) {
      return capital(regimes) + ".";
    }
    Looked measure = measures.getFirst();
    List<SweepPoint> known =
        points.stream()
            .filter(point -> Double.isFinite(point.measures().getFirst().estimate()))
            .toList();
    if (known.isEmpty()) {
      return Telling.name(measure) + " has no meaning at any of these points.";
    }
    String answer =
        layout == Layout.ONE_AT_A_TIME
            ? swings(axes, measure, points)
            : extremes(axes, measure, known) + undecided(measure, known);
    return answer + (regimes.isEmpty() ? "" : "; " + regimes) + ".";
  }

  private static String extremes(List<Axis> axes, Looked measure, List<SweepPoint> known) {
    Comparator<SweepPoint> byEstimate =
        Comparator.comparingDouble(point -> point.measures().getFirst().estimate());
    SweepPoint least = known.stream().min(byEstimate).orElseThrow();
    SweepPoint most = known.stream().max(byEstimate).orElseThrow();
    return Telling.name(measure)
        + " goes from "
        + Telling.estimate(measure, least.measures().getFirst())
        + " (at "
        + Telling.at(axes, least.factors())
        + ") to "
        + Telling.estimate(measure, most.measures().getFirst())
        + " (at "
        + Telling.at(axes, most.factors())
        + ")";
  }

  private static String undecided(Looked measure, List<SweepPoint> known) {
    if (Double.isNaN(measure.neutral())) {
      return "";
    }
    long undecided =
        known.stream()
            .filter(point -> !point.measures().getFirst().excludes(measure.neutral()))
            .count();
    return undecided == 0
        ? " and is decided at all " + known.size() + " points"
        : " and is undecided at " + undecided + " of " + known.size() + " points";
  }

  private record Swing(Axis axis, double atLow, double atHigh, Interval low, Interval high) {
    double width() {
      return Math.abs(high.estimate() - low.estimate());
    }
  }

  /** Rows of one factor at a time: the middle, then low and high of each. */
  private static String swings(List<Axis> axes, Looked measure, List<SweepPoint> points) {
    List<Swing> swings = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      SweepPoint low = points.get(1 + 2 * i);
      SweepPoint high = points.get(2 + 2 * i);
      swings.add(
          new Swing(
              axes.get(i),
              low.factors().get(i),
              high.factors().get(i),
              low.measures().getFirst(),
              high.measures().getFirst()));
    }
    swings.sort(Comparator.comparingDouble(Swing::width).reversed());
    Swing first = swings.getFirst();
    String next = swings.size() == 1 ? "" : "; next comes " + moved(measure, swings.get(1), false);
    return Telling.name(measure) + " moves most with " + moved(measure, first, true) + next;
  }

  private static String moved(Looked measure, Swing swing, boolean verbose) {
    return swing.axis().path()
        + ": from "
        + Telling.estimate(measure, swing.low())
        + (verbose ? " at " + Telling.value(swing.axis(), swing.atLow()) : "")
        + " to "
        + Telling.estimate(measure, swing.high())
        + (verbose ? " at " + Telling.value(swing.axis(), swing.atHigh()) : "");
  }

  /** How often each regime was found, the most frequent first; empty if nobody asked. */
  private static String regimes(List<SweepPoint> points) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    points.stream()
        .filter(point -> !point.prices().isEmpty())
        .forEach(point -> counts.merge(point.regime(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .filter(entry -> !isOpen(entry.getKey()))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry ->
            parts.add(
                (parts.isEmpty() ? "what binds is " : "")
                    + entry.getKey()
                    + " at "
                    + entry.getValue()
                    + (parts.isEmpty() ? " of " + points.size() + " points" : "")));
    counts.forEach((regime, count) -> {
      if (isOpen(regime)) {
        parts.add(count + (count == 1 ? " is " : " are ") + regime);
      }
    });
    return String.join(", ", parts);
  }

  private static boolean isOpen(String regime) {
    return regime.equals("mixed") || regime.equals("undecided");
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? "Nothing was found"
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
