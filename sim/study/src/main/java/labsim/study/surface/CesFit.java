package labsim.study.surface;

import java.io.Serial;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import labsim.study.result.Interval;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * A CES surface fitted to logarithms of mean outputs by least squares. The interval of σ is the
 * profile one (Bates and Watts, "Nonlinear regression analysis", 1988, ch. 6): all σ for which the
 * best fit is not worse than by the 95 % quantile of F. It may be unbounded.
 *
 * @param form which exponents were fitted
 * @param surface the fitted function, of compute and labour in units of their reference
 * @param computeReference geometric mean of the grid's compute
 * @param labourReference geometric mean of the grid's labour
 * @param sigma elasticity of substitution with its 95 % interval
 * @param misfit root mean square of relative residuals
 * @param lackOfFit mean square of the residuals over that of pure error, F distributed if the
 *     surface is a CES one; not a number with one replication or no cells to spare
 * @param lackOfFitP probability of so large an F, or larger, if it is one
 */
public record CesFit(
    Form form,
    Ces surface,
    double computeReference,
    double labourReference,
    Interval sigma,
    double misfit,
    double lackOfFit,
    double lackOfFitP) {

  private static final double LEVEL = 0.95;

  /** Which exponents are fitted. */
  public enum Form {
    /** A, a and ρ; constant returns to scale. */
    PLAIN(3),
    /** Also z and λ. */
    WITH_RETURNS(5);

    final int parameters;

    Form(int parameters) {
      this.parameters = parameters;
    }
  }

  /**
   * Fits the richer form of the two that settles: where cells are few and noisy returns to scale
   * may run away, as they may trade for each other and for substitution.
   *
   * @return empty if neither settles
   * @throws IllegalArgumentException if there are not more cells than parameters
   */
  public static Optional<CesFit> settled(SurfaceData data) {
    return tried(data, Form.WITH_RETURNS).or(() -> tried(data, Form.PLAIN));
  }

  private static Optional<CesFit> tried(SurfaceData data, Form form) {
    try {
      return Optional.of(of(data, form));
    } catch (Unsettled e) {
      return Optional.empty();
    }
  }

  /** No best surface was found; it may lie at infinity. */
  public static final class Unsettled extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    Unsettled(String what) {
      super(what);
    }
  }

  /**
   * Fits a surface.
   *
   * @throws IllegalArgumentException if there are not more cells than parameters
   * @throws Unsettled if the search finds no end
   */
  public static CesFit of(SurfaceData data, Form form) {
    int spare = data.cells() - form.parameters;
    if (spare < 1) {
      throw new IllegalArgumentException(
          data.cells() + " cells are too few for a surface of " + form.parameters + " parameters");
    }
    Profile profile = new Profile(data, form);
    double best = profile.best();
    double residual = profile.squares(best);
    int replications = data.replications();
    double pure = replications > 1 ? data.pureError() / replications : Double.NaN;
    double ratio = residual / spare / pure;
    boolean tested = replications > 1 && pure > 0;
    if (profile.isAway(best)) {
      throw new Unsettled("returns to scale run away");
    }
    return new CesFit(
        form,
        profile.surface(best),
        profile.computeReference(),
        profile.labourReference(),
        sigma(profile, best, Math.max(residual / spare, tested ? pure : 0), spare),
        Math.sqrt(residual / data.cells()),
        tested ? ratio : Double.NaN,
        tested ? 1 - f(spare, data.pureFreedom()).cumulativeProbability(ratio) : Double.NaN);
  }

  /** Whether the surface is told from a CES one at the 5 % level. */
  public boolean fits() {
    return !(lackOfFitP < 1 - LEVEL);
  }

  /** What the fit says, in a sentence. */
  public String sentence() {
    String text =
        "Elasticity of substitution "
            + number(sigma.estimate())
            + " ["
            + number(sigma.low())
            + ", "
            + number(sigma.high())
            + "], "
            + returns();
    return Double.isNaN(lackOfFit)
        ? text + "; without replications lack of fit cannot be tested."
        : text
            + (fits() ? "; a CES surface fits within chance" : "; but it is no CES surface")
            + String.format(
                Locale.ROOT,
                " (misfit %.1f %%, F %.2f, p %.3f).",
                100 * misfit,
                lackOfFit,
                lackOfFitP);
  }

  private String returns() {
    return switch (form) {
      case PLAIN -> "with constant returns to scale";
      case WITH_RETURNS ->
          "with returns of "
              + number(surface.computeReturns())
              + " to compute and "
              + number(surface.labourReturns())
              + " to labour";
    };
  }

  /** The variance is the larger of misfit and pure error: a good fit by luck narrows nothing. */
  private static Interval sigma(Profile profile, double best, double variance, int spare) {
    double allowed =
        profile.squares(best) + variance * f(1, spare).inverseCumulativeProbability(LEVEL);
    DoubleUnaryOperator excess = rho -> profile.squares(rho) - allowed;
    double low = end(excess, best, Profile.LEAST_RHO);
    double high = end(excess, best, Profile.MOST_RHO);
    return new Interval(
        1 / (1 - best),
        Double.isNaN(low) ? 0 : 1 / (1 - low),
        Double.isNaN(high) ? Double.POSITIVE_INFINITY : 1 / (1 - high));
  }

  /** Where the fit becomes too bad, on the way to a limit; not a number if it does not. */
  private static double end(DoubleUnaryOperator excess, double from, double limit) {
    if (excess.applyAsDouble(limit) <= 0) {
      return Double.NaN;
    }
    double good = from;
    double bad = limit;
    for (int step = 0; step < 60; step++) {
      double middle = (good + bad) / 2;
      if (excess.applyAsDouble(middle) <= 0) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  private static FDistribution f(int above, int below) {
    return new FDistribution(null, above, below);
  }

  private static String number(double x) {
    return Double.isInfinite(x) ? "∞" : String.format(Locale.ROOT, "%.2f", x);
  }
}
