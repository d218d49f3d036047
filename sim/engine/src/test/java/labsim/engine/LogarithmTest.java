package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law: the logarithm of a uniform number is that of StrictMath, bit for bit. */
class LogarithmTest {

  private static void agrees(double x) {
    assertEquals(
        Double.doubleToRawLongBits(StrictMath.log(x)),
        Double.doubleToRawLongBits(Logarithm.of(x)),
        () -> "ln " + Double.toHexString(x));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyUniformNumberHasTheLogarithmOfStrictMath(long seed) {
    Stream stream = new Streams(seed, 0).named("x");
    for (int i = 0; i < 1_000_000; i++) {
      agrees(stream.uniform());
    }
  }

  @Test
  void soHaveTheNeighboursOfPowersOfTwoAndOfThePlacesWhereTheMethodChanges() {
    long[] mantissas = {0x00000, 0x6147a, 0x6147b, 0x6a09b, 0x6a09c, 0x6b851, 0x6b852, 0xffffe};
    for (int exponent = -60; exponent <= 3; exponent++) {
      for (long mantissa : mantissas) {
        long bits = (long) (exponent + 1023) << 52 | mantissa << 32;
        for (long off = -3; off <= 3; off++) {
          agrees(Double.longBitsToDouble(bits + off));
        }
      }
    }
  }
}
