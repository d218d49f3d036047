package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks of an axis that is linear near zero and logarithmic above one. */
final class Decades {
  private Decades() {}

  /** 0, 1, 10 and on until the largest finite value is covered, at least to 10. */
  static List<Double> covering(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
    }
    List<Double> ticks = new ArrayList<>(List.of(0.0, 1.0, 10.0));
    while (ticks.getLast() < largest) {
      ticks.add(10 * ticks.getLast());
    }
    return ticks;
  }
}
