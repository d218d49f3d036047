package labsim.study.design;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * A Halton sequence: coordinate j is the row's number written in the j-th prime base and mirrored
 * at the point (Halton, "On the efficiency of certain quasi-random sequences of points", Numer.
 * Math. 2, 1960). Beyond some ten factors neighbours are strongly correlated unless it is
 * scrambled.
 *
 * @param points how many points, at least 1
 * @param skipped how many points of the sequence are left out before the first; 1 leaves out the
 *     origin
 * @param scrambling none, a shift modulo 1, or random permutations of the digits at each position
 *     (Owen, "A randomized Halton algorithm in R", 2017)
 */
public record Halton(int points, int skipped, Scrambling scrambling) implements Design {

  private static final double FINEST = 0x1.0p-52;

  /** Throws if there is no point. */
  public Halton {
    if (points < 1 || skipped < 0) {
      throw new IllegalArgumentException(
          "there is no Halton sequence of " + points + " points after " + skipped);
    }
  }

  @Override
  public int size(int factors) {
    return points;
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    double[][] at = new double[points][factors];
    int base = 1;
    for (int factor = 0; factor < factors; factor++) {
      base = nextPrime(base);
      int[][] permutations = permutations(base, factor, streams);
      double shift =
          scrambling == Scrambling.SHIFT ? streams.family("halton shift").at(factor).uniform() : 0;
      for (int row = 0; row < points; row++) {
        double u = mirrored((long) row + skipped, base, permutations) + shift;
        at[row][factor] = Math.min(u - Math.floor(u), Math.nextDown(1.0));
      }
    }
    return at;
  }

  /** Digits beyond the last of the number are zeros, which a permutation may change too. */
  private static double mirrored(long number, int base, int[][] permutations) {
    double u = 0;
    double unit = 1.0 / base;
    long rest = number;
    for (int[] permutation : permutations) {
      u += permutation[(int) (rest % base)] * unit;
      rest /= base;
      unit /= base;
    }
    return u;
  }

  private int[][] permutations(int base, int factor, Streams streams) {
    int digits = 1;
    for (double unit = 1.0 / base; unit > FINEST; unit /= base) {
      digits++;
    }
    int[][] permutations = new int[digits][base];
    Streams.Family orders = streams.family("halton digits");
    for (int position = 0; position < digits; position++) {
      Stream order = orders.at(factor, position);
      for (int digit = 0; digit < base; digit++) {
        int other = scrambling == Scrambling.NESTED ? order.below(digit + 1) : digit;
        permutations[position][digit] = permutations[position][other];
        permutations[position][other] = digit;
      }
    }
    return permutations;
  }

  private static int nextPrime(int after) {
    int candidate = after + 1;
    while (!isPrime(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private static boolean isPrime(int n) {
    for (int divisor = 2; divisor * divisor <= n; divisor++) {
      if (n % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
