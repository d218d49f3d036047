package labsim.lab.training;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Frontier;

/** Runs beside the frontier run, a small share of its size: they gather GPUs and always succeed. */
final class SideRuns implements Handler<SideRuns.Event> {

  /** What happens to a side run. */
  sealed interface Event {}

  private record Gathered(long milliGpus, double hours, Runnable done) implements Event {}

  private record Finished(long milliGpus, Runnable done) implements Event {}

  private final Simulation simulation;
  private final Cluster cluster;
  private final Frontier frontier;
  private double gpuHours;

  SideRuns(Simulation simulation, Cluster cluster, Frontier frontier) {
    this.simulation = simulation;
    this.cluster = cluster;
    this.frontier = frontier;
  }

  /**
   * Starts one as soon as its GPUs are there, and rings at its end.
   *
   * @param share its size, as a share of today's frontier run
   * @param durationHours how long it takes if the cluster is wide enough
   */
  <E> void run(double share, double durationHours, Handler<? super E> owner, E done) {
    double size = share * frontier.runSize(simulation.now());
    double gpus = Math.min(size / durationHours, cluster.mostFrontierGpus());
    long milliGpus = Math.max(1, Math.round(gpus * 1000));
    double hours = size * 1000 / milliGpus;
    gpuHours += size;
    cluster.gather(milliGpus, this, new Gathered(milliGpus, hours, () -> owner.on(done)));
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Gathered(var milliGpus, var hours, var done) ->
          simulation.after(hours, this, new Finished(milliGpus, done));
      case Finished(var milliGpus, var done) -> {
        cluster.releaseFrontier(milliGpus, 0);
        done.run();
      }
    }
  }

  /** H100e-hours of the runs begun since the last restart. */
  double gpuHours() {
    return gpuHours;
  }

  /** Begins to count anew. */
  void restart() {
    gpuHours = 0;
  }
}
