package labsim.study.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Normal;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/**
 * Theory: the limit L3 of MODEL section 6. Many small ideas, all alike but for what their one test
 * costs; engineers implement E of them in a year, and the cluster tests the cheapest first. That is
 * a fluid: costs are lognormal with mean m and sigma v, and of all ideas those up to x standard
 * deviations above the median cost are tested, E Φ(x) of them in E m Φ(x − v) GPU-hours. The more
 * engineers there are, the cheaper the tests that are left to choose from: so the lab replaces GPUs
 * by engineers, though no elasticity is put in anywhere.
 *
 * <p>Gains are exponential, so that each cell's mean over its {@value #REPLICATIONS} years of a
 * thousand tests and more has a standard error of at most 1.3 %; a seed at which one of nine cells
 * is off by 5 % comes once in a thousand, and the seed is fixed. The misfit of the surface is an
 * average over nine cells, and much less likely to be so large.
 */
class FluidLimitTest {

  private static final int REPLICATIONS = 6;
  private static final double GAIN = 1e-4;
  private static final double YEAR = 8766;

  /** Median cost of a test, H100e-hours, and sigma of its lognormal. */
  private static final double MEDIAN = 30;

  private static final double SPREAD = 1.5;

  /** Each implements an idea in a week. */
  private static final int[] ENGINEERS = {30, 60, 120};

  private static final double WEEK = 168;

  /** Never as many as all tests would take. */
  private static final int[] GPUS = {3, 6, 12};

  private static final SurfaceData DATA = measure();

  /** Most of this world is tm-v2's: nothing fails, is in another's way, or waits for a release. */
  private static LabParameters lab(int gpus, int engineers) {
    return Scenarios.load(
            Path.of("../../scenarios/tm-v2.yaml"),
            List.of(
                "horizon=1 year",
                "warm-up=0.25 years",
                "ideas.good-gain=" + GAIN + " OOM",
                "ideas.gain-tail=0",
                "compute.discipline=value",
                "compute.gpus=" + gpus + " H100e",
                "experiments.rungs.s1.size=1",
                "experiments.rungs.s2.size=1",
                "experiments.rungs.s3.size=1",
                "experiments.rungs.s4.size=1",
                "experiments.rungs.s1.size-spread=" + SPREAD,
                "experiments.rungs.s1.duration=1 year", // a shorter test runs on one GPU
                "people.researchers.count=1",
                "people.researchers.hours-per-week=168 h",
                "people.researchers.proposal=" + WEEK / (1.2 * engineers) + " h",
                "people.engineers.count=" + engineers,
                "people.engineers.hours-per-week=168 h",
                "people.engineers.implementation=" + WEEK + " h",
                "people.engineers.implementation-spread=0",
                "training.run-size=" + MEDIAN + " H100e-hours",
                "training.run-duration=" + MEDIAN + " h"))
        .parameters()
        .withoutAssistants();
  }

  /** Progress that the fluid makes in a year, OOM. */
  private static double fluid(int gpus, int engineers) {
    double ideas = engineers * YEAR / WEEK;
    double mean = MEDIAN * StrictMath.exp(SPREAD * SPREAD / 2);
    double threshold = SPREAD + Normal.quantile(gpus * YEAR / (ideas * mean));
    return GAIN * ideas * Normal.cdf(threshold);
  }

  private static SurfaceData measure() {
    int cells = GPUS.length * ENGINEERS.length;
    double[] compute = new double[cells];
    double[] labour = new double[cells];
    double[][] progress = new double[cells][REPLICATIONS];
    for (int cell = 0; cell < cells; cell++) {
      int gpus = GPUS[cell / ENGINEERS.length];
      int engineers = ENGINEERS[cell % ENGINEERS.length];
      LabParameters lab = lab(gpus, engineers);
      compute[cell] = gpus;
      labour[cell] = engineers;
      for (int r = 0; r < REPLICATIONS; r++) {
        progress[cell][r] = Laboratory.run(lab, 3, r).of(Measure.SOFTWARE);
      }
    }
    return new SurfaceData(compute, labour, progress);
  }

  @Test
  void theLabIsTheFluid() {
    for (int cell = 0; cell < DATA.compute().length; cell++) {
      double expected = fluid((int) DATA.compute()[cell], (int) DATA.labour()[cell]);
      double progress = Arrays.stream(DATA.outputs()[cell]).average().orElseThrow();
      assertEquals(1, progress / expected, 0.05, "cell " + cell);
    }
  }

  @Test
  void aCesSurfaceFitsProgressWithinFivePercent() {
    CesFit fit = CesFit.of(DATA, CesFit.Form.PLAIN);
    assertTrue(fit.misfit() < 0.05, fit::toString);
    assertTrue(fit.sigma().low() > 0 && fit.sigma().high() < 1, fit::toString);
  }
}
