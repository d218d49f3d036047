package labsim.engine.verification;

import static labsim.engine.verification.Source.exponential;
import static labsim.engine.verification.Source.poisson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import labsim.engine.Handler;
import labsim.engine.Preemption;
import labsim.engine.Streams;

/** Queues in which some are served before others. */
final class Priorities {

  private Priorities() {}

  static List<Experiment<?>> all() {
    return List.of(
        waiting("NP2", 0.2, 0.6),
        waiting("NP3", 0.2, 0.3, 0.3),
        preempting("PR2", Preemption.RESUME, 0.2, 0.6),
        preempting("PR3", Preemption.RESUME, 0.2, 0.3, 0.3),
        preempting("PRRD", Preemption.RESAMPLE, 0.2, 0.6),
        general(Preemption.NONE),
        general(Preemption.RESUME),
        twoServersWaiting(),
        twoServersPreempting(),
        repeated(),
        aborted(),
        shortestFirst(),
        sharing());
  }

  private static Function<Streams, Station> classes(
      int servers, Preemption rule, double length, double... rates) {
    return streams -> {
      List<Source> sources = new ArrayList<>();
      for (int k = 0; k < rates.length; k++) {
        sources.add(
            poisson(streams, "class " + k, rates[k], exponential(streams, "services " + k, 1), k));
      }
      return new Station(servers, rule, length / 10, sources).run(length);
    };
  }

  private static String rates(double... rates) {
    StringBuilder text = new StringBuilder("λ=(");
    for (double rate : rates) {
      text.append(text.length() > 3 ? ", " : "").append(rate);
    }
    return text.append(") µ=1").toString();
  }

  private static Experiment<Station> waiting(String id, double... rates) {
    double residual = 0;
    for (double rate : rates) {
      residual += rate;
    }
    Experiment<Station> experiment =
        Experiment.of(
            "M/M/1 with priorities", rates(rates), classes(1, Preemption.NONE, 60_000, rates));
    for (int k = 0; k < rates.length; k++) {
      int kind = k;
      experiment =
          experiment.measure(
              id + "-Wq" + (k + 1),
              "mean wait, class " + (k + 1),
              Theory.cobham(residual, rates, k),
              "Cobham",
              s -> s.seen.get(kind).waits.mean());
    }
    return experiment;
  }

  private static Experiment<Station> preempting(String id, Preemption rule, double... rates) {
    Experiment<Station> experiment =
        Experiment.of(
            "M/M/1, preemptive, " + (rule == Preemption.RESUME ? "resuming" : "resampling"),
            rates(rates),
            classes(1, rule, 60_000, rates));
    for (int k = 0; k < rates.length; k++) {
      int kind = k;
      experiment =
          experiment.measure(
              id + "-W" + (k + 1),
              "mean stay, class " + (k + 1),
              Theory.preemptiveStay(rates, k),
              "1/(1−σ') + σ/((1−σ')(1−σ))",
              s -> s.seen.get(kind).stays.mean());
    }
    return experiment;
  }

  private static Experiment<Station> general(Preemption rule) {
    double residual = 0.25 * 1 / 2 + 0.25 * 8 / 2;
    Function<Streams, Station> replication =
        streams ->
            new Station(
                    1,
                    rule,
                    3_000,
                    List.of(
                        poisson(streams, "a", 0.25, () -> 1, 0),
                        poisson(streams, "b", 0.25, exponential(streams, "services", 2), 1)))
                .run(40_000);
    double[] loads = {0.25, 0.5};
    if (rule == Preemption.NONE) {
      return Experiment.of(
              "M/G/1 with priorities",
              "λ=(.25, .25), constant 1 and exponential of mean 2",
              replication)
          .measure(
              "NPg-1",
              "mean wait, class 1",
              Theory.cobham(residual, loads, 0),
              "Cobham",
              s -> s.seen.get(0).waits.mean())
          .measure(
              "NPg-2",
              "mean wait, class 2",
              Theory.cobham(residual, loads, 1),
              "Cobham",
              s -> s.seen.get(1).waits.mean());
    }
    return Experiment.of(
            "M/G/1, preemptive, resuming",
            "λ=(.25, .25), constant 1 and exponential of mean 2",
            replication)
        .measure(
            "PRg-1",
            "mean stay, class 1",
            1 + Theory.pollaczekKhinchine(0.25, 1, 1),
            "M/D/1 of class 1 alone",
            s -> s.seen.get(0).stays.mean())
        .measure(
            "PRg-2",
            "mean stay, class 2",
            2 / 0.75 + residual / (0.75 * 0.25),
            "E[S]/(1−σ') + ΣλE[S²]/2/((1−σ')(1−σ))",
            s -> s.seen.get(1).stays.mean());
  }

