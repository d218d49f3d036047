package labsim.engine;

/**
 * The standard normal distribution: density, cumulative probability, quantile. {@link StrictMath}
 * throughout, so results are the same on every processor.
 *
 * <p>Cumulative probabilities are W. J. Cody's rational approximations ("Rational Chebyshev
 * approximations for the error function", Math. Comp. 23, 1969), of relative accuracy about 1e-15
 * in the lower tail as far as it is a normal double; quantiles are M. J. Wichura's AS 241 (Applied
 * Statistics 37, 1988), of relative accuracy about 1e-15.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand as published
public final class Normal {

  private static final double SQRT_2_PI = 2.506628274631000502415765284811;
  private static final double INVERSE_SQRT_2_PI = 1 / SQRT_2_PI;

  private static final double[] CDF_CENTRE_OVER = {
    0.065682337918207449113,
    2.2352520354606839287,
    161.02823106855587881,
    1067.6894854603709582,
    18154.981253343561249
  };
  private static final double[] CDF_CENTRE_UNDER = {
    1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
  };
  private static final double[] CDF_SHOULDER_OVER = {
    1.0765576773720192317e-8,
    0.39894151208813466764,
    8.8831497943883759412,
    93.506656132177855979,
    597.27027639480026226,
    2494.5375852903726711,
    6848.1904505362823326,
    11602.651437647350124,
    9842.7148383839780218
  };
  private static final double[] CDF_SHOULDER_UNDER = {
    1,
    22.266688044328115691,
    235.38790178262499861,
    1519.377599407554805,
    6485.558298266760755,
    18615.571640885098091,
    34900.952721145977266,
    38912.003286093271411,
    19685.429676859990727
  };
  private static final double[] CDF_TAIL_OVER = {
    0.02307344176494017303,
    0.21589853405795699,
    0.1274011611602473639,
    0.022235277870649807,
    0.001421619193227893466,
    2.9112874951168792e-5
  };
  private static final double[] CDF_TAIL_UNDER = {
    1,
    1.28426009614491121,
    0.468238212480865118,
    0.0659881378689285515,
    0.00378239633202758244,
    7.29751555083966205e-5
  };

  private static final double[] QUANTILE_CENTRE_OVER = {
    2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
        4.5921953931549871457e+4,
    1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2,
        3.3871328727963666080e0
  };
  private static final double[] QUANTILE_CENTRE_UNDER = {
    5.2264952788528545610e+3,
    2.8729085735721942674e+4,
    3.9307895800092710610e+4,
    2.1213794301586595867e+4,
    5.3941960214247511077e+3,
    6.8718700749205790830e+2,
    4.2313330701600911252e+1,
    1
  };
  private static final double[] QUANTILE_SHOULDER_OVER = {
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
        1.27045825245236838258e0,
    3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0,
        1.42343711074968357734e0
  };
  private static final double[] QUANTILE_SHOULDER_UNDER = {
    1.05075007164441684324e-9,
    5.47593808499534494600e-4,
    1.51986665636164571966e-2,
    1.48103976427480074590e-1,
    6.89767334985100004550e-1,
    1.67638483018380384940e0,
    2.05319162663775882187e0,
    1
  };
  private static final double[] QUANTILE_TAIL_OVER = {
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
        2.65321895265761230930e-2,
    2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0,
        6.65790464350110377720e0
  };
  private static final double[] QUANTILE_TAIL_UNDER = {
    2.04426310338993978564e-15,
    1.42151175831644588870e-7,
    1.84631831751005468180e-5,
    7.86869131145613259100e-4,
    1.48753612908506148525e-2,
    1.36929880922735805310e-1,
    5.99832206555887937690e-1,
    1
  };

  private Normal() {}

  /** Density at {@code x}. */
  public static double density(double x) {
    return INVERSE_SQRT_2_PI * StrictMath.exp(-0.5 * x * x);
  }

  /**
   * Probability of a value of at most {@code x}; {@code cdf(-x)} is the probability of more than
   * {@code x}, without cancellation.
   */
  public static double cdf(double x) {
    double distance = Math.abs(x);
    if (distance <= 0.67448975) {
      double square = x * x;
      return 0.5 + x * ratio(CDF_CENTRE_OVER, CDF_CENTRE_UNDER, square);
    }
    double tail;
    if (distance <= 5.656854249492380195) {
      tail =
          expOfMinusHalfSquare(distance) * ratio(CDF_SHOULDER_OVER, CDF_SHOULDER_UNDER, distance);
    } else if (distance > 40) {
      tail = 0; // as does exp; infinity would otherwise meet itself below
    } else {
      double inverseSquare = 1 / (x * x);
      double correction = inverseSquare * ratio(CDF_TAIL_OVER, CDF_TAIL_UNDER, inverseSquare);
      tail = expOfMinusHalfSquare(distance) * (INVERSE_SQRT_2_PI - correction) / distance;
    }
    return x > 0 ? 1 - tail : tail;
  }

  /**
   * The value that is exceeded with probability 1 − {@code p}; −∞ at 0 and +∞ at 1.
   *
   * @throws IllegalArgumentException if {@code p} is not a probability
   */
  public static double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(p + " is not a probability");
    }
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * ratio(QUANTILE_CENTRE_OVER, QUANTILE_CENTRE_UNDER, 0.180625 - q * q);
    }
    double tail = q < 0 ? p : 1 - p;
    if (tail == 0) {
      return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double r = Math.sqrt(-StrictMath.log(tail));
    double size =
        r <= 5
            ? ratio(QUANTILE_SHOULDER_OVER, QUANTILE_SHOULDER_UNDER, r - 1.6)
            : ratio(QUANTILE_TAIL_OVER, QUANTILE_TAIL_UNDER, r - 5);
    return q < 0 ? -size : size;
  }

  /**
   * exp(−x²/2) without the error that squaring x makes: x is split in sixteenths and a rest, whose
   * squares are exact or small.
   */
  private static double expOfMinusHalfSquare(double x) {
    double coarse = Math.floor(x * 16) / 16;
    return StrictMath.exp(-0.5 * coarse * coarse)
        * StrictMath.exp(-0.5 * (x - coarse) * (x + coarse));
  }

  /** The quotient of two polynomials, coefficients of the highest power first. */
  private static double ratio(double[] over, double[] under, double x) {
    double above = 0;
    for (double coefficient : over) {
      above = above * x + coefficient;
    }
    double below = 0;
    for (double coefficient : under) {
      below = below * x + coefficient;
    }
    return above / below;
  }
}
