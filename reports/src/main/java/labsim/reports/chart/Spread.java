package labsim.reports.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves labels apart that stand at almost the same height. */
final class Spread {
  private Spread() {}

  /**
   * Heights at least a gap apart, in the order of the wanted ones and as near to them as a pass up
   * and a pass down bring them.
   *
   * @param wanted heights that would be right
   * @param gap least distance
   * @param top the highest that a label may stand
   */
  static double[] apart(double[] wanted, double gap, double top) {
    int[] order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] heights = wanted.clone();
    for (int i = 1; i < order.length; i++) {
      heights[order[i]] = Math.max(heights[order[i]], heights[order[i - 1]] + gap);
    }
    double ceiling = top;
    for (int i = order.length - 1; i >= 0; i--) {
      heights[order[i]] = Math.min(heights[order[i]], ceiling);
      ceiling = heights[order[i]] - gap;
    }
    return heights;
  }
}
