package labsim.study.sensitivity;

import java.util.Arrays;
import labsim.engine.Stream;

/**
 * The largest distance between the distribution of the output and the one given a factor's value,
 * Kolmogorov's, in the median over slices of the factor (Pianosi and Wagener, "Distribution-based
 * sensitivity analysis from a generic input-output sample", Environ. Model. Softw. 108, 2018).
 */
public final class Pawn {

  private static final int SLICES = 10;

  private Pawn() {}

  /**
   * The index of one factor from any stored sample.
   *
   * @param x values of the factor
   * @param y outputs, one a value
   * @param random for the interval and the floor
   */
  public static Dependence of(double[] x, double[] y, Stream random) {
    return Slices.dependence(x, y, SLICES, false, random, Pawn::median);
  }

  private static double median(double[] sorted, Slices slices) {
    double[] distance = new double[slices.count()];
    int[] size = new int[slices.count()];
    for (int slice : slices.of()) {
      size[slice]++;
    }
    int[] below = new int[slices.count()];
    for (int i = 0; i < sorted.length; i++) {
      below[slices.of()[i]]++;
      if (i + 1 == sorted.length || sorted[i] < sorted[i + 1]) {
        for (int slice = 0; slice < distance.length; slice++) {
          if (size[slice] > 0) {
            double apart = (double) below[slice] / size[slice] - (i + 1.0) / sorted.length;
            distance[slice] = Math.max(distance[slice], Math.abs(apart));
          }
        }
      }
    }
    Arrays.sort(distance);
    int half = distance.length / 2;
    return distance.length % 2 == 1 ? distance[half] : (distance[half - 1] + distance[half]) / 2;
  }
}
