package labsim.engine.verification;

import static labsim.engine.verification.Source.exponential;
import static labsim.engine.verification.Source.poisson;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import labsim.engine.Preemption;
import labsim.engine.Stream;
import labsim.engine.Streams;

/** Queues and loss systems with several servers. */
final class SeveralServers {

  private SeveralServers() {}

  static List<Experiment<?>> all() {
    return List.of(
        mmc("MM2-1.8", 1.8, 1, 2, 60_000),
        mmc("MM4-3.0", 12, 4, 4, 5_000),
        mmc("MM100-90", 90, 1, 100, 3_000),
        mmc("MM3-2.5", 2.5, 1, 3, 30_000),
        mmc("MM3-2.4", 2.4, 1, 3, 30_000),
        mmc("MM10-8", 8, 1, 10, 10_000),
        mmc("MM3-10", 10, 12, 3, 5_000)
            .measure(
                "MM3-10-P0",
                "P(empty)",
                Theory.birthDeath(200, n -> 10, n -> 12 * Math.min(n, 3))[0],
                "birth and death",
                s -> s.empty.mean(s.now())),
        loss("exponential", 8, 10, streams -> exponential(streams, "services", 1)),
        loss("constant", 8, 10, streams -> () -> 1),
        loss("lognormal", 3, 4, SeveralServers::lognormal),
        overload(),
        endless(),
        impatient(),
        gangs());
  }

  private static DoubleSupplier lognormal(Streams streams) {
    Stream stream = streams.named("services");
    return () -> stream.lognormal(StrictMath.exp(-0.5), 1);
  }

  private static Experiment<Station> mmc(
      String id, double arrivals, double services, int servers, double length) {
    double a = arrivals / services;
    return Experiment.of(
            "M/M/" + servers,
            "λ=" + arrivals + " µ=" + services,
            streams ->
                new Station(
                        servers,
                        Preemption.NONE,
                        length / 10,
                        List.of(
                            poisson(
                                streams,
                                "a",
                                arrivals,
                                exponential(streams, "services", 1 / services),
                                0)))
                    .run(length))
        .measure(
            id + "-Lq",
            "mean number waiting",
            Theory.waitingInMMc(servers, a),
            "C·a/(c−a)",
            s -> s.usage().meanWaiting())
        .measure(
            id + "-L",
            "mean number present",
            Theory.waitingInMMc(servers, a) + a,
            "Lq+a",
            s -> s.present.mean(s.now()))
        .measure(
            id + "-Wq",
            "mean wait",
            Theory.waitingInMMc(servers, a) / arrivals,
            "Lq/λ",
            s -> s.seen.get(0).waits.mean())
        .measure(
            id + "-PW",
            "P(wait > 0)",
            Theory.erlangC(servers, a),
            "Erlang C",
            s -> (double) s.seen.get(0).waited / s.seen.get(0).arrived);
  }

  private static Experiment<Station> loss(
      String kind, double arrivals, int servers, Function<Streams, DoubleSupplier> service) {
    return Experiment.of(
            "M/G/" + servers + "/" + servers,
            "a=" + arrivals + ", " + kind + " services",
            streams -> {
              Station station =
                  new Station(
                      servers,
                      Preemption.NONE,
                      100,
                      List.of(poisson(streams, "a", arrivals, service.apply(streams), 0)));
              station.joining = source -> station.resource.busy() < servers ? 1 : 0;
              return station.run(5_000);
            })
        .measure(
            "ErlB-" + servers + "-" + kind,
            "P(turned away)",
            Theory.erlangB(servers, arrivals),
            "Erlang B (insensitive)",
            s -> (double) s.seen.get(0).turnedAway / s.seen.get(0).arrived);
  }

