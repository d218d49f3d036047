package labsim.lab.knowledge;

/**
 * What the lab believes about one idea, by Bayes' rule: how probable each gain of a grid is, and
 * for each of them the slope over scale that the evidence would then imply. Gains have a heavy tail
 * on the good side, which a normal belief would talk itself out of; the slope is normal, and is
 * kept exactly. Two rungs together tell the slope, so they are worth more than one rung twice.
 *
 * <p>The slope implied by a gain is a linear function of that gain: it is so at first, being
 * constant, and every measurement adds a multiple of its surprise, which is linear in both.
 */
public final class Belief {

  private final double[] grid;
  private final double scale;
  private final double[] weights;
  private double slopeAtZero;
  private double slopePerGain;
  private double slopeVariance;

  /**
   * A belief before any evidence.
   *
   * @param grid gains, ascending; not copied, not changed
   * @param scale what one unit of the grid is, OOM
   * @param weights how probable each is; any positive scale; kept and changed
   * @param slope expected slope, OOM a OOM of compute
   * @param slopeVariance variance of the slope
   */
  Belief(double[] grid, double scale, double[] weights, double slope, double slopeVariance) {
    this.grid = grid;
    this.scale = scale;
    this.weights = weights;
    this.slopeAtZero = slope;
    this.slopeVariance = slopeVariance;
    normalise();
  }

  /**
   * Takes in the measurement {@code y = gain − slope · distance + noise}.
   *
   * @param measured the measured gain, OOM
   * @param distanceOom how far below the frontier it was measured, OOM
   * @param noiseVariance variance of the noise, OOM²
   */
  void observe(double measured, double distanceOom, double noiseVariance) {
    // A grid cannot tell gains apart that lie within one of its cells.
    double variance =
        distanceOom * distanceOom * slopeVariance + noiseVariance + cellVariance(measured);
    double surpriseAtZero = measured + distanceOom * slopeAtZero;
    double surprisePerGain = distanceOom * slopePerGain - 1;

    double least = Double.POSITIVE_INFINITY;
    double perUnit = surprisePerGain * scale;
    for (double unit : grid) {
      double surprise = surpriseAtZero + perUnit * unit;
      least = Math.min(least, surprise * surprise);
    }
    double sharpness = 1 / (2 * variance);
    for (int i = 0; i < grid.length; i++) {
      double surprise = surpriseAtZero + perUnit * grid[i];
      weights[i] *= Exp.of((least - surprise * surprise) * sharpness);
    }
    normalise();

    double slopeWeight = -distanceOom * slopeVariance / variance;
    slopeAtZero += slopeWeight * surpriseAtZero;
    slopePerGain += slopeWeight * surprisePerGain;
    slopeVariance += slopeWeight * distanceOom * slopeVariance;
  }

  /** Expected gain at the frontier, OOM. */
  public double gain() {
    double sum = 0;
    for (int i = 0; i < grid.length; i++) {
      sum += weights[i] * grid[i];
    }
    return scale * sum;
  }

  /**
   * What the idea is worth to someone who may still leave it: E[max(gain, 0)], OOM. Never negative,
   * and the larger the less is known.
   */
  public double expectedImprovement() {
    return expectedExcess(0);
  }

  /**
   * What the idea is worth to someone who may buy it at that price: E[max(gain − price, 0)], OOM.
   */
  public double expectedExcess(double priceOom) {
    double price = priceOom / scale;
    double sum = 0;
    for (int i = grid.length - 1; i >= 0 && grid[i] > price; i--) {
      sum += weights[i] * (grid[i] - price);
    }
    return scale * sum;
  }

  private double cellVariance(double measured) {
    double unit = measured / scale;
    int i = 1;
    while (i < grid.length - 1 && grid[i] < unit) {
      i++;
    }
    double cell = scale * (grid[i] - grid[i - 1]);
    return cell * cell / 12;
  }

  private void normalise() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    if (!(sum > 0)) {
      // The evidence contradicts every gain of the grid: nothing better than to start over from it.
      java.util.Arrays.fill(weights, 1.0 / weights.length);
      return;
    }
    double share = 1 / sum;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= share;
    }
  }
}
