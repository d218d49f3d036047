package labsim.study;

import java.util.ArrayList;
import java.util.List;
import labsim.study.estimate.Linearised;
import labsim.study.result.Contrast;
import labsim.study.result.MeasureTable;

/**
 * Scenarios held against each other: every pair, or each against the first if there are more than
 * {@value #ALL_PAIRS}. By Bonferroni's inequality all differences lie within their intervals
 * together with a probability of at least 95 %, and so do all ratios. Holm's procedure would decide
 * a little more but gives no intervals.
 */
final class Contrasts {

  private static final int ALL_PAIRS = 4;
  private static final int MEASURES = 2;
  private static final double JOINT_ERROR = 0.05;

  private Contrasts() {}

  private record Pair(String first, String second) {}

  static List<Contrast> of(List<String> scenarios, MeasureTable measures) {
    List<Pair> pairs = pairs(scenarios);
    double level = 1 - JOINT_ERROR / Math.max(1, MEASURES * pairs.size());
    List<Contrast> contrasts = new ArrayList<>();
    for (Pair pair : pairs) {
      contrasts.add(
          contrast(
              pair,
              "uplift",
              "",
              Findings.uplift(measures, pair.first()),
              Findings.uplift(measures, pair.second()),
              level));
      contrasts.add(
          contrast(
              pair,
              "software progress",
              "OOM/year",
              Findings.progress(measures, pair.first(), Arm.WITH),
              Findings.progress(measures, pair.second(), Arm.WITH),
              level));
    }
    return List.copyOf(contrasts);
  }

  private static List<Pair> pairs(List<String> scenarios) {
    List<Pair> pairs = new ArrayList<>();
    int firsts = scenarios.size() > ALL_PAIRS ? 1 : scenarios.size();
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < scenarios.size(); j++) {
        pairs.add(new Pair(scenarios.get(i), scenarios.get(j)));
      }
    }
    return pairs;
  }

  private static Contrast contrast(
      Pair pair, String measure, String unit, Linearised first, Linearised second, double level) {
    var difference = second.minus(first).interval(level);
    var ratio = second.over(first).interval(level);
    return new Contrast(
        pair.first(),
        pair.second(),
        measure,
        unit,
        difference,
        ratio,
        second.correlation(first),
        second.varianceRatio(first),
        Sentences.verdict(pair.first(), pair.second(), measure, difference, ratio));
  }
}
