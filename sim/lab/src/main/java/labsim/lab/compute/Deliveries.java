package labsim.lab.compute;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;

/**
 * GPUs come in lumps: at equal intervals, each as much as the growth of one interval, more or less;
 * and they wear out, the faster the older they are.
 */
public final class Deliveries implements Handler<Deliveries.Event> {

  /** What happens here. */
  public enum Event {
    DELIVERED
  }

  private final Simulation simulation;
  private final Cluster cluster;
  private final double intervalHours;
  private final double intervalYears;
  private final double growthPerInterval;
  private final double spread;
  private final double attrition;
  private final double ageing;
  private final Streams.Family lumps;
  private long delivered;
  private double meanAgeYears;

  /**
   * @param hoursPerYear hours in a year
   */
  public Deliveries(
      Simulation simulation,
      Cluster cluster,
      ComputeParameters parameters,
      double hoursPerYear,
      Streams streams) {
    this.simulation = simulation;
    this.intervalYears = parameters.deliveryIntervalHours() / hoursPerYear;
    this.spread = parameters.deliverySpread();
    this.attrition = parameters.attrition();
    this.ageing = parameters.attritionAgeing();
    this.lumps = streams.family("delivery");
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
        double old = cluster.ledger().installedGpus();
        double fresh = old * (growthPerInterval - 1) * lump();
        double worn = old * wornShare();
        cluster.install(fresh);
        if (worn > 0) {
          cluster.retire(worn);
        }
        meanAgeYears = (meanAgeYears + intervalYears) * old / (old + fresh);
        begin();
      }
    }
  }

  /** Lognormal of mean 1. */
  private double lump() {
    return spread == 0
        ? 1
        : lumps.at(delivered++).lognormal(StrictMath.exp(-spread * spread / 2), spread);
  }

  /**
   * Share of the stock that wears out in an interval: as the rate is linear in age, that of the
   * mean age is that of the stock. Whoever goes is taken to be of mean age.
   */
  private double wornShare() {
    double middleAge = meanAgeYears + intervalYears / 2;
    return 1 - StrictMath.exp(-attrition * (1 + ageing * middleAge) * intervalYears);
  }
}
