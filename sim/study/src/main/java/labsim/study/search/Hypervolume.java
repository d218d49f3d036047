package labsim.study.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The volume that a front dominates, up to a reference point; the one number by which fronts are
 * compared (Zitzler and Thiele, 1999). Computed by slicing along the last objective: exact, and
 * quick enough for two or three objectives.
 */
public final class Hypervolume {

  private Hypervolume() {}

  /**
   * The dominated volume.
   *
   * @param values one row a point, less is better
   * @param reference the point up to which volume counts; points beyond it count nothing
   */
  public static double of(List<double[]> values, double[] reference) {
    double[][] inside =
        values.stream().filter(point -> isWithin(point, reference)).toArray(double[][]::new);
    return volume(inside, reference, reference.length);
  }

  private static boolean isWithin(double[] point, double[] reference) {
    for (int i = 0; i < reference.length; i++) {
      if (!(point[i] < reference[i])) {
        return false;
      }
    }
    return true;
  }

  private static double volume(double[][] points, double[] reference, int objectives) {
    int last = objectives - 1;
    double[][] sorted = points.clone();
    Arrays.sort(sorted, Comparator.comparingDouble(point -> point[last]));
    if (objectives == 1) {
      return sorted.length == 0 ? 0 : reference[0] - sorted[0][0];
    }
    double volume = 0;
    for (int i = 0; i < sorted.length; i++) {
      double top = i + 1 < sorted.length ? sorted[i + 1][last] : reference[last];
      if (top > sorted[i][last]) {
        double[][] below = Arrays.copyOf(sorted, i + 1);
        volume += (top - sorted[i][last]) * volume(below, reference, last);
      }
    }
    return volume;
  }
}
