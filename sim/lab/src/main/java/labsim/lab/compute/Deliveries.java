package labsim.lab.compute;

import java.util.function.DoubleUnaryOperator;
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
  private DoubleUnaryOperator order;

  /**
   * @param hoursPerYear hours in a year
   */
  public Deliveries(
      Simulation simulation, Cluster cluster, ComputeParameters parameters, double hoursPerYear) {
    this.simulation = simulation;
    this.cluster = cluster;
    this.intervalHours = parameters.deliveryIntervalHours();
    double growth =
        StrictMath.pow(parameters.growth(), parameters.deliveryIntervalHours() / hoursPerYear);
    this.order = installed -> installed * (growth - 1);
  }

  /**
   * Lets somebody else decide how many GPUs come.
   *
   * @param order the H100e to be delivered from those installed
   */
  public void orderBy(DoubleUnaryOperator order) {
    this.order = order;
  }

  /** Orders the first delivery, one interval from now. */
  public void begin() {
    simulation.after(intervalHours, this, Event.DELIVERED);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case DELIVERED -> {
        cluster.install(Math.max(0, order.applyAsDouble(cluster.ledger().installedGpus())));
        begin();
      }
    }
  }
}
