package labsim.engine;

/**
 * Many consecutive blocks of Philox 4×64-10 at a time.
 *
 * <p>The four words of all blocks lie apart, and each step of the ten rounds is a plain loop over
 * one of them; products of 64 bits are put together from four of 32, digit by digit as on paper.
 * For one block that is twice as slow as {@link Stream}'s own way. But a processor multiplies eight
 * pairs of 32 bits at a time, and the JIT lets it do so in loops like these: no more than two
 * products in each, since it unrolls no longer ones, and all in one array, since of two it would
 * not know that they are not the same. A word then costs a third.
 */
final class Blocks {

  /** How many at a time. */
  static final int COUNT = 128;

  private static final long LOW = 0xFFFF_FFFFL;
  private static final long A_LOW = Stream.MULTIPLIER_0 & LOW;
  private static final long A_HIGH = Stream.MULTIPLIER_0 >>> 32;
  private static final long B_LOW = Stream.MULTIPLIER_1 & LOW;
  private static final long B_HIGH = Stream.MULTIPLIER_1 >>> 32;

  /** Where the words of the counters begin, and the parts of products. */
  private static final int X0 = 0;

  private static final int X1 = COUNT;
  private static final int X2 = 2 * COUNT;
  private static final int X3 = 3 * COUNT;
  private static final int MIDDLE = 4 * COUNT;
  private static final int LOWEST = 5 * COUNT;

  private final long[] x = new long[6 * COUNT];

  /**
   * The words of the blocks from number {@code block} on.
   *
   * @param words where to: four for each block
   */
  void draw(long block, long c1, long c2, long c3, long key0, long key1, long flip, long[] words) {
    for (int i = 0; i < COUNT; i++) {
      x[X0 + i] = block + i;
      x[X1 + i] = c1;
      x[X2 + i] = c2;
      x[X3 + i] = c3;
    }
    long k0 = key0;
    long k1 = key1;
    // A round is two products, each of which replaces its factor and another word. Instead of
    // changing places these two change roles, so two rounds are written out: here, since with a
    // method for a round the JIT missed the wide registers in one run of three.
    for (int round = 0; round < Stream.ROUNDS; round += 2) {
      lower(X0, A_LOW, A_HIGH);
      upper(X0, X3, A_LOW, A_HIGH, k1);
      lower(X2, B_LOW, B_HIGH);
      upper(X2, X1, B_LOW, B_HIGH, k0);
      k0 += Stream.WEYL_0;
      k1 += Stream.WEYL_1;
      lower(X2, A_LOW, A_HIGH);
      upper(X2, X3, A_LOW, A_HIGH, k1);
      lower(X0, B_LOW, B_HIGH);
      upper(X0, X1, B_LOW, B_HIGH, k0);
      k0 += Stream.WEYL_0;
      k1 += Stream.WEYL_1;
    }
    for (int i = 0; i < COUNT; i++) {
      words[4 * i] = flip ^ x[X0 + i];
      words[4 * i + 1] = flip ^ x[X1 + i];
      words[4 * i + 2] = flip ^ x[X2 + i];
      words[4 * i + 3] = flip ^ x[X3 + i];
    }
  }

  /**
   * What the lower 32 bits of the words at {@code at} add to their products with the multiplier.
   */
  private void lower(int at, long low, long high) {
    for (int i = 0; i < COUNT; i++) {
      long digit = x[at + i] & LOW;
      long product = low * digit;
      x[MIDDLE + i] = high * digit + (product >>> 32);
      x[LOWEST + i] = product & LOW;
    }
  }

  /**
   * Adds what the upper 32 bits do; the upper half of the product, with the other word and the key
   * mixed in, takes the place of the factor, and the lower half that of the other word.
   */
  private void upper(int at, int other, long low, long high, long key) {
    for (int i = 0; i < COUNT; i++) {
      long digit = x[at + i] >>> 32;
      long middle = x[MIDDLE + i];
      long carry = low * digit + (middle & LOW);
      x[at + i] = high * digit + (middle >>> 32) + (carry >>> 32) ^ x[other + i] ^ key;
      x[other + i] = carry << 32 | x[LOWEST + i];
    }
  }
}
