package labsim.lab.compute;

import labsim.engine.Normal;

/**
 * The compute of many lognormal jobs together. With sizes that differ by a sigma of 3 and more, a
 * sum is as large as its largest member makes it: so that one is drawn, as the maximum of so many,
 * and the others are taken at their mean given that they are smaller. This keeps the mean exactly,
 * and the tail: the probability of a very large sum is that of one very large job (Embrechts,
 * Klüppelberg and Mikosch, "Modelling Extremal Events", 1997, section 1.3).
 *
 * @param jobs how many, 1 or more
 * @param median of one job
 * @param spread sigma of the lognormal
 */
record Bundle(int jobs, double median, double spread) {

  /**
   * The sum of the jobs; rises with the uniform.
   *
   * @param uniform between 0 and 1
   */
  double size(double uniform) {
    // P(all below z) = Φ(z)^jobs
    double logBelow = StrictMath.log(uniform) / jobs;
    double below = StrictMath.exp(logBelow);
    double score =
        below < 0.5 ? Normal.quantile(below) : -Normal.quantile(-StrictMath.expm1(logBelow));
    double largest = StrictMath.exp(spread * score);
    double mean = StrictMath.exp(spread * spread / 2);
    double others = (jobs - 1) * mean * Normal.cdf(score - spread) / below;
    return median * (largest + others);
  }

  /** The mean of {@link #size}. */
  double mean() {
    return jobs * median * StrictMath.exp(spread * spread / 2);
  }
}
