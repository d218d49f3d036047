package labsim.lab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Frontier;
import labsim.lab.compute.Ledger;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.Stack;
import labsim.lab.quantity.Calendar;

/**
 * The big runs. Each may have its tricks tried together before, gathers its GPUs, trains, is thrown
 * back by loss spikes, may be ruined by one of its tricks, and on success raises the stack; after
 * post-training and deployment its model becomes the lab's assistants.
 */
public final class FrontierTraining implements Handler<FrontierTraining.Event> {

  /** What happens to frontier runs. */
  public sealed interface Event {}

  private record Derisked(List<Candidate> tricks, Consumer<List<Candidate>> back)
      implements Event {}

  private record GpusGathered(FrontierRun run) implements Event {}

  private record Ruined(FrontierRun run) implements Event {}

  private record Completed(FrontierRun run) implements Event {}

  private final Simulation simulation;
  private final TrainingParameters parameters;
  private final Cluster cluster;
  private final Frontier frontier;
  private final Stack stack;
  private final Funnel funnel;
  private final Release release;
  private final Generations generations;
  private final SideRuns sideRuns;
  private final Refreshes refreshes;
  private final Streams.Family ruinLuck;
  private final Streams.Family spikeLuck;
  private final double ruinProbability;
  private final Runnable problemFound;
  private final double firstRunOom;
  private final TrainingCounts counts = new TrainingCounts();

  private double effectiveComputeOom;
  private long started;
  private long segments;

  /**
   * @param validated whether tricks have been tested at S3
   * @param problemFound is told whenever a trick has ruined a run
   * @param newModel is told whenever a frontier run is deployed
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
      Runnable problemFound,
      Runnable newModel,
      DoubleConsumer deployed,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.cluster = cluster;
    this.frontier = frontier;
    this.stack = stack;
    this.funnel = funnel;
    this.release = new Release(parameters, streams);
    this.generations = new Generations(simulation, parameters, frontier, newModel, deployed);
    this.sideRuns = new SideRuns(simulation, cluster, frontier);
    this.refreshes = new Refreshes(simulation, parameters.refresh(), sideRuns, generations);
    this.ruinLuck = streams.family("ruin");
    this.spikeLuck = streams.family("spike");
    this.ruinProbability = validated ? parameters.ruinValidated() : parameters.ruinUnvalidated();
    this.problemFound = problemFound;
    this.firstRunOom = frontier.runOom(0);
  }

  /** From now on the assistants' model is refreshed now and then. */
  public void beginRefreshes() {
    refreshes.begin();
  }

  /**
   * Trains a release at the frontier.
   *
   * @param back is handed the tricks that are to go with the next train instead
   */
  void train(List<Candidate> tricks, Consumer<List<Candidate>> back) {
    DeriskParameters derisk = parameters.derisk();
    if (derisk.size() == 0) {
      gather(tricks, back);
    } else {
      sideRuns.run(derisk.size(), derisk.durationHours(), this, new Derisked(tricks, back));
    }
  }

  /** A trick is ready for the next train. */
  void integrated(Candidate trick) {
    generations.integrated(trick.idea());
  }

  private void gather(List<Candidate> tricks, Consumer<List<Candidate>> back) {
    double size = frontier.runSize(simulation.now());
    double shortened = StrictMath.pow(10, -parameters.runShrink() * stack.levelOom());
    double wanted = size / (parameters.runDurationHours() * Math.min(1, shortened));
    double gpus = Math.max(1, Math.min(wanted, cluster.mostFrontierGpus()));
    long milliGpus = Math.round(gpus * 1000);
    FrontierRun run =
        new FrontierRun(started++, tricks, back, milliGpus, size / gpus, ruinLuck, ruinProbability);
    cluster.gather(run.milliGpus(), this, new GpusGathered(run));
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Derisked(var tricks, var back) -> {
        Set<Candidate> held = release.conflictsFound(Release.ranked(tricks));
        counts.conflictsFound += held.size();
        back.accept(tricks.stream().filter(held::contains).toList());
        gather(tricks.stream().filter(trick -> !held.contains(trick)).toList(), back);
      }
      case GpusGathered(var run) -> proceed(run);
      case Ruined(var run) -> {
        bookLosses(run);
        counts.ruined++;
        problemFound.run();
        double lost = run.removeGuilty(parameters.onRuin());
        cluster.bookFrontier(Ledger.Outcome.RUINED, run.milliGpus(), lost);
        switch (parameters.onRuin()) {
          case ROLLBACK, RESTART -> proceed(run);
          case DEGRADED -> complete(run);
          case ABORT -> {
            counts.aborted++;
            cluster.releaseFrontier(run.milliGpus(), run.failures());
            run.back().accept(run.tricks());
          }
        }
      }
      case Completed(var run) -> {
        bookLosses(run);
        complete(run);
      }
    }
  }

  private void proceed(FrontierRun run) {
    run.rewind(rewinds(run.hoursToNextEvent()));
    double hours = run.trainOn(cluster) + run.rewoundHours();
    simulation.after(hours, this, run.ruinAhead() ? new Ruined(run) : new Completed(run));
  }

  /** Hours lost to loss spikes in a stretch of training: each goes back to the last checkpoint. */
  private double rewinds(double hours) {
    SpikeParameters spikes = parameters.spikes();
    if (spikes.perWeek() == 0) {
      return 0;
    }
    Stream luck = spikeLuck.at(segments++);
    double between = Calendar.HOURS_PER_WEEK / spikes.perWeek();
    double lost = 0;
    for (double t = luck.exponential(between); t < hours; t += luck.exponential(between)) {
      lost += luck.uniform(0, spikes.checkpointHours());
      counts.spikes++;
    }
    return lost;
  }

  private void bookLosses(FrontierRun run) {
    cluster.bookFrontier(Ledger.Outcome.HARDWARE, run.milliGpus(), run.lostHours());
    cluster.bookFrontier(Ledger.Outcome.RUINED, run.milliGpus(), run.rewoundHours());
    counts.rewoundGpuHours += run.milliGpus() / 1000.0 * run.rewoundHours();
  }

  private void complete(FrontierRun run) {
    cluster.releaseFrontier(run.milliGpus(), run.failures());
    counts.finished++;
    double trainedOom = run.trainedOom();
    List<Candidate> ranked = Release.ranked(run.tricks());
    double[] realised = release.gains(ranked, trainedOom);
    double sum = 0;
    for (int i = 0; i < realised.length; i++) {
      Candidate trick = ranked.get(i);
      double gain = trick.idea().gainAt(trainedOom);
      funnel.land(trick.idea(), trick.foreseenOom(), gain, realised[i]);
      stack.join(trick.idea().kind());
      counts.lostToInterference += gain - realised[i];
      sum += realised[i];
    }
    stack.raise(sum);
    effectiveComputeOom = stack.levelOom() + trainedOom - firstRunOom;
    List<Idea> aboard = new ArrayList<>();
    run.aboard().forEach(trick -> aboard.add(trick.idea()));
    generations.trained(effectiveComputeOom, aboard);
  }

  /** Effective compute of the newest model, OOM above the compute of the first run. */
  public double effectiveComputeOom() {
    return effectiveComputeOom;
  }

  /** What has happened since the last restart. */
  public TrainingCounts counts() {
    return counts;
  }

  /** H100e-hours of derisk runs and refreshes since the last restart. */
  public double sideGpuHours() {
    return sideRuns.gpuHours();
  }

  /** Begins to count anew; what trains goes on. */
  public void restart() {
    counts.restart();
    sideRuns.restart();
  }
}
