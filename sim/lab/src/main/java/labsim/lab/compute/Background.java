package labsim.lab.compute;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.quantity.Calendar;

/**
 * Sends background jobs to the cluster, in bundles. They grow with the cluster, since people use
 * what is there, and are shared evenly among the teams. A bundle that ends books its hours by the
 * outcomes of the jobs inside it; nobody waits for one.
 */
public final class Background implements Handler<Background.Event> {

  /** What happens here. */
  public enum Event {
    /** Another bundle comes. */
    ARRIVED,
    /** A bundle has left the cluster. */
    LEFT
  }

  private final Simulation simulation;
  private final BackgroundParameters parameters;
  private final Cluster cluster;
  private final Bundle bundle;
  private final double meanGapHours;
  private final Streams.Family luck;
  private long sent;

  public Background(
      Simulation simulation, BackgroundParameters parameters, Cluster cluster, Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.cluster = cluster;
    this.bundle = new Bundle(parameters.bundle(), parameters.median(), parameters.spread());
    this.meanGapHours = Calendar.HOURS_PER_YEAR * parameters.bundle() / parameters.jobsPerYear();
    this.luck = streams.family("background");
  }

  /** From now on they come. */
  public void begin() {
    if (parameters.jobsPerYear() > 0) {
      next();
    }
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case ARRIVED -> {
        submit(luck.at(sent, 1));
        sent++;
        next();
      }
      case LEFT -> {}
    }
  }

  private void next() {
    simulation.after(luck.at(sent, 0).exponential(meanGapHours), this, Event.ARRIVED);
  }

  private void submit(Stream stream) {
    double growth = cluster.ledger().installedGpus() / parameters.forGpus();
    double gpuHours = growth * bundle.size(stream.uniform());
    double widest = cluster.widestJobGpus();
    long milliGpus =
        Math.max(1, Math.round(1000 * Math.min(widest, gpuHours / parameters.durationHours())));
    cluster.submit(
        Job.background(
            milliGpus,
            gpuHours * 1000 / milliGpus,
            parameters.worth() * cluster.price(),
            (int) (sent % cluster.teams()),
            sent,
            this,
            end -> Event.LEFT));
  }
}
