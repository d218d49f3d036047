package labsim.study.design;

import java.util.Arrays;
import java.util.List;
import labsim.engine.Normal;

/**
 * Beliefs that hang together: turns points with independent coordinates into points whose
 * coordinates have given rank correlations, each still uniform by itself. It is the normal copula;
 * Spearman's ρ belongs to a normal correlation of 2 sin(πρ/6) (Kruskal, "Ordinal measures of
 * association", J. Amer. Stat. Assoc. 53, 1958).
 *
 * <p>Factors are taken in their order, each given those before it, so the first keeps its
 * coordinates. Indices that split variance among factors have no meaning once factors are
 * correlated.
 */
public final class Copula {

  private static final double LEAST_REST = 1e-10;

  private final double[][] root;

  private Copula(double[][] root) {
    this.root = root;
  }

  /**
   * A copula with these rank correlations (Spearman's).
   *
   * @param names of the factors, for messages
   * @param ranks symmetric, ones on the diagonal, all else between −1 and 1
   * @throws IllegalArgumentException if the matrix is none of correlations, or contradicts itself:
   *     is not positive definite
   */
  public static Copula of(List<String> names, double[][] ranks) {
    int n = names.size();
    if (ranks.length != n || Arrays.stream(ranks).anyMatch(row -> row.length != n)) {
      throw new IllegalArgumentException(n + " factors need " + n + " × " + n + " correlations");
    }
    for (int i = 0; i < n; i++) {
      if (ranks[i][i] != 1) {
        throw new IllegalArgumentException(
            "the correlation of " + names.get(i) + " with itself is 1, not " + ranks[i][i]);
      }
      for (int j = 0; j < i; j++) {
        check(names.get(i), names.get(j), ranks[i][j], ranks[j][i]);
      }
    }
    return new Copula(root(names, ranks));
  }

  private static void check(String one, String other, double rank, double mirrored) {
    String pair = "the correlation of " + one + " with " + other;
    if (!(rank > -1 && rank < 1)) {
      throw new IllegalArgumentException(pair + " is " + rank + "; it must lie between -1 and 1");
    }
    if (rank != mirrored) {
      throw new IllegalArgumentException(pair + " is both " + rank + " and " + mirrored);
    }
  }

  /** Cholesky's root of the normal correlations. */
  private static double[][] root(List<String> names, double[][] ranks) {
    int n = ranks.length;
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      double rest = 1;
      for (int j = 0; j < i; j++) {
        double sum = 2 * StrictMath.sin(Math.PI * ranks[i][j] / 6);
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = sum / root[j][j];
        rest -= root[i][j] * root[i][j];
      }
      if (rest < LEAST_REST) {
        throw new IllegalArgumentException(
            "the correlations of "
                + names.get(i)
                + " contradict those among "
                + String.join(", ", names.subList(0, i))
                + ": no joint distribution has them (the matrix is not positive definite); make"
                + " some of them weaker");
      }
      root[i][i] = Math.sqrt(rest);
    }
    return root;
  }

  /** The points with their coordinates tied together; the given ones are left as they are. */
  public double[][] tie(double[][] points) {
    return Arrays.stream(points).map(this::tie).toArray(double[][]::new);
  }

  private double[] tie(double[] point) {
    int n = root.length;
    if (point.length != n) {
      throw new IllegalArgumentException(
          "a point of " + point.length + " coordinates has not " + n + " factors");
    }
    double[] score = new double[n];
    double[] tied = new double[n];
    for (int i = 0; i < n; i++) {
      score[i] = Normal.quantile(Math.clamp(point[i], Marginal.NEAREST, 1 - Marginal.NEAREST));
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += root[i][j] * score[j];
      }
      tied[i] = root[i][i] == 1 ? point[i] : Math.min(Normal.cdf(sum), Math.nextDown(1.0));
    }
    return tied;
  }
}
