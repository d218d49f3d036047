package labsim.engine.verification;

import static labsim.engine.verification.Source.exponential;
import static labsim.engine.verification.Source.poisson;

import java.util.List;
import labsim.engine.Preemption;

/** Queues that some do not join. */
final class LimitedEntry {

  private LimitedEntry() {}

  static List<Experiment<?>> all() {
    return List.of(finiteRoom(), balking());
  }

  private static Experiment<Station> finiteRoom() {
    double[] p = Theory.birthDeath(10, n -> 0.9, n -> 1);
    return Experiment.of(
            "M/M/1/10",
            "λ=0.9 µ=1",
            streams -> {
              Station station =
                  new Station(
                      1,
                      Preemption.NONE,
                      1_000,
                      List.of(poisson(streams, "a", 0.9, exponential(streams, "services", 1), 0)));
              station.joining = source -> station.resource.waiting() < 9 ? 1 : 0;
              return station.run(40_000);
            })
        .measure(
            "MM1K-Pb",
            "P(turned away)",
            p[10],
            "(1−ρ)ρᴷ/(1−ρᴷ⁺¹)",
            s -> (double) s.seen.get(0).turnedAway / s.seen.get(0).arrived)
        .measure(
            "MM1K-L",
            "mean number present",
            Theory.mean(p, n -> n),
            "birth and death",
            s -> s.present.mean(s.now()));
  }

  private static Experiment<Station> balking() {
    return Experiment.of(
            "M/M/1 with balking",
            "λ=2 µ=1, joining with probability 1/(n+1)",
            streams -> {
              Station station =
                  new Station(
                      1,
                      Preemption.NONE,
                      500,
                      List.of(poisson(streams, "a", 2, exponential(streams, "services", 1), 0)));
              station.coin = streams.named("balking");
              station.joining = source -> 1 / (1 + station.present.value());
              return station.run(30_000);
            })
        .measure("Balk-L", "mean number present", 2, "Poisson(λ/µ)", s -> s.present.mean(s.now()));
  }
}
