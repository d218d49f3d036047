package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law: many blocks at a time are the blocks one by one. */
class BlocksTest {

  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  /** Philox 4×64-10 as it is defined: products of whole numbers, no tricks. */
  private static long[] philox(long... counterAndKey) {
    BigInteger[] x = new BigInteger[6];
    for (int i = 0; i < x.length; i++) {
      x[i] = unsigned(counterAndKey[i]);
    }
    for (int round = 0; round < 10; round++) {
      BigInteger[] a = x[0].multiply(unsigned(0xD2E7470EE14C6C93L)).divideAndRemainder(WORD);
      BigInteger[] b = x[2].multiply(unsigned(0xCA5A826395121157L)).divideAndRemainder(WORD);
      x =
          new BigInteger[] {
            b[0].xor(x[1]).xor(x[4]),
            b[1],
            a[0].xor(x[3]).xor(x[5]),
            a[1],
            x[4].add(unsigned(0x9E3779B97F4A7C15L)).mod(WORD),
            x[5].add(unsigned(0xBB67AE8584CAA73BL)).mod(WORD)
          };
    }
    return new long[] {x[0].longValue(), x[1].longValue(), x[2].longValue(), x[3].longValue()};
  }

  private static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, 0, 0",
    "1, 2, 3, 4, 5, 6, 0",
    "-64, -1, -1, -1, -1, -1, -1",
    "4294967295, 4294967296, -4294967296, 9223372036854775807, 7046029254386353131, 81, -1",
  })
  void theyAreTheBlocksOfTheDefinition(
      long block, long c1, long c2, long c3, long k0, long k1, long flip) {
    long[] words = new long[4 * Blocks.COUNT];
    Blocks blocks = new Blocks();
    blocks.draw(7, 7, 7, 7, 7, 7, 7, words);
    blocks.draw(block, c1, c2, c3, k0, k1, flip, words);
    for (int i = 0; i < Blocks.COUNT; i++) {
      long[] expected = philox(block + i, c1, c2, c3, k0, k1);
      for (int j = 0; j < expected.length; j++) {
        assertEquals(expected[j] ^ flip, words[4 * i + j], "word " + j + " of block " + i);
      }
    }
  }

  /** A stream draws one block, then two, and so on, and at last as many as fit. */
  @Test
  void aStreamGoesOnWhereItDrewByTheBlock() {
    Stream stream = new Stream(11, 12, 13, 14, 15, 0);
    for (int block = 0; block < 5 * Blocks.COUNT; block++) {
      long[] drawn = {stream.nextLong(), stream.nextLong(), stream.nextLong(), stream.nextLong()};
      assertArrayEquals(philox(block, 13, 14, 15, 11, 12), drawn, "block " + block);
    }
  }
}
