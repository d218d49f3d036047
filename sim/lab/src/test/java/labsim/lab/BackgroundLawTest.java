package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.lab.compute.BackgroundParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Law: how many background jobs are simulated as one is a matter of speed, not of results. */
class BackgroundLawTest {

  private static final int REPLICATIONS = 60;

  private static Outcome run(int bundle, int replication) {
    LabParameters lab = Labs.small();
    return Laboratory.run(
        lab.with(
            Labs.with(
                lab.compute(),
                new BackgroundParameters(
                    6_000_000,
                    lab.compute().gpus(),
                    bundle,
                    0.03,
                    3.5,
                    24,
                    1,
                    0.4,
                    0.06,
                    0.08,
                    0.61))),
        7,
        replication);
  }

  /**
   * Bundles of half the size have other luck, so the difference of the means is noise: it lies
   * within its own interval, at a level at which a correct program fails once in a thousand times
   * for each measure; the seed is fixed.
   */
  @ParameterizedTest
  @EnumSource(names = {"SOFTWARE", "USEFUL_GPU_HOURS", "BACKGROUND_GPU_HOURS", "TESTED_S2"})
  void halvingTheBundleMovesNothingBeyondItsError(Measure measure) {
    Tally difference = new Tally();
    Tally level = new Tally();
    for (int r = 0; r < REPLICATIONS; r++) {
      double whole = run(2000, r).of(measure);
      difference.add(run(1000, r).of(measure) - whole);
      level.add(whole);
    }
    Estimate estimate = Estimate.of(difference, 0.999);
    assertTrue(estimate.covers(0), () -> measure + " moves by " + estimate);
    assertTrue(
        estimate.halfWidth() < 0.25 * level.mean(),
        () -> "too blunt to tell: " + estimate.halfWidth() + " of " + level.mean());
  }
}
