package labsim.lab.experiments;

import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.knowledge.Idea;

/** Where experiments are drawn up: their size, their noise, and whether they will fail. */
public final class Bench {

  private static final int ATTEMPTS = 1 << 20;

  private final ExperimentParameters parameters;
  private final Streams.Family streams;
  private final Streams.Family interimLuck;
  private final double[] noise = new double[RungName.values().length];

  public Bench(ExperimentParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.streams = streams.family("experiment");
    this.interimLuck = streams.family("interim");
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

  /**
   * How many hours after its start a run is looked at on its way; infinite if it is not, or if it
   * fails before.
   */
  public double lookAfterHours(Experiment experiment) {
    EarlyStopping stopping = parameters.earlyStopping();
    double hours = stopping.lookAt() * experiment.plannedHours();
    return stopping.looksAt(experiment.plannedHours()) && hours < experiment.runsForHours()
        ? hours
        : Double.POSITIVE_INFINITY;
  }

  /**
   * The gain that a run has measured when it is looked at, OOM: its noise is larger than the final
   * result's by 1/sqrt(share of the run), and the part of it that the rest of the run will average
   * out is independent of the final result.
   */
  public double interim(Experiment experiment) {
    double share = parameters.earlyStopping().lookAt();
    Stream stream =
        interimLuck.at(
            experiment.idea().id(),
            (long) experiment.rung().ordinal() * ATTEMPTS + experiment.attempt());
    return experiment.measured()
        + Math.sqrt(experiment.noiseVariance() * (1 / share - 1)) * stream.normal();
  }
}
