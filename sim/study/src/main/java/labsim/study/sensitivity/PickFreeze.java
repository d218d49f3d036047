package labsim.study.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The outputs of a {@link labsim.study.design.Saltelli} design, and the shares of variance that
 * follow from them. What a base row adds to each sum is worked out once, so that resampling rows is
 * cheap.
 */
final class PickFreeze {

  /** Estimates of S1 and ST of each factor, and the variance that they are shares of. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shares(double[] first, double[] total, double variance) {}

  private final int factors;
  private final double[][] outputs;
  private final double[] centre;

  private final double[] middle;
  private final double[] square;
  private final double[][] ownProduct;
  private final double[][] jansen;

  /**
   * @param outputs rows as {@link labsim.study.design.Saltelli} has them
   * @param centre what is subtracted from each replication's outputs in S1. Nothing else gives the
   *     published estimator; the means take most of its variance away
   */
  PickFreeze(int factors, double[][] outputs, double[] centre) {
    if (outputs.length == 0 || outputs.length % (factors + 2) != 0) {
      throw new IllegalArgumentException(
          outputs.length + " points are no Saltelli design in " + factors + " factors");
    }
    Table.check(outputs, outputs.length);
    this.factors = factors;
    this.outputs = outputs;
    this.centre = centre.clone();
    int size = size();
    middle = new double[size];
    square = new double[size];
    ownProduct = new double[factors][size];
    jansen = new double[factors][size];
    double[] mean = means();
    for (int row = 0; row < size; row++) {
      double[] a = outputs[row * (factors + 2)];
      double[] b = outputs[row * (factors + 2) + 1];
      double[] fromA = minus(a, mean);
      double[] fromB = minus(b, mean);
      double[] own = minus(b, centre);
      middle[row] = (average(fromA) + average(fromB)) / 2;
      square[row] = (product(fromA, fromA) + product(fromB, fromB)) / 2;
      for (int factor = 0; factor < factors; factor++) {
        double[] change = minus(outputs[row * (factors + 2) + 2 + factor], a);
        ownProduct[factor][row] = product(own, change);
        jansen[factor][row] = product(change, change) / 2;
      }
    }
  }

  int factors() {
    return factors;
  }

  /** The base size N. */
  int size() {
    return outputs.length / (factors + 2);
  }

  int replications() {
    return outputs[0].length;
  }

  /** The same without one replication. */
  PickFreeze without(int replication) {
    int[] rest = IntStream.range(0, replications()).filter(r -> r != replication).toArray();
    double[][] fewer =
        Arrays.stream(outputs)
            .map(row -> Arrays.stream(rest).mapToDouble(r -> row[r]).toArray())
            .toArray(double[][]::new);
    return new PickFreeze(
        factors, fewer, Arrays.stream(rest).mapToDouble(r -> centre[r]).toArray());
  }

  Shares shares() {
    return shares(IntStream.range(0, size()).toArray());
  }

  /** The shares from these base rows. */
  Shares shares(int[] rows) {
    double shift = mean(middle, rows);
    double variance = mean(square, rows) - shift * shift;
    double[] first = new double[factors];
    double[] total = new double[factors];
    for (int factor = 0; factor < factors; factor++) {
      first[factor] = mean(ownProduct[factor], rows) / variance;
      total[factor] = mean(jansen[factor], rows) / variance;
    }
    return new Shares(first, total, variance);
  }

  /** Mean over A and B in each replication. */
  double[] means() {
    double[] mean = new double[replications()];
    for (int row = 0; row < outputs.length; row += factors + 2) {
      for (int r = 0; r < mean.length; r++) {
        mean[r] += outputs[row][r] + outputs[row + 1][r];
      }
    }
    return Arrays.stream(mean).map(sum -> sum / (2 * size())).toArray();
  }

  double mean() {
    return average(means());
  }

  /** Share of the variance between points in single replications that other ones do not repeat. */
  double noise() {
    if (replications() == 1) {
      return Double.NaN;
    }
    double[] mean = means();
    double single = 0;
    for (int row = 0; row < outputs.length; row++) {
      if (row % (factors + 2) < 2) {
        single += Arrays.stream(minus(outputs[row], mean)).map(x -> x * x).sum();
      }
    }
    single /= 2.0 * size() * replications();
    return Math.clamp(1 - shares().variance() / single, 0, 1);
  }

  /** Mean of x(r)·y(s) over all pairs of different replications r and s, or x·y if there is one. */
  private static double product(double[] x, double[] y) {
    int n = x.length;
    double ofX = 0;
    double ofY = 0;
    double same = 0;
    for (int r = 0; r < n; r++) {
      ofX += x[r];
      ofY += y[r];
      same += x[r] * y[r];
    }
    return n == 1 ? same : (ofX * ofY - same) / (n * (n - 1.0));
  }

  private static double[] minus(double[] x, double[] y) {
    double[] difference = new double[x.length];
    Arrays.setAll(difference, r -> x[r] - y[r]);
    return difference;
  }

  private static double average(double[] x) {
    return Arrays.stream(x).sum() / x.length;
  }

  private static double mean(double[] contributions, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += contributions[row];
    }
    return sum / rows.length;
  }
}
