package labsim.reports.reading;

import java.util.Arrays;
import labsim.study.result.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a sample of replications says: its mean with a 95 % interval, and its quantiles. */
public final class Summary {
  private static final double UPPER_TAIL = 0.975;

  private Summary() {}

  /**
   * The mean with its 95 % confidence interval by Student's t.
   *
   * @param sample one value a replication; NaN where there was nothing to measure
   * @return NaN for a sample of nothing; an infinite interval for a sample of one
   */
  public static Interval mean(double[] sample) {
    double[] values = measured(sample);
    int n = values.length;
    if (n == 0) {
      return new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double mean = Arrays.stream(values).sum() / n;
    if (n == 1) {
      return new Interval(mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double standardError = Math.sqrt(squares / (n - 1) / n);
    double halfWidth =
        standardError * TDistribution.of(n - 1).inverseCumulativeProbability(UPPER_TAIL);
    return new Interval(mean, mean - halfWidth, mean + halfWidth);
  }

  /**
   * The quantile, interpolated linearly between order statistics.
   *
   * @param p from 0 to 1
   * @return NaN for a sample of nothing
   */
  public static double quantile(double[] sample, double p) {
    double[] values = measured(sample);
    if (values.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(values);
    double place = p * (values.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  private static double[] measured(double[] sample) {
    return Arrays.stream(sample).filter(value -> !Double.isNaN(value)).toArray();
  }
}
