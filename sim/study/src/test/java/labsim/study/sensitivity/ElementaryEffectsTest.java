package labsim.study.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.study.design.Morris;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {

  private static final Streams STREAMS = new Streams(11, 0);

  @Test
  void morrisFunctionIsTheOneOfThePaper() {
    double[] u = new double[20];
    assertEquals(-327, Functions.morris(u), 1e-9);
    Arrays.fill(u, 0.5);
    assertEquals(40.9722222222, Functions.morris(u), 1e-9);
    Arrays.fill(u, 1);
    assertEquals(-127, Functions.morris(u), 1e-9);
  }

  /** Expected µ* to the digits given; four standard errors of a mean, 8 of them: one in 2,000. */
  @Test
  void morrisFunctionHasItsMeanAbsoluteEffects() {
    Morris design = new Morris(4000, 4, 0);
    double[][] points = design.points(20, STREAMS);
    List<ElementaryEffects> effects =
        ElementaryEffects.of(design, points, Functions.outputs(points, Functions::morris), STREAMS);
    near(64.19, 0.1, effects.get(0));
    near(50.91, 0.1, effects.get(4));
    near(37.585, 0.01, effects.get(7));
    for (int factor = 10; factor < 15; factor++) {
      near(5.29, 0.01, effects.get(factor));
    }
  }

  /** The 95 % interval is 3.92 standard errors wide; the truth is known to {@code rounding}. */
  private static void near(double truth, double rounding, ElementaryEffects effects) {
    double error = (effects.muStar().high() - effects.muStar().low()) / 3.92;
    assertTrue(error < 0.02 * truth, effects.toString());
    assertEquals(truth, effects.muStar().estimate(), 4 * error + rounding);
  }

  @Test
  void linearFunctionHasItsSlopesAndNoSpread() {
    Morris design = new Morris(10, 4, 0.05);
    double[][] points = design.points(3, STREAMS);
    double[][] outputs = Functions.outputs(points, u -> 3 * u[0] - 2 * u[1]);
    List<ElementaryEffects> effects = ElementaryEffects.of(design, points, outputs, STREAMS);
    assertEquals(3 * 0.9, effects.get(0).mu(), 1e-12);
    assertEquals(-2 * 0.9, effects.get(1).mu(), 1e-12);
    assertEquals(2 * 0.9, effects.get(1).muStar().estimate(), 1e-12);
    assertEquals(0, effects.get(1).sigma(), 1e-12);
    assertEquals(0, effects.get(2).muStar().estimate());
    assertTrue(Double.isNaN(effects.get(0).noise()));
  }

  /**
   * Pure noise of sd 1 in 4 replications: an effect is normal with sd √(2/4)/(2/3), and E|·| of it
   * is √(2/π) times that. Sampled over 400 walks to 4 %, estimated without bias to 8 %.
   */
  @Test
  void noiseFloorIsWhatAFactorWithoutEffectShows() {
    Morris design = new Morris(400, 4, 0);
    double[][] points = design.points(2, STREAMS);
    Stream random = STREAMS.named("noise");
    double[][] outputs = new double[points.length][4];
    for (double[] row : outputs) {
      Arrays.setAll(row, r -> random.normal());
    }
    double expected = Math.sqrt(2 / Math.PI) * Math.sqrt(0.5) * 1.5;
    for (ElementaryEffects effects : ElementaryEffects.of(design, points, outputs, STREAMS)) {
      assertEquals(expected, effects.muStar().estimate(), 4 * 0.04 * expected);
      assertEquals(expected, effects.noise(), 0.12 * expected); // 8 % bias of s with 3 degrees
    }
  }

  @Test
  void oneTrajectoryBoundsNothing() {
    Morris design = new Morris(1, 4, 0);
    double[][] points = design.points(2, STREAMS);
    double[][] outputs = Functions.outputs(points, u -> u[0]);
    assertFalse(
        ElementaryEffects.of(design, points, outputs, STREAMS).getFirst().muStar().excludes(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> ElementaryEffects.of(design, points, new double[2][1], STREAMS));
    outputs[1][0] = Double.NaN;
    assertThrows(
        IllegalArgumentException.class,
        () -> ElementaryEffects.of(design, points, outputs, STREAMS));
  }
}
