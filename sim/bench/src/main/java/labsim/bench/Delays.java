package labsim.bench;

import labsim.engine.Stream;
import labsim.engine.Streams;

/** One table of delays for every engine, so that all do the same work and end on the same clock. */
public enum Delays {
  EXPONENTIAL,
  UNIFORM,
  BIMODAL,
  PARETO,
  /**
   * Half are agents' steps of minutes, four in ten experiments of hours, the rest trainings of
   * weeks; in days.
   */
  LAB;

  static final int MASK = (1 << 15) - 1;

  double[] table() {
    Stream stream = new Streams(42, 0).named(name());
    double[] table = new double[MASK + 1];
    for (int i = 0; i < table.length; i++) {
      double u = stream.uniform();
      table[i] =
          switch (this) {
            case EXPONENTIAL -> -StrictMath.log(1 - u);
            case UNIFORM -> 0.9 + 0.2 * u;
            case BIMODAL -> u < 0.9 ? 0.1 * u : 9.5 + u;
            case PARETO -> 0.2 * StrictMath.pow(1 - u, -1 / 1.25);
            case LAB ->
                u < 0.5 ? 0.02 * u : u < 0.9 ? stream.exponential(0.4) : stream.lognormal(20, 0.5);
          };
    }
    return table;
  }
}
