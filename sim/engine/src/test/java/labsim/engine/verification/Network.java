package labsim.engine.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Resource;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;

/** Stations with exponential services between which customers go at random; open or closed. */
final class Network implements Handler<Network.Event> {

  sealed interface Event {}

  record Arrives(int node) implements Event {}

  record Finishes(double entered, int node) implements Event {}

  record WarmedUp() implements Event {}

  /**
   * One station.
   *
   * @param arrivals rate from outside
   * @param mean mean service
   * @param servers how many
   * @param routes probabilities of going on to each node; the rest leaves
   */
  record Node(double arrivals, double mean, int servers, List<Double> routes) {
    static Node of(double arrivals, double mean, int servers, double... routes) {
      return new Node(arrivals, mean, servers, DoubleStream.of(routes).boxed().toList());
    }
  }

  final Simulation simulation = new Simulation();
  final List<Resource> resources = new ArrayList<>();
  final List<Level> present = new ArrayList<>();
  final Tally stays = new Tally();
  private final List<Node> nodes;
  private final double warmUp;
  private final List<DoubleSupplier> services = new ArrayList<>();
  private final List<Stream> gaps = new ArrayList<>();
  private final Stream routing;

  Network(Streams streams, double warmUp, List<Node> nodes) {
    this.nodes = nodes;
    this.warmUp = warmUp;
    this.routing = streams.named("routing");
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      resources.add(new Resource(simulation, "node " + i, node.servers));
      present.add(new Level(0, 0));
      Stream own = streams.family("services").at(i);
      services.add(() -> own.exponential(node.mean));
      gaps.add(streams.family("gaps").at(i));
      if (node.arrivals > 0) {
        simulation.after(0, this, new Arrives(i));
      }
    }
    simulation.at(warmUp, this, new WarmedUp());
  }

  Network run(double length) {
    simulation.runUntil(warmUp + length);
    resources.forEach(Laws::check);
    return this;
  }

  double meanPresent(int node) {
    return present.get(node).mean(simulation.now());
  }

  double throughput(int node) {
    return resources.get(node).usage().finished() / resources.get(node).usage().time();
  }

  void enter(int node, double entered) {
    present.get(node).add(simulation.now(), 1);
    resources.get(node).serve(1, 0, services.get(node), this, new Finishes(entered, node));
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Arrives(int node) -> {
        simulation.after(gaps.get(node).exponential(1 / nodes.get(node).arrivals), this, event);
        enter(node, simulation.now());
      }
      case Finishes(double entered, int node) -> {
        present.get(node).add(simulation.now(), -1);
        goOn(entered, nodes.get(node).routes);
      }
      case WarmedUp() -> {
        resources.forEach(Resource::restart);
        present.forEach(level -> level.restart(simulation.now()));
      }
    }
  }

  private void goOn(double entered, List<Double> routes) {
    double draw = routing.uniform();
    for (int to = 0; to < routes.size(); to++) {
      draw -= routes.get(to);
      if (draw < 0) {
        enter(to, entered);
        return;
      }
    }
    if (entered >= warmUp) {
      stays.add(simulation.now() - entered);
    }
  }
}