  private static Experiment<Station> overload() {
    double[] p = Theory.birthDeath(8, n -> 4, n -> Math.min(n, 3));
    return Experiment.of(
            "M/M/3/8",
            "λ=4 µ=1 (overload)",
            streams -> {
              Station station =
                  new Station(
                      3,
                      Preemption.NONE,
                      200,
                      List.of(poisson(streams, "a", 4, exponential(streams, "services", 1), 0)));
              station.joining = source -> station.resource.waiting() < 5 ? 1 : 0;
              return station.run(5_000);
            })
        .measure(
            "MM3K8-Pb",
            "P(turned away)",
            p[8],
            "birth and death",
            s -> (double) s.seen.get(0).turnedAway / s.seen.get(0).arrived);
  }

  private static Experiment<Station> endless() {
    return Experiment.of(
            "M/G/∞",
            "λ=5, S uniform on 0..4",
            streams -> {
              Stream services = streams.named("services");
              return new Station(
                      10_000,
                      Preemption.NONE,
                      100,
                      List.of(poisson(streams, "a", 5, () -> services.uniform(0, 4), 0)))
                  .run(5_000);
            })
        .measure("MGinf-L", "mean number present", 10, "λE[S]", s -> s.present.mean(s.now()))
        .measure(
            "MGinf-P0", "P(empty)", Math.exp(-10), "Poisson(λE[S])", s -> s.empty.mean(s.now()));
  }

  private static Experiment<Station> impatient() {
    double[] p = Theory.birthDeath(200, n -> 5, n -> n <= 5 ? n : 5 + 0.5 * (n - 5));
    double waiting = Theory.mean(p, n -> Math.max(0, n - 5));
    return Experiment.of(
            "M/M/5+M (Erlang A)",
            "λ=5 µ=1 θ=0.5",
            streams -> {
              Station station =
                  new Station(
                      5,
                      Preemption.NONE,
                      200,
                      List.of(poisson(streams, "a", 5, exponential(streams, "services", 1), 0)));
              station.patience = exponential(streams, "patience", 2);
              return station.run(5_000);
            })
        .measure(
            "ErlA-Pab",
            "P(gives up)",
            0.5 * waiting / 5,
            "θLq/λ",
            s -> (double) s.seen.get(0).gaveUp / s.seen.get(0).arrived)
        .measure(
            "ErlA-Pw",
            "P(wait > 0)",
            Theory.mean(p, n -> n >= 5 ? 1 : 0),
            "birth and death",
            s -> (double) s.seen.get(0).waited / s.seen.get(0).arrived)
        .measure(
            "ErlA-Lq",
            "mean number waiting",
            waiting,
            "birth and death",
            s -> s.usage().meanWaiting());
  }

  private static Experiment<Station> gangs() {
    double[] loads = {4, 1};
    int[] units = {1, 4};
    return Experiment.of(
            "loss system with gangs",
            "10 units; λ=4 of 1 unit, λ=1 of 4 units, µ=1",
            streams -> {
              Station station =
                  new Station(
                      10,
                      Preemption.NONE,
                      100,
                      List.of(
                          new Source(
                              exponential(streams, "a", 0.25),
                              1,
                              exponential(streams, "s", 1),
                              0,
                              1),
                          new Source(
                              exponential(streams, "b", 1),
                              1,
                              exponential(streams, "t", 1),
                              0,
                              4)));
              station.joining = source -> station.resource.busy() + source.units() <= 10 ? 1 : 0;
              return station.run(5_000);
            })
        .measure(
            "KR-1",
            "P(turned away), 1 unit",
            Theory.kaufmanRoberts(10, loads, units, 1),
            "Kaufman–Roberts",
            s -> (double) s.seen.get(0).turnedAway / s.seen.get(0).arrived)
        .measure(
            "KR-4",
            "P(turned away), 4 units",
            Theory.kaufmanRoberts(10, loads, units, 4),
            "Kaufman–Roberts",
            s -> (double) s.seen.get(1).turnedAway / s.seen.get(1).arrived);
  }
}
