package labsim.study.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Selection within a budget: replications go where they most raise the probability of choosing
 * rightly (Chen, Lin, Yücesan and Chick, "Simulation budget allocation for further enhancing the
 * efficiency of ordinal optimization", Discrete Event Dyn. Syst. 10, 2000). It takes estimates for
 * independent; common random numbers make the choice better than it says.
 *
 * @param budget replications of all together
 * @param first replications of each to begin with, at least 2
 */
public record Ocba(int budget, int first) implements Procedure {

  private static final double MORE_AT_A_TIME = 0.1;

  /** Throws if there is no budget. */
  public Ocba {
    if (first < 2 || budget < first) {
      throw new IllegalArgumentException(
          "a budget of " + budget + " with " + first + " replications each chooses nothing");
    }
  }

  @Override
  public int most() {
    return budget;
  }

  @Override
  public Selection select(Contest contest) {
    int size = contest.size();
    if ((long) size * first > budget) {
      throw new IllegalArgumentException(
          size
              + " contestants need a budget of at least "
              + (long) size * first
              + " replications, not "
              + budget);
    }
    int[] replications = new int[size];
    Arrays.fill(replications, first);
    List<Integer> all = IntStream.range(0, size).boxed().toList();
    contest.run(all, first);
    int spent = size * first;
    while (spent < budget) {
      int more = (int) Math.min(budget - spent, Math.max(size, MORE_AT_A_TIME * spent));
      spend(more, Standing.of(contest, replications), replications);
      for (int i : all) {
        contest.run(List.of(i), replications[i]);
      }
      spent += more;
    }
    Standing end = Standing.of(contest, replications);
    int best = end.best(all);
    return new Selection(
        best,
        all,
        Arrays.stream(replications).boxed().toList(),
        new Selection.Assurance.Estimated(end.probability(best)));
  }

  /** Adds replications one by one to whoever is furthest below its share. */
  private static void spend(int more, Standing now, int[] replications) {
    double[] values = new double[now.size()];
    double[] variances = new double[now.size()];
    Arrays.setAll(values, i -> now.values()[i].value());
    Arrays.setAll(variances, now::variance);
    double[] shares = fractions(values, variances);
    for (int i = 0; i < more; i++) {
      int next = 0;
      for (int j = 1; j < shares.length; j++) {
        if (shares[j] * replications[next] > shares[next] * replications[j]) {
          next = j;
        }
      }
      replications[next]++;
    }
  }

  /**
   * What share of a large budget each should get.
   *
   * @param values the largest is the best
   * @param variances of single replications
   */
  public static double[] fractions(double[] values, double[] variances) {
    int size = values.length;
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    int best = order.stream().max((i, j) -> Double.compare(values[i], values[j])).orElseThrow();
    double least = smallestGap(values, best);
    double[] share = new double[size];
    double squares = 0;
    for (int i = 0; i < size; i++) {
      if (i != best) {
        double gap = Math.max(values[best] - values[i], least);
        double variance = positive(variances[i]);
        share[i] = variance / (gap * gap);
        squares += share[i] * share[i] / variance;
      }
    }
    share[best] = Math.sqrt(positive(variances[best]) * squares);
    double total = Arrays.stream(share).sum();
    return size == 1 ? new double[] {1} : Arrays.stream(share).map(x -> x / total).toArray();
  }

  /** Equal values would take everything: they count as a thousandth of the range apart. */
  private static double smallestGap(double[] values, int best) {
    double range = values[best] - Arrays.stream(values).min().orElseThrow();
    return range > 0 ? 1e-3 * range : 1;
  }

  private static double positive(double variance) {
    return Math.max(variance, Double.MIN_NORMAL);
  }
}
