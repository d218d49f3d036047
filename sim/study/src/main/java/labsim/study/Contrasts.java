package labsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import labsim.engine.Streams;
import labsim.lab.Measure;
import labsim.study.estimate.Bootstrap;
import labsim.study.estimate.Holm;
import labsim.study.estimate.Linearised;
import labsim.study.result.Contrast;
import labsim.study.result.MeasureTable;

/**
 * Scenarios held against each other: every pair, or each against the first if there are more than
 * {@value #ALL_PAIRS}. By Bonferroni's inequality all differences lie within their intervals
 * together with a probability of at least 95 %, and so do all ratios. Verdicts follow the
 * intervals. Holm's procedure decides a little more, so its p-values stand beside them; but it has
 * no intervals, and a verdict that its own interval contradicts would help nobody.
 */
final class Contrasts {

  private static final int ALL_PAIRS = 4;
  private static final double JOINT_ERROR = 0.05;

  private final MeasureTable measures;
  private final Streams streams;

  private Contrasts(MeasureTable measures, Streams streams) {
    this.measures = measures;
    this.streams = streams;
  }

  /** What is compared. */
  private enum Matter {
    UPLIFT("uplift", ""),
    PROGRESS("software progress", "OOM/year");

    private final String words;
    private final String unit;

    Matter(String words, String unit) {
      this.words = words;
      this.unit = unit;
    }
  }

  private record Pair(String first, String second, Matter matter) {}

  /**
   * All contrasts, pair by pair.
   *
   * @param streams for the bootstrap
   */
  static List<Contrast> of(List<String> scenarios, MeasureTable measures, Streams streams) {
    Contrasts contrasts = new Contrasts(measures, streams);
    List<Pair> pairs = pairs(scenarios);
    double[] p =
        Holm.adjusted(
            pairs.stream()
                .mapToDouble(pair -> contrasts.second(pair).minus(contrasts.first(pair)).p())
                .toArray());
    double level = 1 - JOINT_ERROR / Math.max(1, pairs.size());
    List<Contrast> all = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      all.add(contrasts.contrast(pairs.get(i), level, p[i], i));
    }
    return List.copyOf(all);
  }

  private static List<Pair> pairs(List<String> scenarios) {
    List<Pair> pairs = new ArrayList<>();
    int firsts = scenarios.size() > ALL_PAIRS ? 1 : scenarios.size();
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < scenarios.size(); j++) {
        for (Matter matter : Matter.values()) {
          pairs.add(new Pair(scenarios.get(i), scenarios.get(j), matter));
        }
      }
    }
    return pairs;
  }

  private Contrast contrast(Pair pair, double level, double p, int number) {
    Linearised first = first(pair);
    Linearised second = second(pair);
    var difference = second.minus(first).interval(level);
    var ratio = second.over(first).interval(level);
    int n = column(pair.first(), Arm.WITH).length;
    Function<int[], Linearised> firstOf = estimate(pair.matter(), pair.first());
    Function<int[], Linearised> secondOf = estimate(pair.matter(), pair.second());
    Streams.Family draws = streams.family("bootstrap of contrasts");
    return new Contrast(
        pair.first(),
        pair.second(),
        pair.matter().words,
        pair.matter().unit,
        difference,
        ratio,
        Bootstrap.studentised(
            n, level, draws.at(number, 0), rows -> secondOf.apply(rows).minus(firstOf.apply(rows))),
        Bootstrap.studentised(
            n, level, draws.at(number, 1), rows -> secondOf.apply(rows).over(firstOf.apply(rows))),
        p,
        second.correlation(first),
        second.varianceRatio(first),
        Sentences.verdict(pair.first(), pair.second(), pair.matter().words, difference, ratio));
  }

  private Linearised first(Pair pair) {
    return whole(pair.matter(), pair.first());
  }

  private Linearised second(Pair pair) {
    return whole(pair.matter(), pair.second());
  }

  private Linearised whole(Matter matter, String scenario) {
    return switch (matter) {
      case UPLIFT -> Findings.uplift(measures, scenario);
      case PROGRESS -> Findings.progress(measures, scenario, Arm.WITH);
    };
  }

  /** The estimate from any choice of replications. */
  private Function<int[], Linearised> estimate(Matter matter, String scenario) {
    double[] with = column(scenario, Arm.WITH);
    double[] without = column(scenario, Arm.WITHOUT);
    return switch (matter) {
      case UPLIFT -> rows -> mean(with, rows).over(mean(without, rows));
      case PROGRESS -> rows -> mean(with, rows);
    };
  }

  private static Linearised mean(double[] column, int[] rows) {
    return Linearised.mean(Bootstrap.pick(column, rows));
  }

  private double[] column(String scenario, String world) {
    return measures.of(scenario, world, Measure.SOFTWARE.key());
  }
}
