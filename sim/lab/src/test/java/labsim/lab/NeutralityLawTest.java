package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Stream;
import labsim.lab.compute.BackgroundParameters;
import labsim.lab.compute.ComputeParameters;
import labsim.lab.compute.HardwareParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law: every mechanism of the cluster draws from streams of its own. One that is on and draws, but
 * is too weak to have any effect, leaves every other draw and so the outcome as they were, to the
 * bit; one that is strong does not.
 */
class NeutralityLawTest {

  private static final LabParameters LAB = Labs.small();

  static Stream<Arguments> mechanisms() {
    return Stream.of(
        Arguments.of("hardware failure", failing(1e-300), failing(1e-3)),
        Arguments.of("uneven deliveries", spread(1e-300), spread(1)),
        Arguments.of("background jobs", background(1), background(2_000_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mechanisms")
  void aMechanismTooWeakToMatterChangesNoOtherDraw(
      String name, ComputeParameters weak, ComputeParameters strong) {
    double[] off = Laboratory.run(LAB, 5, 0).measures();
    assertArrayEquals(off, Laboratory.run(LAB.with(weak), 5, 0).measures());
    assertFalse(Arrays.equals(off, Laboratory.run(LAB.with(strong), 5, 0).measures()));
  }

  private static ComputeParameters failing(double rate) {
    ComputeParameters c = LAB.compute();
    return Labs.cluster(
        c, 0, c.discipline(), 10, c.partitions(), new HardwareParameters(rate, 0.5, 48));
  }

  private static ComputeParameters spread(double spread) {
    ComputeParameters c = LAB.compute();
    return Labs.cluster(c, spread, c.discipline(), 10, c.partitions(), c.hardware());
  }

  /** One job a year in bundles of a billion never comes. */
  private static ComputeParameters background(int jobsPerYear) {
    int bundle = jobsPerYear == 1 ? 1_000_000_000 : 1000;
    return Labs.with(
        LAB.compute(),
        new BackgroundParameters(jobsPerYear, bundle, 0.03, 3.5, 24, 1, 0.4, 0.06, 0.08, 0.61));
  }
}
