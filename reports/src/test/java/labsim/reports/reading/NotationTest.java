package labsim.reports.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.study.result.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.8312, 0.831",
    "12.3456, 12.3",
    "5, 5",
    "999.4, 999",
    "999.6, 1k",
    "306000, 306k",
    "1200000, 1.2M",
    "999950, 1M",
    "19300000000, 19.3B",
    "4.2e12, 4.2T",
    "-4, −4",
    "-0.00123, −0.00123",
    "0.0000123456, 1.23e-5",
    "1e-7, 1e-7",
    "3e26, 3e26",
    "NaN, –",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void aNumberHasThreeSignificantDigits(double value, String written) {
    assertEquals(written, Notation.number(value));
  }

  @Test
  void anIntervalHasTheSameDecimalsInAllPlaces() {
    assertEquals("1.27× [1.21, 1.33]", Notation.ratio(new Interval(1.2651, 1.2149, 1.331)));
    assertEquals("0.97× [0.91, 1.03]", Notation.ratio(new Interval(0.97, 0.91, 1.03)));
    assertEquals("306k h [298k, 314k]", Notation.interval(new Interval(306e3, 298e3, 314e3), " h"));
    assertEquals("0.5 [−4.0, 28.6]", Notation.interval(new Interval(0.5, -4, 28.6), ""));
    assertEquals("0 [0, 0]", Notation.interval(new Interval(0, 0, 0), ""));
  }

  @Test
  void anIntervalSaysWhenNothingIsKnown() {
    assertEquals(
        "0.831× [−∞, ∞]",
        Notation.ratio(new Interval(0.831, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    assertEquals(
        "– [−∞, ∞]",
        Notation.ratio(
            new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
  }

  @Test
  void aGainIsInPercentWithItsSign() {
    assertEquals("+9.1\u00a0% [6.0, 12.2]", Notation.gain(new Interval(0.091, 0.06, 0.122)));
    assertEquals("−0.40\u00a0% [−2.50, 1.70]", Notation.gain(new Interval(-0.004, -0.025, 0.017)));
    assertEquals("+0.00\u00a0% [0.00, 0.00]", Notation.gain(new Interval(1e-7, -3e-7, 6e-7)));
  }

  @Test
  void aShareIsInPercent() {
    assertEquals("41.2\u00a0%", Notation.share(0.41187));
    assertEquals("<0.01\u00a0%", Notation.share(0.0000028));
    assertEquals("0\u00a0%", Notation.share(0));
    assertEquals("–", Notation.share(Double.NaN));
  }

  @Test
  void aCountHasAllItsDigits() {
    assertEquals("31\u202f234\u202f567", Notation.count(31_234_567));
    assertEquals("20", Notation.count(20));
  }
}
