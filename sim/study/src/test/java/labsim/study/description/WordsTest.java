package labsim.study.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final List<Cases.Input> INPUTS =
      List.of(
          new Cases.Input("GPUs", "H100e"),
          new Cases.Input("inference share", "%"),
          new Cases.Input("taste", ""));

  private static final Box RANGE =
      Box.between(new double[] {1e4, 0, 0}, new double[] {2e6, 0.5, 1});

  private static Trajectory.Step step(Box box) {
    return new Trajectory.Step(box, 120, 111, 0.714, 0.925, 2);
  }

  @Test
  void aBoxSaysOnlyWhereItIsCut() {
    Box box = Box.between(new double[] {1e4, 0.12, 0.2}, new double[] {412_345, 0.5, 0.4567});
    assertEquals(
        "Compute-bound in 93 % of the 120 worlds with GPUs below 412k H100e, inference share above"
            + " 12 % and taste between 0.2 and 0.457; 71 % of all such worlds are here.",
        new Words(INPUTS).of("Compute-bound", step(box), RANGE));
  }

  @Test
  void aBoxWithoutLimitsSaysSo() {
    assertEquals(
        "Compute-bound in 93 % of all worlds; no limit tells them apart.",
        new Words(INPUTS).of("Compute-bound", step(RANGE), RANGE));
  }

  @Test
  void aTreeIsOneSentenceALeaf() {
    Tree tree =
        new Tree(
            new Tree.Question(
                0,
                1.5e6,
                new Tree.Question(
                    2, 0.35, new Tree.Answer(List.of(9, 1)), new Tree.Answer(List.of(5, 25))),
                new Tree.Answer(List.of(60, 0))),
            3,
            0.1);
    assertEquals(
        List.of(
            "With GPUs above 1.5M H100e: compute in 100 % of 60 worlds.",
            "With GPUs at most 1.5M H100e and taste above 0.35: taste in 83 % of 30 worlds.",
            "With GPUs at most 1.5M H100e and taste at most 0.35: compute in 90 % of 10 worlds."),
        new Words(INPUTS).of(tree, List.of("compute", "taste")));
  }
}
