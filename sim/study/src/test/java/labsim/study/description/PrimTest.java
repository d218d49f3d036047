package labsim.study.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import labsim.engine.Streams;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

/** The figures are those of the EMA Workbench's PRIM on the same points (REFERENCE, PRIM). */
class PrimTest {

  private static final List<Cases.Input> INPUTS =
      Stream.of("a", "b", "c", "d").map(name -> new Cases.Input(name, "")).toList();

  private static Cases corner() {
    var sobol = new SobolSequenceGenerator(4);
    double[][] worlds = new double[1024][];
    boolean[] interesting = new boolean[worlds.length];
    for (int i = 0; i < worlds.length; i++) {
      worlds[i] = sobol.nextVector();
      interesting[i] = worlds[i][0] > 0.25 && worlds[i][0] < 0.75 && worlds[i][1] < 0.4;
    }
    return new Cases(INPUTS, worlds, interesting);
  }

  @Test
  void findsTheBoxesOfTheReference() {
    Cases cases = corner();
    assertEquals(204, cases.interestingCount());

    Trajectory trajectory = Prim.usual().on(cases);

    assertEquals(33, trajectory.steps().size());
    var tenth = trajectory.steps().get(10);
    assertEquals(609, tenth.count());
    assertEquals(0.334975, tenth.density(), 5e-7);
    var late = trajectory.steps().get(25);
    assertEquals(276, late.count());
    assertEquals(0.739130, late.density(), 5e-7);
    var last = trajectory.steps().getLast();
    assertEquals(190, last.count());
    assertEquals(1, last.density());
    assertEquals(0.931373, last.coverage(), 5e-7);
    assertEquals(0.263184, last.box().low(0), 5e-7);
    assertEquals(0.738770, last.box().high(0), 5e-7);
    assertEquals(0.38916, last.box().high(1), 5e-6);
    assertEquals(2, last.restricted());
  }

  @Test
  void aFaceThatIsThereForAReasonRecursAndIsNoMatterOfChance() {
    Cases cases = corner();
    Trajectory trajectory = Prim.usual().on(cases);

    List<Limit> limits =
        Limit.of(trajectory, Prim.usual(), 10, new Streams(1, 0).named("resampling"));

    assertEquals(3, limits.size());
    for (Limit limit : limits) {
      assertTrue(limit.input() <= 1, limit.toString());
      assertTrue(limit.quasiP() < 1e-6, limit.toString());
      assertEquals(1, limit.recurrence(), limit.toString());
    }
  }

  @Test
  void whatIsPeeledTooFarIsPastedBack() {
    // One input: nine in ten are interesting between 0.3 and 0.6, one in two between 0.1 and 0.3.
    int n = 1000;
    double[][] worlds = new double[n][1];
    boolean[] interesting = new boolean[n];
    for (int i = 0; i < n; i++) {
      worlds[i][0] = (i + 0.5) / n;
      boolean dense = i >= 300 && i < 600;
      interesting[i] = dense ? i % 10 != 0 : i >= 100 && i < 300 && i % 2 == 0;
    }
    Cases cases = new Cases(List.of(new Cases.Input("a", "")), worlds, interesting);
    Trajectory trajectory = new Prim(0.2, 0.05).on(cases);
    List<Integer> sizes = trajectory.steps().stream().map(Trajectory.Step::count).toList();
    int least = sizes.stream().mapToInt(Integer::intValue).min().orElseThrow();
    for (int i = 1; i < sizes.size(); i++) {
      assertTrue(
          trajectory.steps().get(i).density() > trajectory.steps().get(i - 1).density(),
          "density falls at step " + i);
    }
    assertTrue(sizes.getLast() >= least);
  }

  @Test
  void nothingInterestingIsRefused() {
    Cases none = new Cases(List.of(INPUTS.getFirst()), new double[][] {{1}}, new boolean[] {false});
    assertThrows(IllegalArgumentException.class, () -> Prim.usual().on(none));
  }
}
