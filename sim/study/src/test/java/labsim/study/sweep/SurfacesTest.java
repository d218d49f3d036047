package labsim.study.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.scenario.StudyKind;
import labsim.study.result.Axis;
import labsim.study.result.Question;
import labsim.study.result.Surface;
import org.junit.jupiter.api.Test;

class SurfacesTest {

  private static final int SIDE = 3;

  /** Three numbers of GPUs times three of engineers. */
  private static Outline grid() {
    List<Axis> axes = new ArrayList<>();
    for (String path : List.of(Surfaces.GPUS, Surfaces.ENGINEERS)) {
      axes.add(new Axis(path, "", "", Axis.Spread.LOG, List.of()));
    }
    List<List<Double>> points = new ArrayList<>();
    for (int i = 0; i < SIDE * SIDE; i++) {
      int row = i / SIDE;
      points.add(List.of(StrictMath.pow(10, row), StrictMath.pow(10, i % SIDE)));
    }
    Question question = new Question("grid", "", "", "", "lab", "", "");
    return new Outline(
        StudyKind.SWEEP, question, axes, List.of(), List.of(), List.copyOf(points), List.of());
  }

  /** Noise alone is no surface with returns to scale of its own, and the findings say so. */
  @Test
  void theFormThatWasFittedIsTold() {
    Stream random = new Streams(0, 0).named("noise");
    double[][] progress = new double[SIDE * SIDE][1];
    for (double[] cell : progress) {
      cell[0] = StrictMath.exp(random.normal());
    }
    Surface surface = Surfaces.of(grid(), progress).orElseThrow();
    assertTrue(surface.sentence().contains("with constant returns to scale"), surface.sentence());
    assertTrue(
        surface
            .sentence()
            .endsWith(
                " Returns to compute and to labour of their own could not be told from these"
                    + " points."),
        surface.sentence());
    assertEquals(SIDE * SIDE, surface.fitted().size());
  }

  @Test
  void progressThatIsNotPositiveHasNoSurface() {
    assertEquals(Optional.empty(), Surfaces.of(grid(), new double[SIDE * SIDE][1]));
  }
}
