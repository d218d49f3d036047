package labsim.lab.knowledge;

import labsim.engine.Normal;

/**
 * What the lab believes about one idea: a joint normal over its gain at the frontier and the slope
 * of that gain over scale. Keeping the slope in the state is what makes evidence from a second rung
 * worth more than a repetition at the first: two rungs together tell the slope.
 *
 * @param gain expected gain at the frontier, OOM
 * @param slope expected slope, OOM a OOM of compute
 * @param gainVariance variance of the gain
 * @param covariance covariance of gain and slope
 * @param slopeVariance variance of the slope
 */
public record Belief(
    double gain, double slope, double gainVariance, double covariance, double slopeVariance) {

  /**
   * Bayes' rule for the measurement {@code y = gain − slope · distance + noise}.
   *
   * @param measured the measured gain, OOM
   * @param distanceOom how far below the frontier it was measured, OOM
   * @param noiseVariance variance of the noise, OOM²
   */
  public Belief observe(double measured, double distanceOom, double noiseVariance) {
    double withGain = gainVariance - distanceOom * covariance;
    double withSlope = covariance - distanceOom * slopeVariance;
    double variance = withGain - distanceOom * withSlope + noiseVariance;
    if (variance <= 0) {
      return this; // already certain: nothing is left to learn
    }
    double surprise = measured - (gain - distanceOom * slope);
    double gainWeight = withGain / variance;
    double slopeWeight = withSlope / variance;
    return new Belief(
        gain + gainWeight * surprise,
        slope + slopeWeight * surprise,
        Math.max(0, gainVariance - gainWeight * withGain),
        covariance - gainWeight * withSlope,
        Math.max(0, slopeVariance - slopeWeight * withSlope));
  }

  /**
   * What the idea is worth to someone who may still leave it: E[max(gain, 0)], OOM. Never negative,
   * and the larger the less is known.
   */
  public double expectedImprovement() {
    double spread = Math.sqrt(gainVariance);
    if (spread == 0) {
      return Math.max(0, gain);
    }
    double score = gain / spread;
    return gain * Normal.cdf(score) + spread * Normal.density(score);
  }
}
