package labsim.lab.knowledge;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Where ideas come from. Good with probability p, then an exponential gain; else an exponential
 * loss. Every draw of an idea comes from its own stream in a fixed order, so that two worlds with
 * the same seed have the same ideas whenever they are had.
 */
public final class IdeaSource {

  private final IdeaParameters parameters;
  private final Streams.Family streams;
  private final double mean;
  private final double spread;
  private final double shareSum;

  public IdeaSource(IdeaParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.streams = streams.family("idea");
    double good = parameters.goodShare();
    double gain = parameters.goodGain();
    double loss = parameters.badLoss();
    mean = good * gain - (1 - good) * loss;
    double second = 2 * (good * gain * gain + (1 - good) * loss * loss);
    spread = Math.sqrt(second - mean * mean);
    double sum = 0;
    for (IdeaClass kind : IdeaClass.values()) {
      sum += parameters.classes().of(kind).share();
    }
    shareSum = sum;
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
    Stream stream = streams.at(id);
    IdeaClass kind = kind(stream.uniform());
    boolean good = stream.bernoulli(parameters.goodShare());
    double size = stream.exponential(1);
    double slopeScore = stream.normal();
    double error = stream.normal();

    double scale = depletion(stackOom);
    double sigma = spread * scale;
    double mu = mean * scale;
    double gain = scale * size * (good ? parameters.goodGain() : -parameters.badLoss());
    ClassLaw law = parameters.classes().of(kind);
    double slopeMean = law.drift() * sigma;
    double slopeSpread = law.transferLoss() * sigma;

    double truth = sigma == 0 ? 0 : (gain - mu) / sigma;
    double blind = 1 - taste * taste;
    double estimate = taste * truth + Math.sqrt(blind) * error;
    Belief prior =
        new Belief(
            mu + sigma * taste * estimate,
            slopeMean,
            sigma * sigma * blind,
            0,
            slopeSpread * slopeSpread);
    return new Idea(id, kind, gain, slopeMean + slopeSpread * slopeScore, frontierOom, prior);
  }

  private double depletion(double stackOom) {
    return StrictMath.pow(10, -parameters.depletion() * stackOom);
  }

  private IdeaClass kind(double uniform) {
    double rest = uniform * shareSum;
    for (IdeaClass kind : IdeaClass.values()) {
      rest -= parameters.classes().of(kind).share();
      if (rest < 0) {
        return kind;
      }
    }
    return IdeaClass.EMERGENT;
  }
}
