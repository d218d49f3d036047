package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import labsim.engine.Estimate;
import labsim.engine.Tally;

/**
 * The one way in which these tests hold an estimate against theory: independent batches, Student's
 * t interval at a level so high that a correct program fails once in a million tests.
 */
public final class Theory {

  private static final double LEVEL = 1 - 1e-6;

  private Theory() {}

  /**
   * Asserts that the mean over independent batches covers the expected value.
   *
   * @param batches how many; at least 10, so that t is close to normal
   */
  public static void assertMean(double expected, int batches, IntToDoubleFunction batch) {
    Tally tally = new Tally();
    for (int i = 0; i < batches; i++) {
      tally.add(batch.applyAsDouble(i));
    }
    Estimate estimate = Estimate.of(tally, LEVEL);
    assertTrue(
        estimate.covers(expected),
        () ->
            "expected %.6g, measured %.6g ± %.2g (false alarm 1e-6)"
                .formatted(expected, estimate.mean(), estimate.halfWidth()));
    assertTrue(
        estimate.halfWidth() < 0.25 * Math.max(Math.abs(expected), 0.02),
        () -> "too blunt to tell: half-width " + estimate.halfWidth() + " at " + expected);
  }
}
