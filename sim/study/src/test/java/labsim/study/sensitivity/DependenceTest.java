package labsim.study.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import labsim.engine.Normal;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;

class DependenceTest {

  private static final int N = 4000;
  private static final Streams STREAMS = new Streams(21, 0);

  private final double[] x = new double[N];
  private final double[] dummy = new double[N];
  private final double[] y = new double[N];

  /** y = 0.8 x + 0.6 z, all standard normal. */
  private void linear() {
    Stream random = STREAMS.named("linear");
    for (int i = 0; i < N; i++) {
      x[i] = random.normal();
      dummy[i] = random.uniform();
      y[i] = 0.8 * x[i] + 0.6 * random.normal();
    }
  }

  /**
   * δ = E|Φ-mass between N(0, 1) and N(0.8 x, 0.6²)| by quadrature over x and y. Kernels and slices
   * of finite width make δ̂ too small by some hundredths at this size (Plischke et al., table 2).
   */
  @Test
  void deltaOfALinearModelIsTheAreaBetweenTheDensities() {
    linear();
    double truth = 0;
    int steps = 400;
    for (int i = 0; i < steps; i++) {
      double given = Normal.quantile((i + 0.5) / steps);
      double area = 0;
      for (double at = -6; at < 6; at += 0.01) {
        area +=
            0.01 * Math.abs(Normal.density(at) - Normal.density((at - 0.8 * given) / 0.6) / 0.6);
      }
      truth += area / 2 / steps;
    }
    Dependence found = Delta.of(x, y, STREAMS.named("delta"));
    double halfWidth = found.strength().high() - found.strength().estimate();
    assertTrue(halfWidth < 0.03, found.toString());
    assertEquals(truth, found.strength().estimate(), 2 * halfWidth + 0.03);
    assertTrue(found.matters());
  }

  /** PAWN is the median over slices of max|F − F(·|slice)|, here from the normal distribution. */
  @Test
  void pawnOfALinearModelIsTheDistanceOfItsDistributions() {
    linear();
    double[] distance = new double[10];
    for (int slice = 0; slice < 10; slice++) {
      for (double at = -4; at < 4; at += 0.02) {
        double inside = 0;
        for (int i = 0; i < 50; i++) {
          double given = Normal.quantile((slice + (i + 0.5) / 50) / 10);
          inside += Normal.cdf((at - 0.8 * given) / 0.6) / 50;
        }
        distance[slice] = Math.max(distance[slice], Math.abs(inside - Normal.cdf(at)));
      }
    }
    Arrays.sort(distance);
    double truth = (distance[4] + distance[5]) / 2;
    Dependence found = Pawn.of(x, y, STREAMS.named("pawn"));
    // Slices of 400: Kolmogorov's distance is off by at most 1.95/√400 once in a thousand.
    assertEquals(truth, found.strength().estimate(), 1.95 / 20);
    assertTrue(found.matters());
  }

  @Test
  void aDummyStaysAtTheFloor() {
    linear();
    Dependence delta = Delta.of(dummy, y, STREAMS.named("delta"));
    Dependence pawn = Pawn.of(dummy, y, STREAMS.named("pawn"));
    assertFalse(delta.matters(), delta.toString());
    assertFalse(pawn.matters(), pawn.toString());
    assertTrue(Math.abs(delta.strength().estimate()) < 0.03, delta.toString());
    assertTrue(pawn.floor() < 0.08, pawn.toString());
  }

  /** Ishigami's third factor has no S1, but distributions see it. */
  @Test
  void distributionsSeeWhatMeansDoNot() {
    Stream random = STREAMS.named("ishigami");
    double[] third = new double[N];
    for (int i = 0; i < N; i++) {
      double[] u = {random.uniform(), random.uniform(), random.uniform()};
      third[i] = u[2];
      y[i] = Functions.ishigami(u);
    }
    assertTrue(Delta.of(third, y, STREAMS.named("delta")).matters());
    assertTrue(Pawn.of(third, y, STREAMS.named("pawn")).matters());
  }

  @Test
  void equalValuesOfAFactorAreNeverParted() {
    double[] levels = new double[N];
    Arrays.setAll(levels, i -> i % 3);
    Slices slices = Slices.of(levels, 10);
    assertEquals(3, slices.count());
    for (int i = 0; i < N; i++) {
      assertEquals(i % 3, slices.of()[i]);
    }
  }

  @Test
  void whatTellsNothingIsRefusedOrZero() {
    Stream random = STREAMS.named("nothing");
    assertEquals(
        0, Delta.of(new double[] {1, 2, 3}, new double[] {5, 5, 5}, random).strength().estimate());
    assertThrows(
        IllegalArgumentException.class,
        () -> Pawn.of(new double[] {1, 2}, new double[] {1}, random));
    assertThrows(
        IllegalArgumentException.class,
        () -> Pawn.of(new double[] {1, 2}, new double[] {1, Double.NaN}, random));
  }
}
