package labsim.lab.compute;

import labsim.engine.Handler;
import labsim.engine.Simulation;

/** GPUs come in lumps: at equal intervals, each as much as the growth of one interval. */
public final class Deliveries implements Handler<Deliveries.Event> {

  /** What happens here. */
  public enum Event {
    DELIVERED
  }

  private final Simulation simulation;
  private final Cluster cluster;
  private final double intervalHours;
  private final double growthPerInterval;

  /**
   * @param hoursPerYear hours in a year
   */
  public Deliveries(
      Simulation simulation, Cluster cluster, ComputeParameters parameters, double hoursPerYear) {
    this.simulation = simulation;
    this.cluster = cluster;
    this.intervalHours = parameters.deliveryIntervalHours();
    this.growthPerInterval =
        StrictMath.pow(parameters.growth(), parameters.deliveryIntervalHours() / hoursPerYear);
  }

  /** Orders the first delivery, one interval from now. */
  public void begin() {
    simulation.after(intervalHours, this, Event.DELIVERED);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case DELIVERED -> {
        cluster.install(cluster.ledger().installedGpus() * (growthPerInterval - 1));
        begin();
      }
    }
  }
}
