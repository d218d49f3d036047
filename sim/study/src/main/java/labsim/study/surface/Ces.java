package labsim.study.surface;

/**
 * A production function with constant elasticity of substitution between compute C and labour L,
 * each with returns of its own: X = A [a (C^z)^ρ + (1 − a) (L^λ)^ρ]^(1/ρ). With z = λ = 1 it is the
 * plain one (Arrow, Chenery, Minhas and Solow, "Capital-labor substitution and economic
 * efficiency", Rev. Econ. Stat. 43, 1961); at ρ = 0 it is Cobb and Douglas'.
 *
 * @param scale A, output at C = L = 1
 * @param share a, weight of compute, in (0, 1)
 * @param rho ρ, at most 1; the elasticity of substitution is 1/(1 − ρ)
 * @param computeReturns z, above 0
 * @param labourReturns λ, above 0
 */
public record Ces(
    double scale, double share, double rho, double computeReturns, double labourReturns) {

  /** Below this the power mean is indistinguishable from the geometric one. */
  private static final double NEARLY_COBB_DOUGLAS = 1e-6;

  /** Throws unless all are within their ranges. */
  public Ces {
    if (!(scale > 0 && share > 0 && share < 1 && rho <= 1)
        || !(computeReturns > 0 && labourReturns > 0)) {
      throw new IllegalArgumentException(
          "no production function: A "
              + scale
              + ", a "
              + share
              + ", ρ "
              + rho
              + ", z "
              + computeReturns
              + ", λ "
              + labourReturns);
    }
  }

  /** The plain one, with constant returns to scale. */
  public static Ces plain(double scale, double share, double rho) {
    return new Ces(scale, share, rho, 1, 1);
  }

  /** Output at this much of both, each above 0. */
  public double at(double compute, double labour) {
    return StrictMath.exp(logAt(StrictMath.log(compute), StrictMath.log(labour)));
  }

  /** The elasticity of substitution σ between C^z and L^λ. */
  public double sigma() {
    return 1 / (1 - rho);
  }

  /** Logarithm of output from logarithms of both. */
  double logAt(double logCompute, double logLabour) {
    double c = computeReturns * logCompute;
    double l = labourReturns * logLabour;
    if (Math.abs(rho) < NEARLY_COBB_DOUGLAS) {
      double bend = rho / 2 * share * (1 - share) * (c - l) * (c - l);
      return StrictMath.log(scale) + share * c + (1 - share) * l + bend;
    }
    return StrictMath.log(scale) + logSum(rho * c, rho * l) / rho;
  }

  /** Elasticity of output to effective compute: its share of the sum, between 0 and 1. */
  double weight(double logCompute, double logLabour) {
    double c = rho * computeReturns * logCompute;
    double l = rho * labourReturns * logLabour;
    return share * StrictMath.exp(c - logSum(c, l));
  }

  /** ln(a eˣ + (1 − a) eʸ) without overflow. */
  private double logSum(double x, double y) {
    double most = Math.max(x, y);
    return most
        + StrictMath.log(share * StrictMath.exp(x - most) + (1 - share) * StrictMath.exp(y - most));
  }
}
