package labsim.lab.knowledge;

import labsim.engine.Normal;

/**
 * The idea that its author thinks best of a pool. The estimate {@code e = τ·score +
 * sqrt(1−τ²)·error} and what it leaves open, {@code o = sqrt(1−τ²)·score − τ·error}, are
 * independent standard normals. Of n ideas the best estimate has distribution function Φⁿ, and its
 * o is like any other's; so one draw of (score, error) becomes a draw of the best of n.
 */
record Best(double score, double error) {

  /**
   * @param taste τ
   * @param pool n, 1 or more
   */
  static Best of(double score, double error, double taste, double pool) {
    double blind = Math.sqrt(1 - taste * taste);
    double estimate = taste * score + blind * error;
    double open = blind * score - taste * error;
    // Φ(best)^n = Φ(e) in terms of what lies above, which is all that differs in large pools.
    double above = -StrictMath.expm1(StrictMath.log1p(-Normal.cdf(-estimate)) / pool);
    double best = -Normal.quantile(above);
    return new Best(taste * best + blind * open, blind * best - taste * open);
  }
}
