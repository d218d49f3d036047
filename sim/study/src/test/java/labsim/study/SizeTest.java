package labsim.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SizeTest {

  private final Size precision = new Size.Precision(0.05, 1000);

  @Test
  void aFixedNumberIsRunAtOnce() {
    Size size = new Size.Replications(7);
    assertEquals(7, size.first());
    assertEquals(7, size.next(7, () -> 1e9));
  }

  @Test
  void precisionLooksFirstAtTwenty() {
    assertEquals(20, precision.first());
  }

  @Test
  void nextLookIsWhereThePrecisionWillBeReached() {
    assertEquals(34, precision.next(20, () -> 0.065)); // 20 · 1.3²
    assertEquals(30, precision.next(20, () -> 0.0501)); // at least ten more
    assertEquals(40, precision.next(20, () -> 5)); // at most twice as many
    assertEquals(40, precision.next(20, () -> Double.POSITIVE_INFINITY));
    assertEquals(1000, precision.next(900, () -> 0.1)); // within the bound
  }

  @Test
  void enoughIsEnough() {
    assertEquals(20, precision.next(20, () -> 0.05));
    assertEquals(20, precision.next(20, () -> Double.NaN));
    assertEquals(1000, precision.next(1000, () -> 0.1));
  }

  @Test
  void meaninglessSizesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Size.Replications(0));
    assertThrows(IllegalArgumentException.class, () -> new Size.Precision(0, 100));
    assertThrows(IllegalArgumentException.class, () -> new Size.Precision(Double.NaN, 100));
    assertThrows(IllegalArgumentException.class, () -> new Size.Precision(0.05, 19));
  }
}
