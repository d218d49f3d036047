package labsim.study.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.study.design.Saltelli;
import labsim.study.design.Scrambling;
import labsim.study.design.Sobol;
import labsim.study.result.Interval;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

  private static final Streams STREAMS = new Streams(4, 0);

  @Test
  void deterministicRunGivesThePublishedDigits() {
    double[][] points = new Saltelli(new Sobol(4096, 1, Scrambling.NONE)).points(3, STREAMS);
    double[][] outputs = Functions.outputs(points, Functions::ishigami);
    PickFreeze run = new PickFreeze(3, outputs, new double[1]);
    PickFreeze.Shares shares = run.shares();
    assertEquals(3.5006564776, run.mean(), 5e-11);
    assertEquals(13.8435305805, shares.variance(), 5e-11);
    assertEquals(.3143421790, shares.first()[0], 5e-11);
    assertEquals(.4430167822, shares.first()[1], 5e-11);
    assertEquals(-.0000658746, shares.first()[2], 5e-11);
    assertEquals(.5575120691, shares.total()[0], 5e-11);
    assertEquals(.4427018619, shares.total()[1], 5e-11);
    assertEquals(.2433106940, shares.total()[2], 5e-11);
  }

  private static SobolIndices indices(int factors, int n, ToDoubleFunction<double[]> function) {
    double[][] points = new Saltelli(Sobol.scrambled(n)).points(factors, STREAMS);
    return SobolIndices.of(factors, Functions.outputs(points, function), STREAMS);
  }

  @Test
  void ishigamiAndADummyHaveTheirIndices() {
    SobolIndices found = indices(4, 8192, Functions::ishigami);
    double[] first = {0.3139051911, 0.4424111448, 0, 0};
    double[] total = {0.5575888552, 0.4424111448, 0.2436836641, 0};
    near(first, total, found);
    assertTrue(found.converged() && found.verdict().startsWith("Converged"), found.verdict());
    assertTrue(found.factors().get(2).matters());
    assertFalse(found.factors().get(3).matters());
    assertEquals(0, found.factors().get(3).total().high());
  }

  @Test
  void gFunctionHasItsIndices() {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double[] first = new double[8];
    double[] total = new double[8];
    double all = 1;
    for (double each : a) {
      all *= 1 + 1 / (3 * (1 + each) * (1 + each));
    }
    for (int i = 0; i < 8; i++) {
      double own = 1 / (3 * (1 + a[i]) * (1 + a[i]));
      first[i] = own / (all - 1);
      total[i] = own * all / (1 + own) / (all - 1);
    }
    assertEquals(0.465424431902, all - 1, 1e-12);
    assertEquals(0.71619217, first[0], 1e-8);
    SobolIndices found = indices(8, 4096, Functions::g);
    assertEquals(0.465424431902, found.variance(), 0.005);
    near(first, total, found);
  }

  /**
   * Within twice the half-width of the 95 % interval, which is too wide for Sobol' points: far
   * beyond four standard errors.
   */
  private static void near(double[] first, double[] total, SobolIndices found) {
    for (int i = 0; i < first.length; i++) {
      near(first[i], found.factors().get(i).first());
      near(total[i], found.factors().get(i).total());
    }
  }

  private static void near(double truth, Interval found) {
    double halfWidth = found.high() - found.estimate();
    assertTrue(halfWidth < 0.05, "says too little: " + found);
    assertEquals(truth, found.estimate(), 2 * halfWidth + 1e-12);
  }

  @Test
  void fewPointsAreNotCalledConverged() {
    SobolIndices found = indices(3, 64, Functions::ishigami);
    assertFalse(found.converged());
    assertTrue(found.verdict().startsWith("Not converged: the widest"), found.verdict());
  }

  @Test
  void aShareBelowZeroIsExplained() {
    SobolIndices.Index small =
        new SobolIndices.Index(new Interval(-0.01, -0.03, 0.01), new Interval(0.2, 0.1, 0.3));
    assertTrue(small.remark().startsWith("S1 is below zero by chance"));
    SobolIndices.Index wrong =
        new SobolIndices.Index(new Interval(-0.1, -0.12, -0.08), new Interval(0.2, 0.1, 0.3));
    assertTrue(wrong.remark().contains("too few points"));
    assertEquals("", new SobolIndices.Index(wrong.total(), wrong.total()).remark());
  }

  /**
   * y = u₁ + u₂ plus noise of the same variance as both, in five replications: S1 = ST = ½ for the
   * mean response, and noise is half of what varies in one replication. Without correction ST would
   * be (½ + 1/5)/(1 + 1/5) = 0.58, and the dummy's 0.17. Means over 40 experiments, five of their
   * standard errors.
   */
  @Test
  void noiseIsNotTakenForInteraction() {
    Tally own = new Tally();
    Tally total = new Tally();
    Tally dummy = new Tally();
    Tally noise = new Tally();
    for (int seed = 0; seed < 40; seed++) {
      Streams streams = new Streams(seed, 0);
      double[][] points = new Saltelli(Sobol.scrambled(256)).points(3, streams);
      double[][] outputs = new double[points.length][5];
      Stream random = streams.named("noise");
      for (int row = 0; row < points.length; row++) {
        for (int r = 0; r < 5; r++) {
          outputs[row][r] = points[row][0] + points[row][1] + Math.sqrt(1 / 6.0) * random.normal();
        }
      }
      SobolIndices found = SobolIndices.of(3, outputs, streams);
      own.add(found.factors().get(0).first().estimate());
      total.add(found.factors().get(1).total().estimate());
      dummy.add(found.factors().get(2).total().estimate());
      noise.add(found.noise());
    }
    near(0.5, own);
    near(0.5, total);
    near(0, dummy);
    near(0.5, noise);
  }

  private static void near(double truth, Tally found) {
    double error = Math.sqrt(found.variance() / found.count());
    assertTrue(error < 0.01, "says too little: " + error);
    assertEquals(truth, found.mean(), 5 * error);
  }

  /**
   * Chance that is common to all points moves all outputs alike, or by their scale: it is no
   * variance between points, but makes the indices of single replications differ, which intervals
   * must say.
   */
  @Test
  void commonRandomNumbersWidenTheIntervalWhereTheyMatter() {
    double[][] points = new Saltelli(Sobol.scrambled(2048)).points(2, STREAMS);
    double[][] alike = new double[points.length][4];
    double[][] apart = new double[points.length][4];
    for (int row = 0; row < points.length; row++) {
      for (int r = 0; r < 4; r++) {
        alike[row][r] = points[row][0] + points[row][1] + 10 * r;
        apart[row][r] = points[row][0] * (1 + r) + points[row][1];
      }
    }
    SobolIndices same = SobolIndices.of(2, alike, STREAMS);
    SobolIndices differ = SobolIndices.of(2, apart, STREAMS);
    near(0.5, same.factors().get(0).first());
    assertEquals(0, same.noise(), 1e-9);
    Interval wide = differ.factors().get(0).first();
    assertTrue(wide.high() - wide.low() > 0.2, wide.toString());
    assertTrue(differ.noise() > 0.02, "noise " + differ.noise());
  }

  @Test
  void aConstantHasNoVarianceToShareOut() {
    SobolIndices found = indices(2, 16, u -> 3);
    assertTrue(found.verdict().startsWith("Nothing varies"), found.verdict());
    assertThrows(
        IllegalArgumentException.class, () -> SobolIndices.of(3, new double[7][1], STREAMS));
  }
}
