package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law: the logarithm of a uniform number is that of StrictMath, bit for bit, less its sign. */
class LogarithmsTest {

  private static final long ODD = (1L << 53) - 1;

  private static void agree(long[] words) {
    double[] logarithms = new Logarithms(words.length).of(words);
    for (int i = 0; i < words.length; i++) {
      double x = 1 - Stream.uniform(words[i]);
      assertEquals(
          Double.doubleToRawLongBits(-StrictMath.log(x)),
          Double.doubleToRawLongBits(logarithms[i]),
          () -> "ln " + Double.toHexString(x));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyUniformNumberHasTheLogarithmOfStrictMath(long seed) {
    Stream stream = new Streams(seed, 0).named("x");
    long[] words = new long[512];
    for (int stretch = 0; stretch < 2_500; stretch++) {
      for (int i = 0; i < words.length; i++) {
        words[i] = stream.nextLong();
      }
      agree(words);
    }
  }

  /** The word whose uniform number u has 1 − u = {@code odd}·2⁻⁵³. */
  private static long word(long odd) {
    return (ODD - odd) >>> 1 << 12;
  }

  @Test
  void soHaveTheNeighboursOfPowersOfTwoAndOfThePlacesWhereTheMethodChanges() {
    long[] mantissas = {0x00000, 0x6147a, 0x6147b, 0x6a09b, 0x6a09c, 0x6b851, 0x6b852, 0xffffe};
    List<Long> words = new ArrayList<>();
    for (int bits = 1; bits <= 53; bits++) {
      for (long mantissa : mantissas) {
        long middle = (1L << 52 | mantissa << 32) >>> (53 - bits);
        for (long off = -3; off <= 3; off++) {
          long odd = Math.clamp(middle + off, 1, ODD) | 1;
          words.add(word(odd));
        }
      }
    }
    agree(words.stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * Where fdlibm takes a shorter series: the upper twenty bits of the mantissa are zeros, ones, or
   * ones but for the last. Just below 1 the longer one gives another last bit for one number in two
   * thousand.
   */
  @ParameterizedTest
  @ValueSource(longs = {0x00000, 0xffffe, 0xfffff})
  void soHaveAllNumbersNearOneAndAHalf(long mantissa) {
    Stream stream = new Streams(7, 0).named("low bits");
    long[] words = new long[100_000];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(1L << 52 | mantissa << 32 | stream.nextLong() >>> 32 | 1);
    }
    agree(words);
  }

  @Test
  void aWordDrawnOtherwiseLeavesTheOthersAsTheyAre() {
    Stream mixed = new Streams(5, 0).named("x");
    Stream plain = new Streams(5, 0).named("x");
    for (int i = 0; i < 5_000; i++) {
      if (i % 7 == 3) {
        assertEquals(plain.nextLong(), mixed.nextLong());
      } else {
        double expected = -2 * StrictMath.log(1 - Stream.uniform(plain.nextLong()));
        assertEquals(expected, mixed.exponential(2), "draw " + i);
      }
    }
  }
}
