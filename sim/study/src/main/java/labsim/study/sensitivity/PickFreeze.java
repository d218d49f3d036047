package labsim.study.sensitivity;

import java.util.Arrays;
import java.util.List;
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

  /**
   * The shares without each replication in turn, of which there are at least two. Each takes back
   * what its replication added to the sums, so all together cost as much as one.
   */
  List<Shares> withoutEach() {
    double[] mean = means();
    double[] middles = new double[replications()];
    double[] squares = new double[replications()];
    double[][] products = new double[factors][replications()];
    double[][] changes = new double[factors][replications()];
    for (int row = 0; row < outputs.length; row += factors + 2) {
      double[] a = outputs[row];
      double[] fromA = minus(a, mean);
      double[] fromB = minus(outputs[row + 1], mean);
      double[] own = minus(outputs[row + 1], centre);
      double both = Arrays.stream(fromA).sum() + Arrays.stream(fromB).sum();
      for (int r = 0; r < middles.length; r++) {
        middles[r] += (both - fromA[r] - fromB[r]) / (2 * (middles.length - 1.0));
      }
      addProducts(fromA, fromA, 0.5, squares);
      addProducts(fromB, fromB, 0.5, squares);
      for (int factor = 0; factor < factors; factor++) {
        double[] change = minus(outputs[row + 2 + factor], a);
        addProducts(own, change, 1, products[factor]);
        addProducts(change, change, 0.5, changes[factor]);
      }
    }
    return IntStream.range(0, middles.length)
        .mapToObj(r -> {
          double shift = middles[r] / size();
          double variance = squares[r] / size() - shift * shift;
          return new Shares(
              Arrays.stream(products).mapToDouble(sums -> sums[r] / size() / variance).toArray(),
              Arrays.stream(changes).mapToDouble(sums -> sums[r] / size() / variance).toArray(),
              variance);
        })
        .toList();
  }

  /** Adds to each sum the product, see {@link #product}, without the sum's replication. */
  private static void addProducts(double[] x, double[] y, double weight, double[] sums) {
    double ofX = Arrays.stream(x).sum();
    double ofY = Arrays.stream(y).sum();
    double same = 0;
    for (int r = 0; r < x.length; r++) {
      same += x[r] * y[r];
    }
    int left = x.length - 1;
    for (int r = 0; r < x.length; r++) {
      double others = same - x[r] * y[r];
      sums[r] +=
          weight
              * (left == 1
                  ? others
                  : ((ofX - x[r]) * (ofY - y[r]) - others) / (left * (left - 1.0)));
    }
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
