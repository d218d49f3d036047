package labsim.engine.verification;

import static labsim.engine.verification.Source.exponential;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import labsim.engine.Preemption;
import labsim.engine.Stream;
import labsim.engine.Streams;

/** Queues with one server, first come first served. */
final class SingleServers {

  private SingleServers() {}

  static List<Experiment<?>> all() {
    return List.of(
        mm1(0.5, 1, 20_000),
        mm1(0.9, 1, 300_000),
        mm1(1, 2, 10_000),
        mm1(0.8, 1, 60_000),
        asymptoticVariance(0.5, 1),
        asymptoticVariance(1, 2),
        asymptoticVarianceOfNumber(),
        md1(),
        mh2(),
        mlogn(),
        dm1(),
        e2m1(),
        batches());
  }

  private static Function<Streams, Station> renewal(
      double warmUp,
      double length,
      Function<Streams, DoubleSupplier> gap,
      Function<Streams, DoubleSupplier> service) {
    return streams ->
        new Station(
                1,
                Preemption.NONE,
                warmUp,
                List.of(new Source(gap.apply(streams), 1, service.apply(streams), 0, 1)))
            .run(length);
  }

  private static Function<Streams, DoubleSupplier> exp(String name, double mean) {
    return streams -> exponential(streams, name, mean);
  }

  private static Experiment<Station> mm1(double arrivals, double services, double length) {
    double rho = arrivals / services;
    double slack = services - arrivals;
    String id = "MM1-" + arrivals + "-" + services + "-";
    return Experiment.of(
            "M/M/1",
            "λ=" + arrivals + " µ=" + services,
            renewal(length / 10, length, exp("gaps", 1 / arrivals), exp("services", 1 / services)))
        .measure(
            id + "Lq",
            "mean number waiting",
            rho * rho / (1 - rho),
            "ρ²/(1−ρ)",
            s -> s.usage().meanWaiting())
        .measure(
            id + "L",
            "mean number present",
            rho / (1 - rho),
            "ρ/(1−ρ)",
            s -> s.present.mean(s.now()))
        .measure(id + "Wq", "mean wait", rho / slack, "ρ/(µ−λ)", s -> s.seen.get(0).waits.mean())
        .measure(id + "W", "mean stay", 1 / slack, "1/(µ−λ)", s -> s.seen.get(0).stays.mean())
        .measure(
            id + "VarWq",
            "variance of the wait",
            rho * (2 - rho) / (slack * slack),
            "ρ(2−ρ)/(µ−λ)²",
            s -> s.seen.get(0).waits.variance())
        .measure(
            id + "PW5",
            "P(wait > 5)",
            rho * Math.exp(-5 * slack),
            "ρ exp(−(µ−λ)5)",
            s -> (double) s.seen.get(0).waitedLong / s.seen.get(0).waits.count())
        .measure(id + "busy", "mean busy period", 1 / slack, "1/(µ−λ)", s -> s.busyPeriods.mean())
        .measure(id + "use", "utilisation", rho, "ρ", s -> s.usage().utilisation());
  }

  private static Experiment<Station> asymptoticVariance(double arrivals, double services) {
    double rho = arrivals / services;
    double theory =
        rho
            * (2 + 5 * rho - 4 * rho * rho + rho * rho * rho)
            / (services * services * Math.pow(1 - rho, 4));
    double mean = rho / (services - arrivals);
    return Experiment.of(
            "M/M/1",
            "λ=" + arrivals + " µ=" + services,
            renewal(
                200, 4_000 / arrivals, exp("gaps", 1 / arrivals), exp("services", 1 / services)))
        .replicated(400)
        .measure(
            "MM1-" + arrivals + "-" + services + "-avWq",
            "asymptotic variance of the mean wait",
            theory,
            "ρ(2+5ρ−4ρ²+ρ³)/(µ²(1−ρ)⁴) (Whitt 1989)",
            s -> s.seen.get(0).waits.count() * square(s.seen.get(0).waits.mean() - mean));
  }

  private static Experiment<Station> asymptoticVarianceOfNumber() {
    return Experiment.of(
            "M/M/1", "λ=0.9 µ=1", renewal(5_000, 40_000, exp("gaps", 1 / 0.9), exp("services", 1)))
        .replicated(300)
        .measure(
            "MM1-0.9-avL",
            "asymptotic variance of the mean number",
            2 * 0.9 * 1.9 / Math.pow(0.1, 4),
            "2ρ(1+ρ)/(µ(1−ρ)⁴) (Whitt 1989)",
            s -> 40_000 * square(s.present.mean(s.now()) - 9));
  }

