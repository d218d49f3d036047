package labsim.study.search;

import labsim.engine.Stream;

/**
 * How two worlds beget two others in the unit cube: simulated binary crossover (Deb and Agrawal,
 * Complex Systems 9, 1995) and polynomial mutation (Deb and Goyal, 1996), both in the form that
 * knows the bounds, so that no child must be pushed back onto a face and no face draws more or
 * fewer children than the inside.
 *
 * @param crossover probability that a pair is crossed at all
 * @param crossoverIndex how close children stay to their parents; greater is closer
 * @param mutations how many inputs of a child are mutated on average
 * @param mutationIndex how small mutations are; greater is smaller
 */
public record Variation(
    double crossover, double crossoverIndex, double mutations, double mutationIndex) {

  private static final double ALIKE = 1e-14;

  /** The usual settings of NSGA-II: 0.9, 15, one input a child, 20. */
  public static Variation usual() {
    return new Variation(0.9, 15, 1, 20);
  }

  /** Two children of two parents, which are left alone. */
  public double[][] children(double[] one, double[] other, Stream stream) {
    double[][] children = {one.clone(), other.clone()};
    if (stream.bernoulli(crossover)) {
      for (int i = 0; i < one.length; i++) {
        if (stream.bernoulli(0.5) && Math.abs(one[i] - other[i]) > ALIKE) {
          cross(children, i, stream);
        }
      }
    }
    mutate(children[0], stream);
    mutate(children[1], stream);
    return children;
  }

  private void cross(double[][] pair, int i, Stream stream) {
    double low = Math.min(pair[0][i], pair[1][i]);
    double high = Math.max(pair[0][i], pair[1][i]);
    double u = stream.uniform();
    double left = (low + high - spread(u, low, high - low) * (high - low)) / 2;
    double right = (low + high + spread(u, 1 - high, high - low) * (high - low)) / 2;
    boolean swap = stream.bernoulli(0.5);
    pair[0][i] = inside(swap ? right : left);
    pair[1][i] = inside(swap ? left : right);
  }

  /** How far apart the children are for parents one apart, with so much room to the bound. */
  private double spread(double u, double room, double distance) {
    double power = crossoverIndex + 1;
    double alpha = 2 - StrictMath.pow(1 + 2 * room / distance, -power);
    double base = u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha);
    return StrictMath.pow(base, 1 / power);
  }

  private void mutate(double[] child, Stream stream) {
    double power = mutationIndex + 1;
    for (int i = 0; i < child.length; i++) {
      if (stream.bernoulli(mutations / child.length)) {
        double u = stream.uniform();
        double x = child[i];
        double step =
            u < 0.5
                ? StrictMath.pow(2 * u + (1 - 2 * u) * StrictMath.pow(1 - x, power), 1 / power) - 1
                : 1
                    - StrictMath.pow(
                        2 * (1 - u) + (2 * u - 1) * StrictMath.pow(x, power), 1 / power);
        child[i] = inside(x + step);
      }
    }
  }

  private static double inside(double x) {
    return Math.clamp(x, 0, Math.nextDown(1.0));
  }
}
