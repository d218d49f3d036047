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
  private final double extrapolation;
  private double slopeAtZero;
  private double slopePerGain;
  private double slopeVariance;
  private double total;
  private double gain;

  /**
   * A belief before any evidence.
   *
   * @param grid gains, ascending; not copied, not changed
   * @param scale what one unit of the grid is, OOM
   * @param weights how probable each is; any positive scale; kept and changed
   * @param slope expected slope, OOM a OOM of compute
   * @param slopeVariance variance of the slope
   * @param extrapolation how much of what a measurement says about the slope is kept, 0 to 1
   */
  Belief(
      double[] grid,
      double scale,
      double[] weights,
      double slope,
      double slopeVariance,
      double extrapolation) {
    this.grid = grid;
    this.scale = scale;
    this.weights = weights;
    this.slopeAtZero = slope;
    this.slopeVariance = slopeVariance;
    this.extrapolation = extrapolation;
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      moment += weights[i] * grid[i];
    }
    settle(sum, moment);
  }

  private Belief(Belief other) {
    this.grid = other.grid;
    this.scale = other.scale;
    this.weights = other.weights.clone();
    this.extrapolation = other.extrapolation;
    this.slopeAtZero = other.slopeAtZero;
    this.slopePerGain = other.slopePerGain;
    this.slopeVariance = other.slopeVariance;
    this.total = other.total;
    this.gain = other.gain;
  }

  /** What one would believe after that measurement; this belief stays as it is. */
  public Belief after(double measured, double distanceOom, double noiseVariance) {
    Belief later = new Belief(this);
    later.observe(measured, distanceOom, noiseVariance);
    return later;
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

    // Surprise is linear over the grid: it is least at an end, or next to where it crosses zero.
    double perUnit = surprisePerGain * scale;
    double first = surpriseAtZero + perUnit * grid[0];
    double last = surpriseAtZero + perUnit * grid[grid.length - 1];
    double least = first * last <= 0 ? 0 : Math.min(first * first, last * last);
    double sharpness = 1 / (2 * variance);
    double share = 1 / total;
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < grid.length; i++) {
      double surprise = surpriseAtZero + perUnit * grid[i];
      double weight = weights[i] * share * Exp.of((least - surprise * surprise) * sharpness);
      weights[i] = weight;
      sum += weight;
      moment += weight * grid[i];
    }
    settle(sum, moment);

    double slopeWeight = extrapolation * -distanceOom * slopeVariance / variance;
    slopeAtZero += slopeWeight * surpriseAtZero;
    slopePerGain += slopeWeight * surprisePerGain;
    slopeVariance += slopeWeight * distanceOom * slopeVariance;
  }

  /** Expected gain at the frontier, OOM. */
  public double gain() {
    return gain;
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
    return scale * sum / total;
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

  private void settle(double sum, double moment) {
    if (sum > 0) {
      total = sum;
      gain = scale * moment / sum;
      return;
    }
    // The evidence contradicts every gain of the grid: nothing better than to start over from it.
    java.util.Arrays.fill(weights, 1);
    total = weights.length;
    double all = 0;
    for (double unit : grid) {
      all += unit;
    }
    gain = scale * all / total;
  }
}
