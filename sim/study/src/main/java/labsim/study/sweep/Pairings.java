package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private Pairings() {}

  static Pairing of(int point, MeasureTable rows, String scenario) {
    double[] with = rows.of(scenario, Arm.WITH, Measure.SOFTWARE.key());
    double[] without = rows.of(scenario, Arm.WITHOUT, Measure.SOFTWARE.key());
    List<Pairing.Step> steps = new ArrayList<>();
    for (int n = LEAST; n <= Math.min(with.length, without.length); n++) {
      steps.add(step(Arrays.copyOf(with, n), Arrays.copyOf(without, n)));
    }
    return new Pairing(point, List.copyOf(steps), needed(with, without));
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
