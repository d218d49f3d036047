package labsim.engine.verification;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;

/** Everyone present gets an equal share; the next completion is moved at every arrival. */
final class SharedProcessor implements Handler<SharedProcessor.Event> {

  sealed interface Event {}

  private record Arrives(int kind) implements Event {}

  private record Finishes() implements Event {}

  private static final double WARM_UP = 3_000;

  final List<Tally> stays = List.of(new Tally(), new Tally());
  private final Simulation simulation = new Simulation();
  private final Stream[] gaps;
  private final Stream services;
  private final List<Customer> present = new ArrayList<>();
  private final List<Double> targets = new ArrayList<>();
  private double shared;
  private double last;
  private long next;

  SharedProcessor(Streams streams) {
    gaps = new Stream[] {streams.named("a"), streams.named("b")};
    services = streams.named("services");
    simulation.after(0, this, new Arrives(0));
    simulation.after(0, this, new Arrives(1));
    simulation.runUntil(40_000);
  }

  @Override
  public void on(Event event) {
    double now = simulation.now();
    shared += present.isEmpty() ? 0 : (now - last) / present.size();
    last = now;
    switch (event) {
      case Arrives(int kind) -> {
        simulation.after(gaps[kind].exponential(kind == 0 ? 2 : 10), this, event);
        double service = kind == 0 ? services.exponential(1) : 3;
        present.add(new Customer(kind, now, service));
        targets.add(shared + service);
      }
      case Finishes() -> {
        int first = first();
        Customer customer = present.remove(first);
        targets.remove(first);
        if (customer.arrived() > WARM_UP) {
          stays.get(customer.kind()).add(now - customer.arrived());
        }
      }
    }
    if (!present.isEmpty()) {
      double time = now + Math.max(0, targets.get(first()) - shared) * present.size();
      if (!simulation.reschedule(next, time)) {
        next = simulation.at(time, this, new Finishes());
      }
    }
  }

  private int first() {
    int first = 0;
    for (int i = 1; i < targets.size(); i++) {
      first = targets.get(i) < targets.get(first) ? i : first;
    }
    return first;
  }
}
