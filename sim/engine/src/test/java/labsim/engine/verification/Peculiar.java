package labsim.engine.verification;

import static labsim.engine.verification.Source.exponential;
import static labsim.engine.verification.Source.poisson;

import java.util.List;
import java.util.function.DoubleSupplier;
import labsim.engine.Breakdowns;
import labsim.engine.Handler;
import labsim.engine.Preemption;
import labsim.engine.Resource;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;

/**
 * Servers that fail or go on holiday, customers that come in parts, and a queue watched before it
 * settles.
 */
final class Peculiar {

  private Peculiar() {}

  static List<Experiment<?>> all() {
    return List.of(unreliable(), thresholdPolicy(), forkJoin(), transientQueue());
  }

  private static Experiment<Station> unreliable() {
    return Experiment.of(
            "M/M/1 with an unreliable server",
            "λ=.5 µ=1, fails at .1, repaired at .5",
            Peculiar::failing)
        .measure(
            "BRK-L",
            "mean number present",
            23.0 / 12,
            "matrix-geometric",
            s -> s.present.mean(s.now()))
        .measure("BRK-up", "share of time up", 5.0 / 6, "r/(f+r)", s -> s.usage().meanOpen());
  }

  private static Station failing(Streams streams) {
    Station station =
        new Station(
            1,
            Preemption.RESUME,
            3_000,
            List.of(poisson(streams, "a", 0.5, exponential(streams, "services", 1), 0)));
    Stream ups = streams.named("ups");
    Stream downs = streams.named("downs");
    Breakdowns.afflict(
        station.resource,
        station.simulation,
        () -> ups.exponential(10),
        () -> downs.exponential(2));
    return station.run(50_000);
  }

  private static Experiment<Station> thresholdPolicy() {
    return Experiment.of(
            "M/M/1 that opens at 5 and closes when empty", "λ=.5 µ=1", Peculiar::threshold)
        .measure(
            "NPOL-L", "mean number present", 3, "ρ/(1−ρ) + (N−1)/2", s -> s.present.mean(s.now()));
  }

  private static Station threshold(Streams streams) {
    DoubleSupplier service = exponential(streams, "services", 1);
    Station station =
        new Station(0, Preemption.NONE, 2_000, List.of(poisson(streams, "a", 0.5, service, 0)));
    // Looked at when somebody asks to come in; the last departure is noticed there too, for an
    // empty server serves nobody.
    station.joining =
        source -> {
          Resource server = station.resource;
          if (server.open() == 1 && server.busy() == 0) {
            server.changeCapacity(-1);
          }
          if (server.open() == 0 && server.waiting() == 4) {
            server.changeCapacity(1);
          }
          return 1;
        };
    return station.run(50_000);
  }

  private static Experiment<Tally> forkJoin() {
    double mmOne = 1 / (1 - 0.8);
    return Experiment.of("fork and join of two M/M/1", "λ=.8 µ=1", Peculiar::pairs)
        .measure(
            "FJ2-W",
            "mean stay of the pair",
            (12 - 0.8) / 8 * mmOne,
            "(12−ρ)/8·1/(µ−λ) (Nelson and Tantawi)",
            Tally::mean);
  }

  private static Tally pairs(Streams streams) {
    Simulation simulation = new Simulation();
    List<Resource> servers =
        List.of(new Resource(simulation, "left", 1), new Resource(simulation, "right", 1));
    Stream gaps = streams.named("gaps");
    DoubleSupplier service = exponential(streams, "services", 1);
    Tally stays = new Tally();
    Handler<String> arrivals =
        new Handler<>() {
          @Override
          public void on(String event) {
            simulation.after(gaps.exponential(1.25), this, event);
            double arrived = simulation.now();
            int[] missing = {2};
            Handler<String> join =
                half -> {
                  if (--missing[0] == 0 && arrived > 3_000) {
                    stays.add(simulation.now() - arrived);
                  }
                };
            servers.forEach(server -> server.serve(1, 0, service, join, "half"));
          }
        };
    simulation.after(0, arrivals, "pair");
    simulation.runUntil(60_000);
    servers.forEach(Laws::check);
    return stays;
  }

  private static Experiment<Double> transientQueue() {
    return Experiment.of("M/M/1, begun empty", "λ=.5 µ=1", Peculiar::emptyAtFive)
        .measure(
            "TR-P0",
            "P(empty at time 5)",
            0.549166124491,
            "matrix exponential of the generator",
            share -> share);
  }

  private static double emptyAtFive(Streams streams) {
    int runs = 2_000;
    int empty = 0;
    for (int i = 0; i < runs; i++) {
      Stream gaps = streams.family("gaps").at(i);
      Stream services = streams.family("services").at(i);
      Station station =
          new Station(
              1,
              Preemption.NONE,
              0,
              List.of(
                  new Source(() -> gaps.exponential(2), 1, () -> services.exponential(1), 0, 1)));
      empty += station.run(5).present.value() == 0 ? 1 : 0;
    }
    return (double) empty / runs;
  }
}
