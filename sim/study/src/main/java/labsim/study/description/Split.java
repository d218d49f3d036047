package labsim.study.description;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A division of worlds in two.
 *
 * @param gain decrease of Gini's impurity times number of worlds
 */
record Split(int input, double value, double gain) {

  /** The division with the greatest gain, half-way between two neighbours; null if none gains. */
  static @Nullable Split best(
      double[][] worlds, int[] kinds, int kindCount, int[] inside, int least) {
    Split best = null;
    int[] all = counts(kinds, kindCount, inside);
    double before = impurity(all, inside.length);
    for (int input = 0; input < worlds[0].length; input++) {
      int column = input;
      int[] order =
          IntStream.of(inside)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> worlds[i][column]))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] below = new int[kindCount];
      int[] above = all.clone();
      for (int i = 0; i + 1 < order.length; i++) {
        below[kinds[order[i]]]++;
        above[kinds[order[i]]]--;
        double here = worlds[order[i]][input];
        double next = worlds[order[i + 1]][input];
        if (here < next && i + 1 >= least && order.length - i - 1 >= least) {
          double gain = before - impurity(below, i + 1) - impurity(above, order.length - i - 1);
          if (gain > 1e-9 && (best == null || gain > best.gain)) {
            best = new Split(input, (here + next) / 2, gain);
          }
        }
      }
    }
    return best;
  }

  /** Gini's impurity times the number of worlds. */
  private static double impurity(int[] counts, int sum) {
    return sum - Arrays.stream(counts).mapToDouble(c -> (double) c * c).sum() / sum;
  }

  static int[] counts(int[] kinds, int kindCount, int[] inside) {
    int[] counts = new int[kindCount];
    for (int i : inside) {
      counts[kinds[i]]++;
    }
    return counts;
  }

  int[] atMost(double[][] worlds, int[] inside) {
    return Arrays.stream(inside).filter(i -> worlds[i][input] <= value).toArray();
  }

  int[] above(double[][] worlds, int[] inside) {
    return Arrays.stream(inside).filter(i -> worlds[i][input] > value).toArray();
  }
}
