package labsim.study.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsTheQuestionsThatMadeTheKinds(long seed) {
    Stream stream = new Streams(seed, 0).named("worlds");
    double[][] worlds = new double[600][3];
    int[] kinds = new int[worlds.length];
    for (int i = 0; i < worlds.length; i++) {
      for (int j = 0; j < 3; j++) {
        worlds[i][j] = stream.uniform();
      }
      kinds[i] = worlds[i][1] <= 0.3 ? 2 : worlds[i][0] <= 0.6 ? 0 : 1;
    }

    Tree tree = Tree.grow(worlds, kinds, new Streams(seed, 0).named("folds"));

    assertEquals(3, tree.leaves(), "seed " + seed);
    assertTrue(tree.unseenError() < 0.02, "seed " + seed);
    var first = assertInstanceOf(Tree.Question.class, tree.root());
    var second =
        assertInstanceOf(Tree.Question.class, first.input() == 1 ? first.above() : first.atMost());
    // Half-way between neighbours: 600 uniform points leave gaps of more than 0.02 in fewer than
    // 600 · 0.98^599 = 0.0033 of cases.
    double b = first.input() == 1 ? first.value() : second.value();
    assertEquals(0.3, b, 0.02, "seed " + seed);
    assertEquals(2, tree.kind(new double[] {0.9, 0.1, 0.5}));
    assertEquals(0, tree.kind(new double[] {0.2, 0.9, 0.5}));
    assertEquals(1, tree.kind(new double[] {0.9, 0.9, 0.5}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whereThereIsNothingToLearnTheTreeIsASingleAnswer(long seed) {
    Stream stream = new Streams(seed, 0).named("worlds");
    double[][] worlds = new double[400][2];
    int[] kinds = new int[worlds.length];
    for (int i = 0; i < worlds.length; i++) {
      worlds[i] = new double[] {stream.uniform(), stream.uniform()};
      kinds[i] = stream.bernoulli(0.2) ? 1 : 0;
    }
    Tree tree = Tree.grow(worlds, kinds, new Streams(seed, 0).named("folds"));
    assertEquals(1, tree.leaves(), "seed " + seed);
    assertEquals(0, tree.kind(worlds[0]));
  }
}
