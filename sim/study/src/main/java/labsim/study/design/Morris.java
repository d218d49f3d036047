package labsim.study.design;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Random walks through a grid that move one factor at a time, each factor once (Morris, "Factorial
 * sampling plans for preliminary computational experiments", Technometrics 33, 1991). A trajectory
 * is k + 1 rows; trajectories follow each other.
 *
 * @param trajectories how many walks, at least 1
 * @param levels levels of a factor, an even number; 4 is usual
 * @param margin levels run from here to 1 − margin. 0 uses whole ranges; a prior without ends needs
 *     more, 0.05 being the ends of its 90 % interval
 */
public record Morris(int trajectories, int levels, double margin) implements Design {

  /** Throws unless there is a trajectory, levels are even and the margin leaves something. */
  public Morris {
    if (trajectories < 1 || levels < 2 || levels % 2 != 0 || !(margin >= 0 && margin < 0.5)) {
      throw new IllegalArgumentException(
          "Morris' design needs at least 1 trajectory, an even number of levels and a margin in"
              + " [0, 0.5); these are "
              + trajectories
              + ", "
              + levels
              + " and "
              + margin);
    }
  }

  /** Levels by which a factor moves: p/2, so that all levels are met equally often. */
  private int step() {
    return levels / 2;
  }

  /** By how much of its range, from lowest to highest level, a factor moves. */
  public double stride() {
    return (double) step() / (levels - 1);
  }

  @Override
  public int size(int factors) {
    return Math.multiplyExact(trajectories, factors + 1);
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    double[][] at = new double[size(factors)][factors];
    Streams.Family walks = streams.family("morris trajectories");
    for (int walk = 0; walk < trajectories; walk++) {
      walk(at, walk * (factors + 1), walks.at(walk));
    }
    return at;
  }

  private void walk(double[][] at, int start, Stream random) {
    int factors = at[start].length;
    int[] level = new int[factors];
    int[] order = new int[factors];
    for (int factor = 0; factor < factors; factor++) {
      level[factor] = random.below(levels);
      int other = random.below(factor + 1);
      order[factor] = order[other];
      order[other] = factor;
    }
    for (int move = 0; move <= factors; move++) {
      for (int factor = 0; factor < factors; factor++) {
        at[start + move][factor] = coordinate(level[factor]);
      }
      if (move < factors) {
        int factor = order[move];
        level[factor] += level[factor] < step() ? step() : -step();
      }
    }
  }

  private double coordinate(int level) {
    double u = margin + (1 - 2 * margin) * level / (levels - 1);
    return Math.min(u, Math.nextDown(1.0));
  }
}
