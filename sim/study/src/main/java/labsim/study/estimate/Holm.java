package labsim.study.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Several tests at once, so that none of the true null hypotheses is rejected with the probability
 * asked for (Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Stat. 6,
 * 1979). It assumes nothing about how the tests hang together, rejects whatever Bonferroni's
 * inequality rejects, and often more; but there are no intervals to go with it.
 */
public final class Holm {

  private Holm() {}

  /**
   * Adjusted p-values, in the order given: hypothesis i is rejected at the joint level α if its one
   * is at most α.
   *
   * @param p of single tests, each from 0 to 1; one that is not a number counts as 1
   */
  public static double[] adjusted(double... p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> known(p[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double most = 0;
    for (int rank = 0; rank < order.length; rank++) {
      most = Math.max(most, Math.min(1, (p.length - rank) * known(p[order[rank]])));
      adjusted[order[rank]] = most;
    }
    return adjusted;
  }

  /** Bonferroni's: each times their number. */
  public static double[] bonferroni(double... p) {
    return Arrays.stream(p).map(x -> Math.min(1, p.length * known(x))).toArray();
  }

  private static double known(double p) {
    return Double.isNaN(p) ? 1 : p;
  }
}