  private static Experiment<Station> twoServersWaiting() {
    double c = Theory.erlangC(2, 1.8);
    return Experiment.of(
            "M/M/2 with priorities", rates(0.6, 1.2), classes(2, Preemption.NONE, 60_000, 0.6, 1.2))
        .measure(
            "NPc-1",
            "mean wait, class 1",
            c / (2 * 0.7),
            "C/(cµ(1−σ')(1−σ))",
            s -> s.seen.get(0).waits.mean())
        .measure(
            "NPc-2",
            "mean wait, class 2",
            c / (2 * 0.7 * 0.1),
            "C/(cµ(1−σ')(1−σ))",
            s -> s.seen.get(1).waits.mean());
  }

  private static Experiment<Station> twoServersPreempting() {
    double first = (Theory.waitingInMMc(2, 0.6) + 0.6) / 0.6;
    double both = Theory.waitingInMMc(2, 1.8) + 1.8;
    return Experiment.of(
            "M/M/2, preemptive, resuming",
            rates(0.6, 1.2),
            classes(2, Preemption.RESUME, 60_000, 0.6, 1.2))
        .measure(
            "PRc-1",
            "mean stay, class 1",
            first,
            "M/M/2 of class 1 alone",
            s -> s.seen.get(0).stays.mean())
        .measure(
            "PRc-L", "mean number present", both, "M/M/2 of both", s -> s.present.mean(s.now()))
        .measure(
            "PRc-2",
            "mean stay, class 2",
            (both - 0.6 * first) / 1.2,
            "the rest, by Little",
            s -> s.seen.get(1).stays.mean());
  }

  private static Function<Streams, Station> interrupted(Preemption rule) {
    return streams ->
        new Station(
                1,
                rule,
                3_000,
                List.of(
                    poisson(streams, "a", 0.2, exponential(streams, "services", 1), 0),
                    poisson(streams, "b", 0.3, () -> 1.5, 1)))
            .run(40_000);
  }

  private static Experiment<Station> repeated() {
    return Experiment.of(
            "M/G/1, preemptive, restarting",
            "λ=(.2, .3), exponential 1 and constant 1.5",
            interrupted(Preemption.RESTART))
        .measure(
            "PRRI-wasted",
            "service made void, per time",
            0.3 * (Math.expm1(0.2 * 1.5) / 0.2 - 1.5),
            "λ₂((e^{λ₁s}−1)/λ₁−s)",
            s -> s.usage().wasted() / s.usage().time())
        .measure(
            "PRRI-W1", "mean stay, class 1", 1.25, "1/(µ−λ₁)", s -> s.seen.get(0).stays.mean());
  }

  private static Experiment<Station> aborted() {
    return Experiment.of(
            "M/G/1, preemptive, aborting",
            "λ=(.2, .3), exponential 1 and constant 1.5",
            interrupted(Preemption.ABORT))
        .measure(
            "PRA-share",
            "share of class 2 begun that is aborted",
            -Math.expm1(-0.2 * 1.5),
            "1−e^{−λ₁s}",
            s -> s.usage().aborted() / (double) (s.usage().begun() - s.seen.get(0).stays.count()));
  }

  private static Experiment<Station> shortestFirst() {
    return Experiment.of("M/M/1, shortest job first", "λ=0.8 µ=1", Priorities::shortest)
        .measure(
            "SJF-W",
            "mean stay",
            phipps(0.8),
            "1 + ∫ λE[S²]/2/(1−ρ(x))² dF (Phipps)",
            s -> s.seen.get(0).stays.mean());
  }

  /**
   * Priority is the service time itself, in millionths, so every customer is a class of its own.
   */
  private static Station shortest(Streams streams) {
    DoubleSupplier gap = exponential(streams, "gaps", 1.25);
    DoubleSupplier service = exponential(streams, "services", 1);
    Station station =
        new Station(1, Preemption.NONE, 3_000, List.of(new Source(() -> 1e9, 1, () -> 1, 0, 1)));
    Handler<String> arrivals =
        new Handler<>() {
          @Override
          public void on(String event) {
            station.simulation.after(gap.getAsDouble(), this, event);
            double length = service.getAsDouble();
            Customer customer = new Customer(0, station.now(), length);
            station.resource.serve(
                1, (int) (length * 1e6), () -> length, station, new Station.Leaves(customer));
          }
        };
    station.simulation.after(0, arrivals, "arrival");
    return station.run(40_000);
  }

  /** Midpoint rule over the service time; ρ(x) = λ(1 − (1 + x)e^{−x}). */
  private static double phipps(double rate) {
    double step = 1e-4;
    double sum = 0;
    for (double x = step / 2; x < 40; x += step) {
      double free = 1 - rate * (1 - (1 + x) * Math.exp(-x));
      sum += step * Math.exp(-x) * rate / (free * free);
    }
    return 1 + sum;
  }

  private static Experiment<SharedProcessor> sharing() {
    return Experiment.of(
            "M/G/1, processor sharing", "λ=.5 exponential 1, λ=.1 constant 3", SharedProcessor::new)
        .measure(
            "PS-W3", "mean stay of those with S = 3", 15, "x/(1−ρ)", s -> s.stays.get(1).mean())
        .measure("PS-W1", "mean stay of the others", 5, "E[S]/(1−ρ)", s -> s.stays.get(0).mean());
  }
}
