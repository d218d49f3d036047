package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Theory: a bundle of lognormal jobs has the load and the tail of the jobs inside it. */
class BundleTest {

  /** Steps per factor e in the tail probability; the midpoint rule errs by less than 1e-6. */
  private static final int STEPS = 400;

  /** ∫ size(u) du, in steps of equal ratio towards either end. */
  private static double integral(Bundle bundle) {
    double sum = 0;
    double ratio = StrictMath.exp(1.0 / STEPS);
    for (double upper = 0.5; upper > 1e-30; upper /= ratio) {
      double width = upper - upper / ratio;
      double middle = upper - width / 2;
      sum += width * (bundle.size(middle) + sizeAbove(bundle, middle));
    }
    return sum;
  }

  /** size(1 − above), where 1 − above cannot be told from 1: there the sum is its largest job. */
  private static double sizeAbove(Bundle bundle, double above) {
    if (above > 1e-12) {
      return bundle.size(1 - above);
    }
    double score = -Normal.quantile(above / bundle.jobs());
    return bundle.median() * StrictMath.exp(bundle.spread() * score)
        + (bundle.jobs() - 1) * bundle.mean() / bundle.jobs();
  }

  @ParameterizedTest(name = "{0} jobs, sigma {1}")
  @CsvSource({"1, 1", "1, 3.5", "100, 1", "100, 3.5", "5000, 3.5", "10000, 3.5", "10000, 3.9"})
  void theMeanIsThatOfTheJobs(int jobs, double spread) {
    Bundle bundle = new Bundle(jobs, 0.03, spread);
    assertEquals(1, integral(bundle) / bundle.mean(), 2e-3);
  }

  @Test
  void aSingleJobIsJustLognormal() {
    Bundle bundle = new Bundle(1, 0.03, 3.5);
    assertEquals(0.03, bundle.size(0.5), 1e-12);
    assertEquals(0.03 * StrictMath.exp(3.5), bundle.size(Normal.cdf(1)), 1e-9);
  }

  /**
   * A bundle of n is as large as x, a hundred times its mean, as often as one of its jobs is: the
   * others, at their mean, move the threshold by one part in a hundred, and its probability by a
   * little more than that.
   */
  @ParameterizedTest
  @ValueSource(ints = {100, 5000, 10_000})
  void theTailIsThatOfOneLargeJob(int jobs) {
    Bundle bundle = new Bundle(jobs, 0.03, 3.5);
    double large = 100 * bundle.mean();
    double score = StrictMath.log(large / 0.03) / 3.5;
    double expected = jobs * Normal.cdf(-score);
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (bundle.size(middle) < large) {
        low = middle;
      } else {
        high = middle;
      }
    }
    assertEquals(1, (1 - low) / expected, 0.03);
  }

  @Test
  void theSizeRisesWithTheUniform() {
    Bundle bundle = new Bundle(10_000, 0.03, 3.5);
    double last = 0;
    for (int i = 1; i < 1000; i++) {
      double size = bundle.size(i / 1000.0);
      assertTrue(size > last);
      last = size;
    }
  }
}
