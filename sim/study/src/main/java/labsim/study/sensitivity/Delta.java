package labsim.study.sensitivity;

import java.util.Arrays;
import labsim.engine.Stream;

/**
 * Borgonovo's δ: half the area between the density of the output and the one given a factor's
 * value, on average ("A new uncertainty importance measure", Reliab. Eng. Syst. Saf. 92, 2007).
 * Estimated from any sample by slices of the factor, kernel densities, and correction of the bias
 * by bootstrap (Plischke, Borgonovo and Smith, "Global sensitivity measures from given data", Eur.
 * J. Oper. Res. 226, 2013).
 */
public final class Delta {

  private static final int MOST_SLICES = 48;
  private static final int CELLS = 256;

  /** How far beyond the outputs densities are followed, as a share of the range of outputs. */
  private static final double MARGIN = 0.15;

  private Delta() {}

  /**
   * δ of one factor.
   *
   * @param x values of the factor
   * @param y outputs, one a value
   * @param random for the interval and the floor
   */
  public static Dependence of(double[] x, double[] y, Stream random) {
    return Slices.dependence(x, y, slices(y.length), true, random, Delta::halfArea);
  }

  /** As many slices as Plischke et al. advise: of the order of n^(2/7) for few, √n for more. */
  private static int slices(int n) {
    double exponent = 2 / (7 + StrictMath.tanh((1500.0 - n) / 500));
    return (int) Math.min(MOST_SLICES, Math.ceil(StrictMath.pow(n, exponent)));
  }

  private static double halfArea(double[] sorted, Slices slices) {
    double low = sorted[0];
    double range = sorted[sorted.length - 1] - low;
    if (range == 0) {
      return 0;
    }
    double cell = range * (1 + 2 * MARGIN) / (CELLS - 1);
    double[][] weight = new double[slices.count()][CELLS];
    double[] whole = new double[CELLS];
    double[][] moments = new double[slices.count()][3];
    double[] all = new double[3];
    for (int i = 0; i < sorted.length; i++) {
      double place = (sorted[i] - low + MARGIN * range) / cell;
      deal(place, whole, all);
      deal(place, weight[slices.of()[i]], moments[slices.of()[i]]);
    }
    double[] density = smooth(whole, all);
    double sum = 0;
    for (int slice = 0; slice < weight.length; slice++) {
      if (moments[slice][0] > 0) {
        double[] given = smooth(weight[slice], moments[slice]);
        double area = 0;
        for (int i = 0; i < CELLS; i++) {
          area += Math.abs(given[i] - density[i]);
        }
        sum += moments[slice][0] / sorted.length * area / 2;
      }
    }
    return sum;
  }

  /** Splits an observation between the two cells that it lies between. */
  private static void deal(double place, double[] weight, double[] moments) {
    int cell = Math.min((int) place, CELLS - 2);
    weight[cell] += 1 - (place - cell);
    weight[cell + 1] += place - cell;
    moments[0]++;
    moments[1] += place;
    moments[2] += place * place;
  }

  /** Probability of each cell, by normal kernels of Silverman's bandwidth. */
  private static double[] smooth(double[] weight, double[] moments) {
    double n = moments[0];
    double mean = moments[1] / n;
    double variance = Math.max(0, moments[2] / n - mean * mean) * n / Math.max(1, n - 1);
    double bandwidth = Math.max(0.5, Math.sqrt(variance) * StrictMath.pow(n * 3 / 4, -0.2));
    int reach = (int) Math.min(CELLS - 1, Math.ceil(5 * bandwidth));
    double[] kernel = new double[reach + 1];
    Arrays.setAll(kernel, lag -> StrictMath.exp(-0.5 * (lag / bandwidth) * (lag / bandwidth)));
    double mass = kernel[0] + 2 * (Arrays.stream(kernel).sum() - kernel[0]);
    double[] density = new double[CELLS];
    for (int from = 0; from < CELLS; from++) {
      if (weight[from] > 0) {
        double share = weight[from] / n / mass;
        int last = Math.min(CELLS - 1, from + reach);
        for (int to = Math.max(0, from - reach); to <= last; to++) {
          density[to] += share * kernel[Math.abs(to - from)];
        }
      }
    }
    return density;
  }
}
