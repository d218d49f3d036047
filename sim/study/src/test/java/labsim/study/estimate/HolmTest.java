package labsim.study.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void pValuesAreMultipliedByWhatIsLeft() {
    assertArrayEquals(
        new double[] {0.04, 0.06, 0.06, 0.02},
        Holm.adjusted(0.0133333333333333, 0.03, 0.04, 0.005),
        1e-12);
    assertArrayEquals(new double[] {1, 0.02}, Holm.adjusted(Double.NaN, 0.01), 1e-15);
    assertArrayEquals(new double[] {1, 0.02}, Holm.bonferroni(0.7, 0.01), 1e-15);
  }

  /** Of ten true hypotheses one or more is rejected with probability 0.0489: 1 − 0.995¹⁰. */
  @Test
  void trueHypothesesAreRejectedAsSeldomAsPromised() {
    Stream random = new Streams(2, 0).named("p");
    int trials = 20_000;
    int wrong = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] p = new double[10];
      Arrays.setAll(p, i -> random.uniform());
      wrong += Arrays.stream(Holm.adjusted(p)).anyMatch(x -> x <= 0.05) ? 1 : 0;
    }
    assertEquals(0.0489, (double) wrong / trials, 4 * Math.sqrt(0.0489 * 0.951 / trials));
  }
}
