package labsim.lab.training;

import java.util.List;
import java.util.function.DoubleConsumer;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Frontier;
import labsim.lab.compute.Ledger;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Stack;

/**
 * The big runs. Each gathers its GPUs, trains, may be ruined by one of its tricks, and on success
 * raises the stack; after post-training and deployment its model becomes the lab's assistants.
 */
public final class FrontierTraining implements Handler<FrontierTraining.Event> {

  /** What happens to frontier runs. */
  public sealed interface Event {}

  private record GpusGathered(FrontierRun run) implements Event {}

  private record Ruined(FrontierRun run) implements Event {}

  private record Completed(FrontierRun run) implements Event {}

  private record Deployed(double effectiveComputeOom) implements Event {}

  private final Simulation simulation;
  private final TrainingParameters parameters;
  private final Cluster cluster;
  private final Frontier frontier;
  private final Stack stack;
  private final Funnel funnel;
  private final Release release;
  private final Streams.Family ruinLuck;
  private final double ruinProbability;
  private final DoubleConsumer deployed;
  private final double firstRunOom;

  private double effectiveComputeOom;
  private long started;
  private int finished;
  private int ruined;
  private double lostToInterference;

  /**
   * @param validated whether tricks have been tested at S3
   * @param deployed is told the effective compute of every model that starts work as assistant, OOM
   *     above the first run's compute
   */
  public FrontierTraining(
      Simulation simulation,
      TrainingParameters parameters,
      Cluster cluster,
      Frontier frontier,
      Stack stack,
      Funnel funnel,
      boolean validated,
      DoubleConsumer deployed,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.cluster = cluster;
    this.frontier = frontier;
    this.stack = stack;
    this.funnel = funnel;
    this.release = new Release(parameters, streams);
    this.ruinLuck = streams.family("ruin");
    this.ruinProbability = validated ? parameters.ruinValidated() : parameters.ruinUnvalidated();
    this.deployed = deployed;
    this.firstRunOom = frontier.runOom(0);
  }

  /** Trains a release at the frontier. */
  void train(List<Candidate> tricks) {
    double size = frontier.runSize(simulation.now());
    double most = cluster.mostFrontierGpus();
    double gpus = Math.max(1, Math.min(size / parameters.runDurationHours(), most));
    FrontierRun run =
        new FrontierRun(
            started++, tricks, Math.round(gpus * 1000), size / gpus, ruinLuck, ruinProbability);
    cluster.gather(run.milliGpus(), this, new GpusGathered(run));
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case GpusGathered(var run) -> proceed(run);
      case Ruined(var run) -> {
        ruined++;
        cluster.bookFrontier(Ledger.Outcome.HARDWARE, run.milliGpus(), run.lostHours());
        double lost = run.removeGuilty(parameters.onRuin());
        cluster.bookFrontier(Ledger.Outcome.RUINED, run.milliGpus(), lost);
        if (parameters.onRuin() == OnRuin.DEGRADED) {
          complete(run);
        } else {
          proceed(run);
        }
      }
      case Completed(var run) -> {
        cluster.bookFrontier(Ledger.Outcome.HARDWARE, run.milliGpus(), run.lostHours());
        complete(run);
      }
      case Deployed(var oom) -> deployed.accept(oom);
    }
  }

  private void proceed(FrontierRun run) {
    double hours = run.trainOn(cluster);
    simulation.after(hours, this, run.ruinAhead() ? new Ruined(run) : new Completed(run));
  }

  private void complete(FrontierRun run) {
    cluster.releaseFrontier(run.milliGpus(), run.failures());
    finished++;
    double trainedOom = run.trainedOom();
    double sum = 0;
    for (Candidate trick : run.tricks()) {
      double gain = trick.idea().gainAt(trainedOom);
      funnel.land(trick.foreseenOom(), gain);
      sum += gain;
    }
    double realised = release.gain(run.tricks(), trainedOom);
    lostToInterference += sum - realised;
    stack.raise(realised);
    effectiveComputeOom = stack.levelOom() + trainedOom - firstRunOom;
    simulation.after(parameters.deploymentHours(), this, new Deployed(effectiveComputeOom));
  }

  /** Effective compute of the newest model, OOM above the compute of the first run. */
  public double effectiveComputeOom() {
    return effectiveComputeOom;
  }

  /** Frontier runs finished since the last restart. */
  public int finished() {
    return finished;
  }

  /** Times that a trick ruined a run since the last restart. */
  public int ruined() {
    return ruined;
  }

  /** Gain lost to interference and conflicts since the last restart, OOM. */
  public double lostToInterferenceOom() {
    return lostToInterference;
  }

  /** Begins to count anew; what trains goes on. */
  public void restart() {
    finished = 0;
    ruined = 0;
    lostToInterference = 0;
  }
}
