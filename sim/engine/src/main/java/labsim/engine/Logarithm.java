package labsim.engine;

/**
 * The natural logarithm of a uniform number, the same to the last bit as {@link StrictMath#log} but
 * without its branch on the half of the mantissa, which a random number mispredicts every other
 * time.
 *
 * <p>The method is that of fdlibm (Sun Microsystems 1993, e_log.c): x = 2ᵏ·(1 + f) with 1 + f
 * between √½ and √2, s = f/(2 + f), and a polynomial in s². Where fdlibm chooses between two ways
 * to add up the parts, here the choice is a factor of 1 or 0; either way the same numbers are
 * rounded in the same order.
 */
final class Logarithm {

  /** ln 2, split so that k times the first part is exact. */
  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Coefficients of s², s⁴ … s¹⁴ in (ln(1 + s) − ln(1 − s))/s − 2, by the method of Remez. */
  private static final double C1 = 0x1.5555555555593p-1;

  private static final double C2 = 0x1.999999997fa04p-2;
  private static final double C3 = 0x1.2492494229359p-2;
  private static final double C4 = 0x1.c71c51d8e78afp-3;
  private static final double C5 = 0x1.7466496cb03dep-3;
  private static final double C6 = 0x1.39a09d078c69fp-3;
  private static final double C7 = 0x1.2f112df3e5244p-3;

  /** Upper halves of the mantissas of √2, and of the interval where fdlibm adds without f²/2. */
  private static final int SQRT_2 = 0x6a09c;

  private static final int SHORT_FROM = 0x6147a;
  private static final int SHORT_TO = 0x6b851;

  private static final int MANTISSA_HIGH = 0x000fffff;
  private static final long MANTISSA = 0x000fffffffffffffL;
  private static final int BIAS = 1023;

  private Logarithm() {}

  /** ln x of a normal positive number; bit for bit that of {@link StrictMath}. */
  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int high = (int) (bits >>> 32) & MANTISSA_HIGH;
    if (((high + 2) & MANTISSA_HIGH) < 3) {
      return StrictMath.log(x); // so near to a power of two that fdlibm takes a shorter series
    }
    int exponent = (int) (bits >>> 52) - BIAS;
    int halve = (MANTISSA_HIGH + 1 - SQRT_2 + high) >>> 20; // 1 from √2 on
    double k = exponent + halve;
    long oneOrHalf = (long) (BIAS - halve) << 52;
    double f = Double.longBitsToDouble((bits & MANTISSA) | oneOrHalf) - 1.0;
    double s = f / (2.0 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (C2 + w * (C4 + w * C6));
    double odd = z * (C1 + w * (C3 + w * (C5 + w * C7)));
    double series = odd + even;
    int inside = (((high - SHORT_FROM) | (SHORT_TO - high)) >>> 31) ^ 1;
    double square = 0.5 * f * f * inside;
    double left = square - (1 - inside) * f;
    return k * LN2_HIGH - ((square - (s * (left + series) + k * LN2_LOW)) - f);
  }
}
