package labsim.engine;

/**
 * Quantiles of Student's t distribution with a whole number of degrees of freedom, in {@link
 * StrictMath} only.
 */
final class StudentT {

  /**
   * From here on the expansion in 1/ν is accurate to about 1e-13 and the finite series would be
   * long.
   */
  private static final long MANY = 1000;

  private StudentT() {}

  /**
   * The value that is exceeded with probability 1 − {@code p}, for {@code p} from ½ to below 1.
   * Accurate to about 1e-12.
   */
  static double quantile(long degreesOfFreedom, double p) {
    if (degreesOfFreedom >= MANY) {
      return expansion((double) degreesOfFreedom, Normal.quantile(p));
    }
    return bisect((int) degreesOfFreedom, 2 * p - 1);
  }

  /** Cornish–Fisher expansion about the normal quantile (Abramowitz and Stegun 26.7.5). */
  private static double expansion(double nu, double z) {
    double z2 = z * z;
    double g1 = z * (z2 + 1) / 4;
    double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + (g1 + (g2 + (g3 + g4 / nu) / nu) / nu) / nu;
  }

  /** Inverts {@link #central} in the angle, in which it rises from 0 to 1 over a quarter turn. */
  private static double bisect(int nu, double mass) {
    double low = 0;
    double high = Math.PI / 2;
    for (double middle = high / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
      if (central(nu, middle) < mass) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(nu) * StrictMath.tan(low);
  }

  /**
   * Probability of |T| ≤ √ν·tan(angle) as a finite series (Abramowitz and Stegun 26.7.3 and
   * 26.7.4).
   */
  private static double central(int nu, double angle) {
    double sine = StrictMath.sin(angle);
    double cosine = StrictMath.cos(angle);
    boolean odd = (nu & 1) == 1;
    double term = odd ? cosine : 1;
    double sum = nu == 1 ? 0 : term;
    for (int i = odd ? 3 : 2; i <= nu - 2; i += 2) {
      term *= cosine * cosine * (i - 1) / i;
      sum += term;
    }
    return odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
  }
}
