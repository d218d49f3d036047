package labsim.study.design;

import java.util.List;
import labsim.engine.Streams;

/**
 * Every combination of levels, the last factor changing fastest. Level k of n is the middle of the
 * k-th of n equal parts of [0, 1), so {@link Marginal.Levels} of as many values meets each exactly.
 *
 * @param levels how many levels each factor has, each at least 1
 */
public record Grid(List<Integer> levels) implements Design {

  private static final int MOST = 10_000_000;

  /** Throws if a factor has no level, or there are more than ten million combinations. */
  public Grid {
    levels = List.copyOf(levels);
    long combinations = 1;
    for (int count : levels) {
      if (count < 1) {
        throw new IllegalArgumentException("a factor needs at least 1 level, not " + count);
      }
      combinations *= count;
      if (combinations > MOST) {
        throw new IllegalArgumentException(
            "a grid of " + levels + " levels has more than " + MOST + " points");
      }
    }
  }

  @Override
  public int size(int factors) {
    if (factors != levels.size()) {
      throw new IllegalArgumentException(
          "there are levels for " + levels.size() + " factors, not for " + factors);
    }
    return levels.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    double[][] points = new double[size(factors)][factors];
    for (int row = 0; row < points.length; row++) {
      int rest = row;
      for (int factor = factors - 1; factor >= 0; factor--) {
        int count = levels.get(factor);
        points[row][factor] = (rest % count + 0.5) / count;
        rest /= count;
      }
    }
    return points;
  }
}
