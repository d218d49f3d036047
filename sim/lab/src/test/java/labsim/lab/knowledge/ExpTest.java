package labsim.lab.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;

/** Law: the quick exponential is the slow one to two units in the last place. */
class ExpTest {

  @Test
  void itAgreesWithTheLibraryEverywhereBelowZero() {
    Stream stream = new Streams(1, 0).named("exp");
    for (int i = 0; i < 200_000; i++) {
      double x = -StrictMath.pow(10, stream.uniform(-9, 2.84));
      double expected = StrictMath.exp(x);
      assertEquals(expected, Exp.of(x), 2 * Math.ulp(expected), () -> "e^" + x);
    }
  }

  @Test
  void itIsOneAtZeroAndNothingFarBelow() {
    assertEquals(1, Exp.of(0));
    assertEquals(1, Exp.of(-0.0));
    assertEquals(0, Exp.of(-709));
    assertEquals(0, Exp.of(Double.NEGATIVE_INFINITY));
  }
}
