package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.lab.Measure;
import labsim.study.Arm;
import labsim.study.estimate.Linearised;
import labsim.study.result.Interval;
import labsim.study.result.MeasureTable;
import labsim.study.result.Pairing;

/** Twins seen pair by pair: how their difference settles, with common streams and without. */
final class Pairings {

  private static final int LEAST = 2;
  private static final double LEVEL = 0.95;

  /** Twins that would need so many times the replications differ by rounding, not by chance. */
  private static final double NO_CHANCE = 1e6;

  private final String scenario;
  private final int shown;
  private final List<Pairing.Step> steps = new ArrayList<>();
  private final List<Double> needed = new ArrayList<>();

  /** Shows one point step by step, and of all what independent streams would need. */
  Pairings(String scenario, int shown) {
    this.scenario = scenario;
    this.shown = shown;
  }

  /** Takes in the rows of a point. */
  void see(int point, MeasureTable rows) {
    double[] with = rows.of(scenario, Arm.WITH, Measure.SOFTWARE.key());
    double[] without = rows.of(scenario, Arm.WITHOUT, Measure.SOFTWARE.key());
    double ratio = needed(with, without);
    if (ratio < NO_CHANCE) {
      needed.add(ratio);
    }
    int all = Math.min(with.length, without.length);
    for (int n = LEAST; point == shown && n <= all; n = next(n, all)) {
      steps.add(step(Arrays.copyOf(with, n), Arrays.copyOf(without, n)));
    }
  }

  /** One more up to a hundred, then one per cent more: no eye sees the rest. The last is shown. */
  private static int next(int n, int all) {
    return n == all ? n + 1 : Math.min(all, n + Math.max(1, n / 100));
  }

  /** What was seen; empty after a single replication. */
  Optional<Pairing> found() {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = needed.stream().mapToDouble(x -> x).sorted().toArray();
    int n = sorted.length;
    double nothing = Double.NaN;
    return Optional.of(
        new Pairing(
            shown,
            List.copyOf(steps),
            n == 0 ? nothing : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
            n == 0 ? nothing : sorted[0],
            n == 0 ? nothing : sorted[n - 1]));
  }

  /**
   * How many times the replications independent streams need for the same half-width: the inverse
   * of the variance that common ones leave. Not a number if twins do not differ by chance.
   */
  static double needed(double[] with, double[] without) {
    return 1 / Linearised.mean(with).varianceRatio(Linearised.mean(without));
  }

  private static Pairing.Step step(double[] with, double[] without) {
    Interval common = Linearised.mean(with).minus(Linearised.mean(without)).interval(LEVEL);
    double left = halfWidth(with);
    double right = halfWidth(without);
    double half = Math.sqrt(left * left + right * right);
    double mean = common.estimate();
    return new Pairing.Step(with.length, common, new Interval(mean, mean - half, mean + half));
  }

  private static double halfWidth(double[] sample) {
    Tally tally = new Tally();
    Arrays.stream(sample).forEach(tally::add);
    return Estimate.of(tally, LEVEL).halfWidth();
  }
}
