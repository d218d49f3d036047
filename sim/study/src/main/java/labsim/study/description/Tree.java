package labsim.study.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A classification tree (Breiman, Friedman, Olshen and Stone, 1984): worlds are asked one question
 * after another, each of the form "is this input at most that?", until most worlds at the same leaf
 * are of one kind. Leaves are split in the order of what a split gains in Gini's impurity, and
 * growing stops at the smallest tree whose error on worlds that it has not seen is within one
 * standard error of the best (ten-fold cross-validation).
 *
 * @param root the first question
 * @param leaves how many leaves
 * @param unseenError share of unseen worlds that a tree of this size gets wrong
 */
public record Tree(Node root, int leaves, double unseenError) {

  /** More leaves than these nobody reads. */
  public static final int MOST_LEAVES = 8;

  private static final int FOLDS = 10;

  /** A leaf holds at least this share of the worlds. */
  private static final double LEAST_LEAF = 0.02;

  /** A question or an answer. */
  public sealed interface Node {}

  /**
   * A question: worlds whose input is at most the value go one way, all others the other.
   *
   * @param input number of the input
   */
  public record Question(int input, double value, Node atMost, Node above) implements Node {}

  /**
   * An answer.
   *
   * @param counts worlds of each kind that came here
   */
  public record Answer(List<Integer> counts) implements Node {

    /** The most frequent kind; the first of several. */
    public int kind() {
      return counts.indexOf(Collections.max(counts));
    }

    /** Worlds that came here. */
    public int count() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of them that are of the most frequent kind. */
    public double purity() {
      return (double) counts.get(kind()) / count();
    }
  }

  /**
   * Grows a tree.
   *
   * @param worlds one row a world
   * @param kinds which kind each is of, from 0
   * @param stream deals the worlds to the folds
   */
  public static Tree grow(double[][] worlds, int[] kinds, Stream stream) {
    int kindCount = IntStream.of(kinds).max().orElseThrow() + 1;
    int[] fold = new int[worlds.length];
    for (int i = 0; i < fold.length; i++) {
      fold[i] = stream.below(FOLDS);
    }
    double[] wrong = new double[MOST_LEAVES + 1];
    for (int held = 0; held < FOLDS; held++) {
      int out = held;
      int[] seen = IntStream.range(0, fold.length).filter(i -> fold[i] != out).toArray();
      int[] unseen = IntStream.range(0, fold.length).filter(i -> fold[i] == out).toArray();
      for (int leaves = 1; leaves <= MOST_LEAVES && seen.length > 0; leaves++) {
        Node tree = grow(worlds, kinds, kindCount, seen, leaves);
        for (int i : unseen) {
          wrong[leaves] += kind(tree, worlds[i]) == kinds[i] ? 0 : 1;
        }
      }
    }
    int size = smallestGoodEnough(wrong, worlds.length);
    Node root = grow(worlds, kinds, kindCount, IntStream.range(0, fold.length).toArray(), size);
    return new Tree(root, count(root), wrong[size] / worlds.length);
  }

  private static int smallestGoodEnough(double[] wrong, int worlds) {
    int best = 1;
    for (int leaves = 2; leaves <= MOST_LEAVES; leaves++) {
      if (wrong[leaves] < wrong[best]) {
        best = leaves;
      }
    }
    double error = wrong[best] / worlds;
    double allowed = wrong[best] + Math.sqrt(worlds * error * (1 - error));
    int size = 1;
    while (wrong[size] > allowed) {
      size++;
    }
    return size;
  }

  /** What the tree says of a world. */
  public int kind(double[] world) {
    return kind(root, world);
  }

  private static int kind(Node node, double[] world) {
    return switch (node) {
      case Answer answer -> answer.kind();
      case Question(int input, double value, Node atMost, Node above) ->
          kind(world[input] <= value ? atMost : above, world);
    };
  }

  private static int count(Node node) {
    return switch (node) {
      case Answer answer -> 1;
      case Question question -> count(question.atMost()) + count(question.above());
    };
  }

  /** A leaf that still may be split, and the best way of doing so. */
  private static final class Sprout {
    final int[] inside;
    final @Nullable Split split;
    @Nullable Sprout atMost;
    @Nullable Sprout above;

    Sprout(int[] inside, @Nullable Split split) {
      this.inside = inside;
      this.split = split;
    }
  }

  private static Node grow(
      double[][] worlds, int[] kinds, int kindCount, int[] inside, int leaves) {
    int least = Math.max(1, (int) Math.ceil(LEAST_LEAF * inside.length));
    var sprouts = new Sprouts(worlds, kinds, kindCount, least);
    Sprout root = sprouts.of(inside);
    List<Sprout> ends = new ArrayList<>(List.of(root));
    while (ends.size() < leaves) {
      Sprout next = null;
      for (Sprout end : ends) {
        Split split = end.split;
        if (split != null && (next == null || split.gain() > gain(next))) {
          next = end;
        }
      }
      if (next == null || next.split == null) {
        break;
      }
      Split split = next.split;
      Sprout atMost = sprouts.of(split.atMost(worlds, next.inside));
      Sprout above = sprouts.of(split.above(worlds, next.inside));
      next.atMost = atMost;
      next.above = above;
      ends.remove(next);
      ends.add(atMost);
      ends.add(above);
    }
    return sprouts.node(root);
  }

  private static double gain(Sprout sprout) {
    return sprout.split == null ? 0 : sprout.split.gain();
  }

  private static final class Sprouts {
    private final double[][] worlds;
    private final int[] kinds;
    private final int kindCount;
    private final int least;

    Sprouts(double[][] worlds, int[] kinds, int kindCount, int least) {
      this.worlds = worlds;
      this.kinds = kinds;
      this.kindCount = kindCount;
      this.least = least;
    }

    Sprout of(int[] inside) {
      return new Sprout(inside, Split.best(worlds, kinds, kindCount, inside, least));
    }

    Node node(Sprout sprout) {
      Split split = sprout.split;
      Sprout atMost = sprout.atMost;
      Sprout above = sprout.above;
      if (split == null || atMost == null || above == null) {
        return new Answer(
            Arrays.stream(Split.counts(kinds, kindCount, sprout.inside)).boxed().toList());
      }
      return new Question(split.input(), split.value(), node(atMost), node(above));
    }
  }
}
