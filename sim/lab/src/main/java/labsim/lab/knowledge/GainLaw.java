package labsim.lab.knowledge;

import labsim.engine.Normal;

/**
 * How gains are spread over ideas: a share of them helps, with exponential gains or, if a tail is
 * asked for, gains of the generalised Pareto law with the same mean; the others harm, with
 * exponential losses. An idea's place in that spread is its normal score, the standard normal value
 * of the same rank; it is what taste correlates with, so that selecting the best share p of a pool
 * by taste τ raises the mean score by exactly i(p)·τ (breeder's equation).
 */
final class GainLaw {

  /** Scores of the grid on which beliefs live; one idea in 10⁵ lies outside. */
  private static final double FIRST_SCORE = -3;

  private static final double SCORE_STEP = 0.15;
  private static final int NODES = 50;

  /** What a good idea brings is read off a table over this range of scores. */
  private static final int TABLE_RANGE = 9;

  private static final int TABLE_STEPS_PER_SCORE = 64;

  private final double goodShare;
  private final double goodGain;
  private final double badLoss;
  private final double tail;
  private final double mean;
  private final double spread;
  private final double helpsFrom;
  private final double[] nodes = new double[NODES];
  private final double[] nodeGains = new double[NODES];
  private final double[] improvements = new double[TABLE_RANGE * TABLE_STEPS_PER_SCORE + 1];

  /**
   * @param goodShare share of ideas that help
   */
  GainLaw(IdeaParameters parameters, double goodShare) {
    this.goodShare = goodShare;
    tail = parameters.gainTail();
    goodGain = parameters.goodGain();
    badLoss = parameters.badLoss();
    mean = goodShare * goodGain - (1 - goodShare) * badLoss;
    double square = 2 * (goodShare * goodGain * goodGain + (1 - goodShare) * badLoss * badLoss);
    spread = Math.sqrt(square - mean * mean);
    helpsFrom = -Normal.quantile(goodShare);
    for (int i = 0; i < NODES; i++) {
      nodes[i] = FIRST_SCORE + i * SCORE_STEP;
      nodeGains[i] = gain(nodes[i]);
    }
    for (int i = 1; i < improvements.length; i++) {
      improvements[i] = Math.max(0, gain(helpsFrom + (double) i / TABLE_STEPS_PER_SCORE));
    }
  }

  /** Gain of an idea of that normal score before any depletion, OOM. */
  double gain(double score) {
    double above = Normal.cdf(-score);
    return above < goodShare
        ? goodGain(above / goodShare)
        : badLoss * StrictMath.log((1 - above) / (1 - goodShare));
  }

  /** Gain of a good idea that only a share of the good ones exceed, OOM. */
  private double goodGain(double exceeded) {
    return tail == 0
        ? -goodGain * StrictMath.log(exceeded)
        : goodGain * (1 - tail) / tail * (StrictMath.pow(exceeded, -tail) - 1);
  }

  /**
   * Gain of an idea of that normal score if it helps, else 0, before any depletion, OOM. It is
   * asked for a dozen times an idea, to see what the idea promises; so it is read off a table, to
   * within one part in a thousand.
   */
  double improvement(double score) {
    double place = (score - helpsFrom) * TABLE_STEPS_PER_SCORE;
    if (place <= 0) {
      return 0;
    }
    int below = (int) place;
    if (below + 1 >= improvements.length) {
      return gain(score);
    }
    double least = improvements[below];
    return least + (place - below) * (improvements[below + 1] - least);
  }

  /** Mean gain over ideas, OOM. */
  double mean() {
    return mean;
  }

  /**
   * Standard deviation of gains over ideas, OOM; with a Pareto tail, which may have none, that of
   * exponential gains with the same mean.
   */
  double spread() {
    return spread;
  }

  /** Normal scores of the grid. */
  double[] nodes() {
    return nodes;
  }

  /** Gains at the grid's scores before any depletion, OOM. */
  double[] nodeGains() {
    return nodeGains;
  }
}
