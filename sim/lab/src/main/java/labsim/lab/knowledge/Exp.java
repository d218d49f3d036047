package labsim.lab.knowledge;

/**
 * The exponential of numbers that are not positive, in plain double arithmetic: the same bits on
 * every processor, as {@link StrictMath#exp} gives them, at a fraction of its time. Beliefs take
 * millions of exponentials a replication.
 *
 * <p>{@code e^x = 2^m · 2^(j/64) · e^r} with a table for the second factor, {@code |r| ≤ ln 2 /
 * 128} and a polynomial for the third (P. T. P. Tang, "Table-driven implementation of the
 * exponential function in IEEE floating-point arithmetic", ACM TOMS 15, 1989). Relative error below
 * 4e-16.
 */
final class Exp {

  private static final int STEPS = 64;
  private static final double STEPS_PER_UNIT = STEPS / 0.6931471805599453;

  /** ln 2 / 64 in two parts, the first with so few bits that the multiples used are exact. */
  private static final double STEP_HIGH = 0x1.62e42fefp-7;

  private static final double STEP_LOW = 0x1.473de6af278edp-40;

  /** Adding it rounds to an integer and leaves that integer in the lowest bits. */
  private static final double ROUNDER = 0x1.8p52;

  /** Below this the result would hardly be a normal number; it is 0. */
  private static final double LEAST = -708;

  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private static final double[] TABLE = new double[STEPS];

  static {
    for (int j = 0; j < STEPS; j++) {
      TABLE[j] = StrictMath.pow(2, j / (double) STEPS);
    }
  }

  private Exp() {}

  /** e to the power of {@code x}, which is at most 0. */
  static double of(double x) {
    if (x < LEAST) {
      return 0;
    }
    double rounded = x * STEPS_PER_UNIT + ROUNDER;
    double steps = rounded - ROUNDER;
    int n = (int) Double.doubleToRawLongBits(rounded);
    double r = (x - steps * STEP_HIGH) - steps * STEP_LOW;
    double p = r + r * r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
    double t = TABLE[n & (STEPS - 1)];
    long exponent = ((long) n >> 6) + EXPONENT_BIAS;
    return (t + t * p) * Double.longBitsToDouble(exponent << MANTISSA_BITS);
  }
}
