package labsim.study.choice;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import labsim.engine.Normal;

/**
 * Constants of indifference-zone selection, for k contestants and a probability of correct
 * selection P*. Integrals are trapezoidal sums of smooth functions that vanish at both ends, which
 * converge faster than any power; roots are bisected to the last digit.
 */
public final class Constants {

  private static final int STEPS = 200;

  /** exp(−this) of the largest density is nothing. */
  private static final double NEGLIGIBLE = 40;

  private Constants() {}

  /** A distribution as points with weights that sum to 1. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Points(double[] at, double[] weight) {
    double mean(DoubleUnaryOperator f) {
      double sum = 0;
      for (int i = 0; i < at.length; i++) {
        sum += weight[i] * f.applyAsDouble(at[i]);
      }
      return sum;
    }
  }

  /**
   * h of Bechhofer ("A single-sample multiple decision procedure for ranking means", Ann. Math.
   * Stat. 25, 1954): (h σ/δ)² replications of each are enough if all have the known variance σ².
   */
  public static double bechhofer(int k, double confidence) {
    check(k, confidence);
    Points normal = points(-9, 9, x -> -x * x / 2, x -> x);
    return root(confidence, h -> normal.mean(x -> StrictMath.pow(Normal.cdf(x + h), k - 1.0)));
  }

  /**
   * h of Rinott ("On two-stage selection procedures and related probability inequalities", Commun.
   * Stat. A7, 1978): max(n₀, (h S/δ)²) replications of each are enough, S² being its sample
   * variance over the first n₀, with streams of their own.
   */
  public static double rinott(int k, double confidence, int first) {
    check(k, confidence);
    int nu = first - 1;
    // Of ln χ², whose density is exp(ν s/2 − eˢ/2) but for a factor; it peaks at ln ν.
    double peak = nu * StrictMath.log(nu) / 2 - nu / 2.0;
    DoubleUnaryOperator density = s -> nu * s / 2 - StrictMath.exp(s) / 2 - peak;
    double low = StrictMath.log(nu);
    double high = low;
    while (density.applyAsDouble(low) > -NEGLIGIBLE) {
      low -= 0.1;
    }
    while (density.applyAsDouble(high) > -NEGLIGIBLE) {
      high += 0.1;
    }
    Points chiSquare = points(low, high, density, StrictMath::exp);
    return root(
        confidence,
        h ->
            chiSquare.mean(y ->
                StrictMath.pow(
                    chiSquare.mean(x -> Normal.cdf(h / Math.sqrt(nu * (1 / x + 1 / y)))),
                    k - 1.0)));
  }

  /** h² of {@link Kn}, with dependent streams. */
  public static double kimNelson(int k, double confidence, int first) {
    check(k, confidence);
    double error = 2 * (1 - confidence) / (k - 1);
    return (first - 1) * (StrictMath.pow(error, -2.0 / (first - 1)) - 1);
  }

  private static void check(int k, double confidence) {
    if (k < 2 || !(confidence > 1.0 / k && confidence < 1)) {
      throw new IllegalArgumentException(
          "among " + k + " nobody is chosen with a probability of " + confidence);
    }
  }

  private static Points points(
      double low, double high, DoubleUnaryOperator logDensity, DoubleUnaryOperator value) {
    double[] at = new double[STEPS + 1];
    double[] weight = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double s = low + (high - low) * i / STEPS;
      at[i] = value.applyAsDouble(s);
      weight[i] = StrictMath.exp(logDensity.applyAsDouble(s));
    }
    double total = Arrays.stream(weight).sum();
    return new Points(at, Arrays.stream(weight).map(w -> w / total).toArray());
  }

  /** Where a function that rises from below to above {@code wanted} meets it. */
  private static double root(double wanted, DoubleUnaryOperator rising) {
    double low = 0;
    double high = 1;
    while (rising.applyAsDouble(high) < wanted) {
      high *= 2;
    }
    for (double middle = (low + high) / 2; high - low > 1e-9; middle = low + (high - low) / 2) {
      if (rising.applyAsDouble(middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
