package labsim.lab.compute;

import java.util.function.DoubleUnaryOperator;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.quantity.Calendar;

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
  private DoubleUnaryOperator order;
  private final double spread;
  private final double attrition;
  private final double ageing;
  private final Streams.Family lumps;
  private long delivered;
  private double meanAgeYears;

  public Deliveries(
      Simulation simulation, Cluster cluster, ComputeParameters parameters, Streams streams) {
    this.simulation = simulation;
    this.intervalYears = parameters.deliveryIntervalHours() / Calendar.HOURS_PER_YEAR;
    this.spread = parameters.deliverySpread();
    this.attrition = parameters.attrition();
    this.ageing = parameters.attritionAgeing();
    this.lumps = streams.family("delivery");
    this.cluster = cluster;
    this.intervalHours = parameters.deliveryIntervalHours();
    double growth =
        StrictMath.pow(
            parameters.growth(), parameters.deliveryIntervalHours() / Calendar.HOURS_PER_YEAR);
    this.order = installed -> installed * (growth - 1);
  }

  /**
   * Lets somebody else decide how many GPUs come.
   *
   * @param order the H100e to be delivered from those installed; negative for so many to be given
   *     up
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
        double old = cluster.ledger().installedGpus();
        double ordered = order.applyAsDouble(old);
        double fresh = Math.max(0, ordered) * lump();
        double gone = old * wornShare() + Math.max(0, -ordered);
        cluster.install(fresh);
        if (gone > 0) {
          cluster.retire(gone);
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
