package labsim.lab.knowledge;

/**
 * What the lab believes about one idea, by Bayes' rule: how probable each gain of a grid is, and
 * for each of them the slope over scale that the evidence would then imply. Gains have a heavy tail
 * on the good side, which a normal belief would talk itself out of; the slope is normal, and is
 * kept exactly. Two rungs together tell the slope, so they are worth more than one rung twice.
 */
public final class Belief {

  private final double[] gains;
  private final double[] weights;
  private final double[] slopes;
  private double slopeVariance;

  /**
   * A belief before any evidence.
   *
   * @param gains the grid, ascending, OOM; not copied
   * @param weights how probable each is; any positive scale; kept and changed
   * @param slope expected slope, OOM a OOM of compute
   * @param slopeVariance variance of the slope
   */
  Belief(double[] gains, double[] weights, double slope, double slopeVariance) {
    this.gains = gains;
    this.weights = weights;
    this.slopes = new double[gains.length];
    java.util.Arrays.fill(slopes, slope);
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
    double slopeWeight = -distanceOom * slopeVariance / variance;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < gains.length; i++) {
      double surprise = measured - (gains[i] - distanceOom * slopes[i]);
      least = Math.min(least, surprise * surprise);
    }
    for (int i = 0; i < gains.length; i++) {
      double surprise = measured - (gains[i] - distanceOom * slopes[i]);
      weights[i] *= StrictMath.exp((least - surprise * surprise) / (2 * variance));
      slopes[i] += slopeWeight * surprise;
    }
    slopeVariance += slopeWeight * distanceOom * slopeVariance;
    normalise();
  }

  /** Expected gain at the frontier, OOM. */
  public double gain() {
    double sum = 0;
    for (int i = 0; i < gains.length; i++) {
      sum += weights[i] * gains[i];
    }
    return sum;
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
    double sum = 0;
    for (int i = 0; i < gains.length; i++) {
      sum += weights[i] * Math.max(0, gains[i] - priceOom);
    }
    return sum;
  }

  private double cellVariance(double measured) {
    int i = 1;
    while (i < gains.length - 1 && gains[i] < measured) {
      i++;
    }
    double cell = gains[i] - gains[i - 1];
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
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }
}
