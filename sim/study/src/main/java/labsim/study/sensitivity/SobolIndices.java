package labsim.study.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.study.result.Interval;

/**
 * How much of the variance of the mean response each factor accounts for: by itself (S1) and with
 * all its interactions (ST). Estimators are those of Saltelli et al. ("Variance based sensitivity
 * analysis of model output", Comput. Phys. Commun. 181, 2010) for S1 and Jansen ("Analysis of
 * variance designs for model output", 1999) for ST.
 *
 * <p>A simulator's output is noisy. Every product of two outputs is therefore averaged over pairs
 * of <em>different</em> replications, whose noise has nothing in common; so the indices are
 * unbiased for those of the mean response whether replications share their streams among points or
 * not. With one replication this is impossible, and the indices are those of that one course of
 * chance.
 *
 * <p>Intervals are normal, 95 %; the variance is that of a bootstrap over the N base rows plus that
 * of a jackknife over replications. Rows of a scrambled Sobol' sequence are more even than
 * independent ones, so intervals are rather too wide than too narrow.
 *
 * @param mean of the outputs over A and B
 * @param variance of the mean response over A and B
 * @param noise share of the variance between points in single replications that is chance, 0 to 1;
 *     not a number with one replication
 * @param factors the indices, in the order of factors
 */
public record SobolIndices(double mean, double variance, double noise, List<Index> factors) {

  /**
   * Indices are called converged if no interval of an ST is wider, after Sarrazin et al. (2016).
   */
  public static final double WIDEST = 0.1;

  private static final int RESAMPLES = 1000;
  private static final double TWO_SIDED = 1.959963984540054;

  /**
   * Indices of one factor. Shares are never negative, but their estimates may be when a share is
   * small.
   */
  public record Index(Interval first, Interval total) {

    /** Whether the variance is explained by the factor at all: the interval of ST lies above 0. */
    public boolean matters() {
      return total.low() > 0;
    }

    /** Why an S1 below zero is no mistake; empty if it is not below zero. */
    public String remark() {
      if (first.estimate() >= 0) {
        return "";
      }
      return first.high() >= 0
          ? "S1 is below zero by chance: the share itself cannot be, and zero is within the interval"
          : "S1 is below zero by more than its interval: there are too few points for this factor";
    }
  }

  /**
   * Indices from the outputs of a {@link labsim.study.design.Saltelli} design.
   *
   * @param factors how many factors there are; a dummy that nothing depends on counts as one
   * @param outputs outputs of each point, one a replication
   * @param streams for the intervals
   */
  public static SobolIndices of(int factors, double[][] outputs, Streams streams) {
    double[] centre = new PickFreeze(factors, outputs, new double[outputs[0].length]).means();
    return of(new PickFreeze(factors, outputs, centre), streams.named("sobol indices"));
  }

  static SobolIndices of(PickFreeze run, Stream random) {
    PickFreeze.Shares shares = run.shares();
    int factors = shares.first().length;
    double[] variance = jackknifed(run);
    Tally[] first = tallies(factors);
    Tally[] total = tallies(factors);
    int[] rows = new int[run.size()];
    for (int draw = 0; draw < RESAMPLES; draw++) {
      Arrays.setAll(rows, i -> random.below(rows.length));
      PickFreeze.Shares again = run.shares(rows);
      for (int factor = 0; factor < factors; factor++) {
        first[factor].add(again.first()[factor]);
        total[factor].add(again.total()[factor]);
      }
    }
    List<Index> indices = new ArrayList<>();
    for (int factor = 0; factor < factors; factor++) {
      indices.add(
          new Index(
              around(shares.first()[factor], first[factor].variance() + variance[factor]),
              around(
                  shares.total()[factor], total[factor].variance() + variance[factors + factor])));
    }
    return new SobolIndices(run.mean(), shares.variance(), run.noise(), List.copyOf(indices));
  }

  /** Whether the widest interval of an ST is at most {@value #WIDEST} wide. */
  public boolean converged() {
    return widest() <= WIDEST;
  }

  /** A sentence on whether there are enough points; what to do if not. */
  public String verdict() {
    if (!(variance > 0)) {
      return "Nothing varies beyond chance, so there is no variance to share out.";
    }
    String width = String.format(Locale.ROOT, "%.2f", widest());
    return converged()
        ? "Converged: the widest interval of an ST is " + width + "."
        : "Not converged: the widest interval of an ST is "
            + width
            + ", more than "
            + WIDEST
            + "; a base size four times as large halves it.";
  }

  private double widest() {
    return factors.stream()
        .mapToDouble(index -> index.total().high() - index.total().low())
        .max()
        .orElse(Double.NaN);
  }

  /** Variance of each S1, then of each ST, that comes from the choice of replications. */
  private static double[] jackknifed(PickFreeze run) {
    int factors = run.factors();
    double[] variance = new double[2 * factors];
    int replications = run.replications();
    if (replications < 2) {
      return variance;
    }
    Tally[] left = tallies(2 * factors);
    for (PickFreeze.Shares shares : run.withoutEach()) {
      for (int factor = 0; factor < factors; factor++) {
        left[factor].add(shares.first()[factor]);
        left[factors + factor].add(shares.total()[factor]);
      }
    }
    double scale = (replications - 1.0) * (replications - 1) / replications;
    Arrays.setAll(variance, i -> scale * left[i].variance());
    return variance;
  }

  private static Tally[] tallies(int count) {
    Tally[] tallies = new Tally[count];
    Arrays.setAll(tallies, i -> new Tally());
    return tallies;
  }

  private static Interval around(double value, double variance) {
    double halfWidth = TWO_SIDED * Math.sqrt(variance);
    return Double.isFinite(value) && Double.isFinite(halfWidth)
        ? new Interval(value, value - halfWidth, value + halfWidth)
        : new Interval(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
