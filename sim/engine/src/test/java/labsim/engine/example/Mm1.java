package labsim.engine.example;

import labsim.engine.*;

/** One server, Poisson arrivals, exponential services: how many wait? */
final class Mm1 implements Handler<Mm1.Event> {
  enum Event {
    ARRIVAL,
    DEPARTURE
  }

  private final Simulation simulation = new Simulation();
  private final Resource server = new Resource(simulation, "server", 1);
  private final Stream gaps;
  private final Stream services;

  private Mm1(Streams streams) {
    gaps = streams.named("gaps");
    services = streams.named("services");
    simulation.after(gaps.exponential(2), this, Event.ARRIVAL);
  }

  @Override
  public void on(Event event) {
    if (event == Event.ARRIVAL) {
      simulation.after(gaps.exponential(2), this, Event.ARRIVAL);
      server.serve(1, 0, () -> services.exponential(1), this, Event.DEPARTURE);
    }
  }

  static double meanWaiting(int replication) {
    Mm1 queue = new Mm1(new Streams(42, replication));
    queue.simulation.runUntil(1_000);
    queue.server.restart(); // the first thousand are warm-up
    queue.simulation.runUntil(11_000);
    return queue.server.usage().meanWaiting();
  }

  public static void main(String[] arguments) {
    Precision precision = new Precision(0.95, 0.02, 20, 1_000);
    System.out.println(Replications.until(precision, 2, Mm1::meanWaiting));
  }
}
