package labsim.lab.knowledge;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Where ideas come from. Every draw of an idea comes from its own stream in a fixed order, so that
 * two worlds with the same seed have the same ideas, whenever they are had.
 */
public final class IdeaSource {

  /** Nodes and weights of Gauss-Hermite quadrature for a standard normal, positive half, n = 12. */
  private static final double[] QUADRATURE_NODES = {
    0.444403001944139,
    1.340375197151618,
    2.259464451000800,
    3.223709828770096,
    4.271825847932282,
    5.500901704467748
  };

  private static final double[] QUADRATURE_WEIGHTS = {
    0.321664361512830,
    0.146967048045330,
    0.029116687912364,
    0.002203380687533,
    4.837184922591e-5,
    1.499927167637e-7
  };

  private final IdeaParameters parameters;
  private final Streams.Family streams;
  private final GainLaw law;
  private final GainLaw targetedLaw;
  private int targets;
  private double knownStackOom = Double.NaN;
  private double knownDepletion;

  public IdeaSource(IdeaParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.streams = streams.family("idea");
    this.law = new GainLaw(parameters, parameters.goodShare());
    this.targetedLaw = new GainLaw(parameters, parameters.problems().goodShare());
  }

  /** A frontier run was ruined: the next ideas aim at what went wrong. */
  public void problemFound() {
    targets += parameters.problems().ideas();
  }

  /** Mean gain of a good idea once the stack stands at that level, OOM. */
  public double goodGain(double stackOom) {
    return parameters.goodGain() * depletion(stackOom);
  }

  /**
   * The idea of that id, had by a researcher of that taste.
   *
   * @param id the idea's name
   * @param taste correlation of the author's estimate with the truth, 0 to 1
   * @param stackOom software progress already made, OOM: ideas get smaller with it
   * @param frontierOom log10 of the frontier run of the day, H100e-hours
   */
  public Idea propose(long id, double taste, double stackOom, double frontierOom) {
    return propose(id, taste, 1, stackOom, frontierOom);
  }

  /**
   * The best of a pool of ideas by the author's own estimate; the others are never heard of.
   *
   * @param pool how many ideas, 1 or more; need not be whole
   */
  public Idea propose(long id, double taste, double pool, double stackOom, double frontierOom) {
    Stream stream = streams.at(id);
    IdeaClass kind = parameters.classes().kind(stream.uniform());
    double score = stream.normal();
    double slopeScore = stream.normal();
    double error = stream.normal();
    if (pool > 1) {
      Best best = Best.of(score, error, taste, pool);
      score = best.score();
      error = best.error();
    }

    GainLaw gains = nextLaw();
    double scale = depletion(stackOom);
    ClassLaw classLaw = parameters.classes().of(kind);
    double slope = scale * law.spread() * (classLaw.drift() + classLaw.transferLoss() * slopeScore);

    double blind = Math.sqrt(1 - taste * taste);
    double estimate = taste * score + blind * error;
    double expectedScore = taste * estimate;
    return new Idea(
        id,
        kind,
        scale * gains.gain(score),
        slope,
        frontierOom,
        scale * expectedImprovement(gains, expectedScore, blind)) {
      @Override
      Belief prior() {
        return IdeaSource.this.prior(gains, classLaw, expectedScore, blind, scale);
      }
    };
  }

  private GainLaw nextLaw() {
    if (targets == 0) {
      return law;
    }
    targets--;
    return targetedLaw;
  }

  /** E[max(gain, 0)] of an idea whose score is normal, before any depletion, OOM. */
  private static double expectedImprovement(GainLaw law, double score, double spread) {
    double sum = 0;
    for (int i = 0; i < QUADRATURE_NODES.length; i++) {
      double away = spread * QUADRATURE_NODES[i];
      sum +=
          QUADRATURE_WEIGHTS[i] * (law.improvement(score + away) + law.improvement(score - away));
    }
    return sum;
  }

  private Belief prior(
      GainLaw gains, ClassLaw classLaw, double score, double spread, double scale) {
    double[] nodes = gains.nodes();
    double[] weights = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      double away = (nodes[i] - score) / spread;
      weights[i] = Exp.of(-away * away / 2);
    }
    double slope = classLaw.drift() * law.spread() * scale;
    double slopeSpread = classLaw.transferLoss() * law.spread() * scale;
    return new Belief(
        gains.nodeGains(),
        scale,
        weights,
        slope,
        slopeSpread * slopeSpread,
        parameters.extrapolation());
  }

  private double depletion(double stackOom) {
    if (stackOom != knownStackOom) {
      knownStackOom = stackOom;
      knownDepletion = StrictMath.pow(10, -parameters.depletion() * stackOom);
    }
    return knownDepletion;
  }
}
