package labsim.study.design;

import labsim.engine.Streams;

/**
 * A way to choose points of the unit hypercube. A design is a pure function of its arguments and of
 * the streams: the same ones give the same points, and streams it has no use for are not touched.
 * {@link Marginal}s turn coordinates into values.
 */
public sealed interface Design
    permits Grid, LatinHypercube, Sobol, Halton, OneAtATime, Morris, Saltelli {

  /**
   * The points, one a row; coordinates lie in [0, 1).
   *
   * @param factors how many coordinates a point has, at least 1
   * @param streams of the experiment that chooses the points, not of a replication
   * @throws IllegalArgumentException if the design does not exist for so many factors
   */
  double[][] points(int factors, Streams streams);

  /** How many points there are with so many factors. */
  int size(int factors);
}