  private static double square(double x) {
    return x * x;
  }

  private static Experiment<Station> md1() {
    double wait = Theory.pollaczekKhinchine(0.8, 1, 1);
    return Experiment.of(
            "M/D/1", "λ=0.8 S=1", renewal(2_000, 50_000, exp("gaps", 1 / 0.8), streams -> () -> 1))
        .measure(
            "MD1-Wq", "mean wait", wait, "Pollaczek–Khinchine", s -> s.seen.get(0).waits.mean())
        .measure(
            "MD1-VarWq",
            "variance of the wait",
            wait * wait + 0.8 / (3 * 0.2),
            "Wq² + λE[S³]/(3(1−ρ)) (Takács)",
            s -> s.seen.get(0).waits.variance())
        .measure(
            "MD1-P1",
            "P(one present)",
            0.2 * (Math.exp(0.8) - 1),
            "(1−ρ)(e^ρ−1)",
            s -> s.single.mean(s.now()));
  }

  private static Experiment<Station> mh2() {
    double p = (1 + Math.sqrt(3.0 / 5)) / 2;
    return Experiment.of(
            "M/H2/1",
            "λ=0.8 E[S]=1 scv=4, balanced means",
            renewal(
                5_000,
                150_000,
                exp("gaps", 1 / 0.8),
                streams -> {
                  Stream kind = streams.named("kind");
                  Stream length = streams.named("length");
                  return () ->
                      length.exponential(kind.bernoulli(p) ? 1 / (2 * p) : 1 / (2 * (1 - p)));
                }))
        .measure(
            "MH2-Wq",
            "mean wait",
            Theory.pollaczekKhinchine(0.8, 1, 5),
            "Pollaczek–Khinchine",
            s -> s.seen.get(0).waits.mean());
  }

  private static Experiment<Station> mlogn() {
    double sigma = Math.sqrt(Math.log(5));
    return Experiment.of(
            "M/LogN/1",
            "λ=0.8 E[S]=1 scv=4",
            renewal(
                5_000,
                150_000,
                exp("gaps", 1 / 0.8),
                streams -> {
                  Stream stream = streams.named("services");
                  return () -> stream.lognormal(1 / Math.sqrt(5), sigma);
                }))
        .measure(
            "MLN-Wq",
            "mean wait",
            Theory.pollaczekKhinchine(0.8, 1, 5),
            "Pollaczek–Khinchine",
            s -> s.seen.get(0).waits.mean());
  }

  private static Experiment<Station> dm1() {
    double sigma = Theory.fixedPoint(x -> Math.exp(-(1 - x) / 0.8));
    return Experiment.of(
            "D/M/1",
            "λ=0.8 µ=1",
            renewal(1_000, 40_000, streams -> () -> 1 / 0.8, exp("services", 1)))
        .measure(
            "DM1-sigma",
            "P(wait > 0)",
            sigma,
            "σ = exp(−µ(1−σ)/λ)",
            s -> (double) s.seen.get(0).waited / s.seen.get(0).arrived)
        .measure(
            "DM1-Wq",
            "mean wait",
            sigma / (1 - sigma),
            "σ/(µ(1−σ))",
            s -> s.seen.get(0).waits.mean());
  }

  private static Experiment<Station> e2m1() {
    double sigma = Theory.fixedPoint(x -> square(1.6 / (1.6 + 1 - x)));
    return Experiment.of(
            "E2/M/1",
            "λ=0.8 µ=1",
            renewal(
                2_000,
                60_000,
                streams -> {
                  Stream stream = streams.named("gaps");
                  return () -> stream.exponential(1 / 1.6) + stream.exponential(1 / 1.6);
                },
                exp("services", 1)))
        .measure(
            "E2M1-Wq",
            "mean wait",
            sigma / (1 - sigma),
            "σ/(µ(1−σ)), σ = (2λ/(2λ+µ(1−σ)))²",
            s -> s.seen.get(0).waits.mean());
  }

  private static Experiment<Station> batches() {
    return Experiment.of(
            "M^[3]/M/1",
            "batches at 0.2, of 3, µ=1",
            streams ->
                new Station(
                        1,
                        Preemption.NONE,
                        2_000,
                        List.of(
                            new Source(
                                exponential(streams, "gaps", 5),
                                3,
                                exponential(streams, "services", 1),
                                0,
                                1)))
                    .run(50_000))
        .measure(
            "MX1-L", "mean number present", 3, "ρ(1+b)/(2(1−ρ))", s -> s.present.mean(s.now()));
  }
}
