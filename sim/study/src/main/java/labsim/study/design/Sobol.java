package labsim.study.design;

import labsim.engine.Stream;
import labsim.engine.Streams;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * A Sobol' sequence with the direction numbers of Joe and Kuo ("Constructing Sobol' sequences with
 * better two-dimensional projections", SIAM J. Sci. Comput. 30, 2008). Best with a power of two of
 * points; scrambled, all of them should be kept, the first too (Owen, "On dropping the first Sobol'
 * point", 2020).
 *
 * @param points how many points, at least 1
 * @param skipped how many points of the sequence are left out before the first; 0 unless the
 *     unscrambled origin is not wanted
 * @param scrambling none, a digital shift, or Owen's nested scrambling of the first 32 bits
 *     ("Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995); what is below them is then
 *     random
 */
public record Sobol(int points, int skipped, Scrambling scrambling) implements Design {

  private static final int MOST_FACTORS = 1000;
  private static final int BITS = 52;
  private static final int NESTED_BITS = 32;
  private static final double UNIT = 0x1.0p-52;

  /** Throws if there is no point. */
  public Sobol {
    if (points < 1 || skipped < 0) {
      throw new IllegalArgumentException(
          "there is no Sobol' sequence of " + points + " points after " + skipped);
    }
  }

  /** All points of a scrambled sequence. */
  public static Sobol scrambled(int points) {
    return new Sobol(points, 0, Scrambling.NESTED);
  }

  @Override
  public int size(int factors) {
    return points;
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    if (factors < 1 || factors > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "a Sobol' sequence has from 1 to " + MOST_FACTORS + " factors, not " + factors);
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors);
    for (int i = 0; i < skipped; i++) {
      sequence.nextVector();
    }
    double[][] at = new double[points][];
    for (int row = 0; row < points; row++) {
      at[row] = sequence.nextVector();
    }
    switch (scrambling) {
      case NONE -> {}
      case SHIFT -> shift(at, streams.family("sobol shift"));
      case NESTED -> nest(at, streams.family("sobol scrambling"));
    }
    return at;
  }

  private static void shift(double[][] at, Streams.Family shifts) {
    for (int factor = 0; factor < at[0].length; factor++) {
      long mask = shifts.at(factor).nextLong() >>> (Long.SIZE - BITS);
      for (double[] point : at) {
        point[factor] = ((long) (point[factor] / UNIT) ^ mask) * UNIT;
      }
    }
  }

  private static void nest(double[][] at, Streams.Family flips) {
    for (double[] point : at) {
      for (int factor = 0; factor < point.length; factor++) {
        long digits = (long) (point[factor] / UNIT) >>> (BITS - NESTED_BITS);
        point[factor] = scrambled(digits, factor, flips) * UNIT;
      }
    }
  }

  /** Each bit is flipped or not by a coin that belongs to the bits above it. */
  private static long scrambled(long digits, int factor, Streams.Family flips) {
    long result = 0;
    for (int bit = 0; bit < NESTED_BITS; bit++) {
      long prefix = digits >>> (NESTED_BITS - bit);
      long coin = flips.at(factor, (1L << bit) | prefix).nextLong() >>> (Long.SIZE - 1);
      long digit = (digits >>> (NESTED_BITS - 1 - bit)) & 1;
      result = (result << 1) | (digit ^ coin);
    }
    Stream below = flips.at(factor, (1L << NESTED_BITS) | digits);
    int rest = BITS - NESTED_BITS;
    return (result << rest) | (below.nextLong() >>> (Long.SIZE - rest));
  }
}
