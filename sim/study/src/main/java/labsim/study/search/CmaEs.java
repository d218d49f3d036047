package labsim.study.search;

import java.util.Arrays;
import labsim.engine.Stream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Covariance matrix adaptation (Hansen and Ostermeier, Evolutionary Computation 9, 2001), as in
 * Commons Math: one objective, no derivatives, noise forgiven. The unit cube bounds it.
 *
 * @param population worlds in a generation
 * @param generations how many
 * @param step first standard deviation of each input
 */
public record CmaEs(int population, int generations, double step) {

  /**
   * Minimises.
   *
   * @param start where to begin, each number in (0, 1)
   * @param objective its first value is what is to become small
   */
  public Measured search(double[] start, Objectives objective, Stream stream) {
    int inputs = start.length;
    double[] steps = new double[inputs];
    Arrays.fill(steps, step);
    double[] ones = new double[inputs];
    Arrays.fill(ones, 1);
    var optimizer = new CMAESOptimizer(generations, 0, true, 0, 0, random(stream), false, null);
    var found =
        optimizer.optimize(
            new InitialGuess(start),
            new SimpleBounds(new double[inputs], ones),
            new CMAESOptimizer.Sigma(steps),
            new CMAESOptimizer.PopulationSize(population),
            new MaxEval(population * generations + 1),
            GoalType.MINIMIZE,
            new ObjectiveFunction(world -> objective.of(new double[][] {world.clone()})[0][0]));
    return new Measured(found.getPoint(), new double[] {found.getValue()});
  }

  private static RandomGenerator random(Stream stream) {
    return new org.apache.commons.math3.random.AbstractRandomGenerator() {
      @Override
      public void setSeed(long seed) {
        throw new IllegalStateException("a stream keeps the seed it was made with");
      }

      @Override
      public double nextDouble() {
        return stream.uniform();
      }
    };
  }
}
