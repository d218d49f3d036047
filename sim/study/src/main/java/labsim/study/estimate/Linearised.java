package labsim.study.estimate;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.study.result.Interval;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A smooth function of means over replications: its value, and for each replication the influence
 * that it has on the value, to first order. Arithmetic follows the delta method (Asmussen and
 * Glynn, "Stochastic Simulation", 2007, III.3): the standard error of whatever comes out is the
 * standard deviation of the influences over the root of their number.
 *
 * <p>Influences of two estimates over the same replications belong together in pairs. Common random
 * numbers therefore need no formula of their own: what two worlds share cancels when one estimate
 * is subtracted from or divided by the other, exactly if the worlds are equal.
 *
 * <p>Where nothing can be said the value or the influences are not numbers, and intervals reach
 * from minus to plus infinity.
 */
public final class Linearised {

  private static final double USUAL_LEVEL = 0.95;

  private final double value;
  private final double[] influence;

  private Linearised(double value, double[] influence) {
    this.value = value;
    this.influence = influence;
  }

  /** The mean of independent replications, in their order; not a number if there are none. */
  public static Linearised mean(double... replications) {
    double mean = tally(replications).mean();
    return new Linearised(mean, map(replications, x -> x - mean));
  }

  /** The value, in the unit of what was averaged. */
  public double value() {
    return value;
  }

  /** This estimate less another of the same replications. */
  public Linearised minus(Linearised other) {
    return new Linearised(value - other.value, zip(other, (mine, its) -> mine - its));
  }

  /** This estimate plus a constant. */
  public Linearised plus(double constant) {
    return new Linearised(value + constant, influence);
  }

  /** This estimate times a constant. */
  public Linearised times(double factor) {
    return new Linearised(factor * value, map(influence, x -> factor * x));
  }

  /**
   * This estimate divided by another of the same replications, which must be positive to mean
   * anything: if it is not, the value is not a number. If it is not surely positive (its own 95 %
   * interval reaches zero) the ratio may be anything (Fieller, 1954), so its interval is unbounded;
   * unless the two columns are proportional, when there is no doubt about their ratio.
   */
  public Linearised over(Linearised divisor) {
    if (!(divisor.value > 0)) {
      return new Linearised(Double.NaN, map(influence, x -> Double.NaN));
    }
    double ratio = value / divisor.value;
    double[] rest = zip(divisor, (mine, its) -> (mine - ratio * its) / divisor.value);
    boolean proportional = Arrays.stream(rest).allMatch(x -> x == 0);
    return new Linearised(
        ratio, proportional || divisor.interval().low() > 0 ? rest : map(rest, x -> Double.NaN));
  }

  /** The natural logarithm; not a number unless the value is positive. */
  public Linearised log() {
    return value > 0
        ? new Linearised(StrictMath.log(value), map(influence, x -> x / value))
        : new Linearised(Double.NaN, map(influence, x -> Double.NaN));
  }

  /** The 95 % interval. */
  public Interval interval() {
    return interval(USUAL_LEVEL);
  }

  /** Student's t interval of this confidence, between 0 and 1. */
  public Interval interval(double level) {
    double halfWidth = Estimate.of(tally(influence), level).halfWidth();
    return Double.isFinite(value) && Double.isFinite(halfWidth)
        ? new Interval(value, value - halfWidth, value + halfWidth)
        : new Interval(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** The standard error; not a number for fewer than two replications. */
  public double standardError() {
    return Math.sqrt(tally(influence).variance() / influence.length);
  }

  /**
   * Probability of an estimate this far from zero or farther, on either side, if the truth is zero:
   * Student's test. 1 where nothing can be said, and of an exact zero.
   */
  public double p() {
    double error = standardError();
    if (value == 0 || !Double.isFinite(value) || !Double.isFinite(error)) {
      return 1;
    }
    double t = Math.abs(value) / error;
    return Math.min(
        1, 2 * new TDistribution(null, influence.length - 1.0).cumulativeProbability(-t));
  }

  /**
   * Correlation with another estimate over the replications; not a number if either is constant.
   */
  public double correlation(Linearised other) {
    double product = tally(zip(other, (mine, its) -> mine * its)).mean();
    return Math.clamp(product / Math.sqrt(meanSquare() * other.meanSquare()), -1, 1);
  }

  /**
   * Variance of the difference of the two over what it would be if they were independent: what
   * common random numbers leave of it. Not a number if both are constant.
   */
  public double varianceRatio(Linearised other) {
    return minus(other).meanSquare() / (meanSquare() + other.meanSquare());
  }

  private double meanSquare() {
    return tally(map(influence, x -> x * x)).mean();
  }

  private static Tally tally(double[] sample) {
    Tally tally = new Tally();
    for (double x : sample) {
      tally.add(x);
    }
    return tally;
  }

  private static double[] map(double[] sample, DoubleUnaryOperator f) {
    return Arrays.stream(sample).map(f).toArray();
  }

  private double[] zip(Linearised other, DoubleBinaryOperator f) {
    if (other.influence.length != influence.length) {
      throw new IllegalArgumentException(
          influence.length + " replications cannot be paired with " + other.influence.length);
    }
    return IntStream.range(0, influence.length)
        .mapToDouble(i -> f.applyAsDouble(influence[i], other.influence[i]))
        .toArray();
  }
}
