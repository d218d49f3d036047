package labsim.lab.experiments;

import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.knowledge.Idea;

/** Where experiments are drawn up: their size, their noise, and whether they will fail. */
public final class Bench {

  private static final int ATTEMPTS = 1 << 20;

  private final ExperimentParameters parameters;
  private final Streams.Family streams;
  private final double[] noise = new double[RungName.values().length];

  public Bench(ExperimentParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.streams = streams.family("experiment");
    for (RungName name : RungName.values()) {
      Rung rung = parameters.rungs().of(name);
      noise[name.ordinal()] =
          parameters.noise()
              * StrictMath.pow(10, parameters.noiseExponent() * rung.distanceOom())
              / Math.sqrt(rung.seeds());
    }
  }

  /**
   * Draws up an experiment.
   *
   * @param attempt 0 for the first, 1 after the first failure …
   * @param bugFailure probability that a bug in its code makes it fail, apart from all else
   * @param runSize size of today's frontier run, H100e-hours
   * @param mostGpus the widest job that the cluster can ever run, H100e
   */
  public Experiment drawUp(
      Idea idea, RungName name, int attempt, double bugFailure, double runSize, double mostGpus) {
    Rung rung = parameters.rungs().of(name);
    Stream stream = streams.at(idea.id(), (long) name.ordinal() * ATTEMPTS + attempt);
    double sizeScore = stream.normal();
    boolean fails = stream.bernoulli(1 - (1 - parameters.jobFailure()) * (1 - bugFailure));
    double failsAfter = stream.uniform(0, 0.5);
    double noiseScore = stream.normal();
    double debugScore = stream.uniform();

    double median = rung.size() * runSize;
    double size = median * rung.seeds() * StrictMath.exp(rung.sizeSpread() * sizeScore);
    double gpus =
        Math.max(1, Math.min(Math.floor(mostGpus), Math.rint(size / rung.durationHours())));
    double hours = size / gpus;

    // Noise and transfer are those of the rung, not of the single job: its size is a matter of
    // cost.
    double computeOom = StrictMath.log10(median);
    double spread = noise[name.ordinal()];
    return new Experiment(
        idea,
        name,
        attempt,
        gpus,
        hours,
        fails ? hours * failsAfter : hours,
        fails,
        idea.gainAt(computeOom) + spread * noiseScore,
        idea.distanceBelowFrontier(computeOom),
        spread * spread,
        fails ? debugHours(debugScore) : 0);
  }

  private double debugHours(double score) {
    double least = parameters.debugLeastHours();
    return least * StrictMath.pow(parameters.debugMostHours() / least, score);
  }
}
