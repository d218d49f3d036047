package labsim.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * One stream of random numbers; see {@link Streams} for where it comes from.
 *
 * <p>Every sampler here is the inversion of one uniform: a draw takes exactly one number from the
 * stream and increases with it. Common random numbers and antithetic pairs rely on both. Logarithms
 * are those of {@link StrictMath}, so that a seed gives the same bytes on every processor.
 *
 * <p>Streams are often made for a few draws: the first block is all that is made ahead then, and
 * after it each time twice as much, until {@link #AHEAD} words are drawn at a time. A stream that
 * is asked for an exponential time at the beginning of these takes all their logarithms: in a loop
 * of their own the processor overlaps what the next event would have to wait for. What is drawn
 * does not depend on it.
 */
public final class Stream implements UniformRandomProvider {

  static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
  static final long MULTIPLIER_1 = 0xCA5A826395121157L;
  static final long WEYL_0 = 0x9E3779B97F4A7C15L;
  static final long WEYL_1 = 0xBB67AE8584CAA73BL;
  static final int ROUNDS = 10;

  /** Words of a block. */
  private static final int BLOCK = 4;

  /** Words drawn at a time by a stream that goes on; {@link #BLOCK} times a power of two. */
  private static final int AHEAD = BLOCK * Blocks.COUNT;

  private static final long[] NO_WORDS = {};
  private static final double[] UNKNOWN = {};

  private final long key0;
  private final long key1;
  private final long counter1;
  private final long counter2;
  private final long counter3;
  private final long flip;

  private long block;
  private long[] words = NO_WORDS;

  /** Place of the next word. */
  private int position;

  /** −ln(1 − u) of the words, if it was taken. */
  private double[] logarithms = UNKNOWN;

  private @Nullable Logarithms batch;
  private @Nullable Blocks blocks;

  /**
   * @param flip 0, or −1 for the antithetic stream
   */
  Stream(long key0, long key1, long counter1, long counter2, long counter3, long flip) {
    this.key0 = key0;
    this.key1 = key1;
    this.counter1 = counter1;
    this.counter2 = counter2;
    this.counter3 = counter3;
    this.flip = flip;
  }

  @Override
  public long nextLong() {
    int place = position;
    if (place == words.length) {
      drawAhead();
      place = 0;
    }
    position = place + 1;
    return words[place];
  }

  /**
   * A number in the open interval (0, 1): (k + ½)·2⁻⁵² with k of 52 bits, so that its complement to
   * 1 is exact.
   */
  public double uniform() {
    return uniform(nextLong());
  }

  static double uniform(long word) {
    return ((word >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** A number between {@code low} and {@code high}. */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** An exponential time of this mean. */
  public double exponential(double mean) {
    int place = position;
    double[] known = logarithms;
    if (place < known.length) {
      position = place + 1;
      return mean * known[place];
    }
    return exponentialAnew(mean);
  }

  private double exponentialAnew(double mean) {
    if (position < AHEAD) {
      return -mean * StrictMath.log(1 - uniform());
    }
    drawAhead();
    if (batch == null) {
      batch = new Logarithms(AHEAD);
    }
    logarithms = batch.of(words);
    position = 1;
    return mean * logarithms[0];
  }

  /** A standard normal number. */
  public double normal() {
    return Normal.quantile(uniform());
  }

  /** A normal number of this mean and standard deviation. */
  public double normal(double mean, double sd) {
    return mean + sd * normal();
  }

  /** A number whose logarithm is normal: {@code median}·exp({@code sigma}·N(0, 1)). */
  public double lognormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** True with probability {@code p}: never for 0 or less, always for 1 or more. */
  public boolean bernoulli(double p) {
    return uniform() < p;
  }

  /**
   * An integer from 0 to {@code n} − 1, all equally likely to within n·2⁻⁶⁴. Unlike {@link
   * #nextInt(int)} it never rejects a draw.
   *
   * @throws IllegalArgumentException if {@code n} is less than 1
   */
  public int below(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("there is no integer from 0 to below " + n);
    }
    return (int) Math.unsignedMultiplyHigh(nextLong(), n);
  }

  private void drawAhead() {
    if (words.length < AHEAD) {
      words = new long[Math.max(BLOCK, 2 * words.length)];
    }
    if (words.length == AHEAD) {
      if (blocks == null) {
        blocks = new Blocks();
      }
      blocks.draw(block, counter1, counter2, counter3, key0, key1, flip, words);
      block += Blocks.COUNT;
    } else {
      for (int at = 0; at < words.length; at += BLOCK) {
        drawBlock(words, at);
      }
    }
    position = 0;
    logarithms = UNKNOWN;
  }

  private void drawBlock(long[] words, int at) {
    long x0 = block++;
    long x1 = counter1;
    long x2 = counter2;
    long x3 = counter3;
    long k0 = key0;
    long k1 = key1;
    for (int round = 0; round < ROUNDS; round++) {
      long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, x0);
      long low0 = MULTIPLIER_0 * x0;
      long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, x2);
      long low1 = MULTIPLIER_1 * x2;
      x0 = high1 ^ x1 ^ k0;
      x1 = low1;
      x2 = high0 ^ x3 ^ k1;
      x3 = low0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    words[at] = flip ^ x0;
    words[at + 1] = flip ^ x1;
    words[at + 2] = flip ^ x2;
    words[at + 3] = flip ^ x3;
  }
}
