package labsim.engine.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import labsim.engine.Claim;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Overtaking;
import labsim.engine.Preemption;
import labsim.engine.Resource;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.engine.Usage;

/** One resource, fed by any number of sources; counts what queueing theory has formulas for. */
final class Station implements Handler<Station.Event> {

  sealed interface Event {}

  record Arrives(int kind) implements Event {}

  record Leaves(Customer customer) implements Event {}

  record Gives(Customer customer) implements Event {}

  record WarmedUp() implements Event {}

  /** What is seen of the customers of one kind, from the end of the warm-up on. */
  static final class Seen {
    final Tally waits = new Tally();
    final Tally stays = new Tally();
    long arrived;
    long turnedAway;
    long gaveUp;
    long waitedLong;
    long waited;
  }

  final Simulation simulation = new Simulation();
  final Resource resource;
  final List<Seen> seen = new ArrayList<>();
  final Tally busyPeriods = new Tally();
  Level present = new Level(0, 0);
  Level empty = new Level(0, 1);
  Level single = new Level(0, 0);
  private final List<Source> sources;
  private final double warmUp;
  private final Preemption rule;
  private double busySince;

  /** Probability that a newcomer of this source stays; it may look about. */
  ToDoubleFunction<Source> joining = source -> 1;

  /** Draws whether they do. */
  Stream coin = new Streams(0, 0).named("unused");

  /** How long a customer waits before it gives up. */
  DoubleSupplier patience = () -> Double.POSITIVE_INFINITY;

  /** A wait that counts as long. */
  double longWait = 5;

  Station(int servers, Preemption preemption, double warmUp, List<Source> sources) {
    this(servers, preemption, Overtaking.NEVER, warmUp, sources);
  }

  Station(
      int servers,
      Preemption preemption,
      Overtaking overtaking,
      double warmUp,
      List<Source> sources) {
    this.resource = new Resource(simulation, "station", servers, preemption, overtaking);
    this.sources = sources;
    this.warmUp = warmUp;
    this.rule = preemption;
    for (int kind = 0; kind < sources.size(); kind++) {
      seen.add(new Seen());
      simulation.after(sources.get(kind).gap().getAsDouble(), this, new Arrives(kind));
    }
    simulation.at(warmUp, this, new WarmedUp());
  }

  Station run(double length) {
    simulation.runUntil(warmUp + length);
    Laws.check(resource);
    return this;
  }

  Usage usage() {
    return resource.usage();
  }

  double now() {
    return simulation.now();
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Arrives(int kind) -> {
        Source source = sources.get(kind);
        simulation.after(source.gap().getAsDouble(), this, event);
        for (int i = 0; i < source.batch(); i++) {
          arrive(new Customer(kind, now(), source.service().getAsDouble()), source);
        }
      }
      case Leaves(Customer customer) -> {
        change(-1);
        if (customer.arrived() >= warmUp) {
          leave(customer, seen.get(customer.kind()));
        }
      }
      case Gives(Customer customer) -> {
        change(-1);
        if (customer.arrived() >= warmUp) {
          seen.get(customer.kind()).gaveUp++;
        }
      }
      case WarmedUp() -> {
        resource.restart();
        present.restart(now());
        empty.restart(now());
        single.restart(now());
      }
    }
  }

  private void arrive(Customer customer, Source source) {
    Seen kind = seen.get(customer.kind());
    boolean counted = now() >= warmUp;
    kind.arrived += counted ? 1 : 0;
    double probability = joining.applyAsDouble(source);
    if (probability < 1 && !coin.bernoulli(probability)) {
      kind.turnedAway += counted ? 1 : 0;
      return;
    }
    change(1);
    DoubleSupplier service = rule == Preemption.RESAMPLE ? source.service() : customer::service;
    Claim claim =
        resource.serve(
            source.units(),
            source.priority(),
            service,
            this,
            new Leaves(customer),
            new Gives(customer));
    double limit = patience.getAsDouble();
    if (limit < Double.POSITIVE_INFINITY) {
      resource.losePatienceAfter(limit, claim);
    }
    kind.waited += counted && claim.isWaiting() ? 1 : 0;
  }

  private void leave(Customer customer, Seen kind) {
    double stay = now() - customer.arrived();
    double wait = Math.max(0, stay - customer.service());
    kind.stays.add(stay);
    kind.waits.add(wait);
    kind.waitedLong += wait > longWait ? 1 : 0;
  }

  private void change(int by) {
    double now = now();
    if (by > 0 && present.value() == 0) {
      busySince = now;
    }
    present.add(now, by);
    empty.set(now, present.value() == 0 ? 1 : 0);
    single.set(now, present.value() == 1 ? 1 : 0);
    if (present.value() == 0 && busySince >= warmUp) {
      busyPeriods.add(now - busySince);
    }
  }
}
