package labsim.engine.verification;

import java.util.List;
import labsim.engine.verification.Network.Node;

/** Networks of queues. */
final class Networks {

  private Networks() {}

  static List<Experiment<?>> all() {
    return List.of(tandem(), jackson(), feedback(), closed(), repairShop(5, 1), repairShop(10, 2));
  }

  private static Experiment<Network> open(
      String model, String parameters, double length, Node... nodes) {
    return Experiment.of(
        model,
        parameters,
        streams -> new Network(streams, length / 10, List.of(nodes)).run(length));
  }

  private static Experiment<Network> tandem() {
    return open(
            "two M/M/1 in tandem",
            "λ=.7 µ=(1, .9)",
            50_000,
            Node.of(0.7, 1, 1, 0, 1),
            Node.of(0, 1 / 0.9, 1))
        .measure("TAN-L1", "mean number at node 1", 0.7 / 0.3, "ρ/(1−ρ)", n -> n.meanPresent(0))
        .measure(
            "TAN-L2", "mean number at node 2", 0.7 / 0.2, "ρ/(1−ρ) (Burke)", n -> n.meanPresent(1))
        .measure("TAN-W", "mean stay", 1 / 0.3 + 1 / 0.2, "1/(µ₁−λ)+1/(µ₂−λ)", n -> n.stays.mean());
  }

  private static Experiment<Network> jackson() {
    double first = (0.5 + 0.3 * 0.25) / (1 - 0.6 * 0.3);
    double second = 0.25 + 0.6 * first;
    return open(
            "open Jackson network",
            "γ=(.5, .25) P₁₂=.6 P₂₁=.3 µ=(1, .9)",
            50_000,
            Node.of(0.5, 1, 1, 0, 0.6),
            Node.of(0.25, 1 / 0.9, 1, 0.3, 0))
        .measure(
            "JN-lam1", "throughput of node 1", first, "traffic equations", n -> n.throughput(0))
        .measure(
            "JN-L1", "mean number at node 1", first / (1 - first), "ρ/(1−ρ)", n -> n.meanPresent(0))
        .measure(
            "JN-L2",
            "mean number at node 2",
            second / (0.9 - second),
            "ρ/(1−ρ)",
            n -> n.meanPresent(1));
  }

  private static Experiment<Network> feedback() {
    return open("M/M/1 with Bernoulli feedback", "λ=.5 µ=1 p=.3", 50_000, Node.of(0.5, 1, 1, 0.3))
        .measure("BERN-W", "mean total stay", 5, "L/λ, λ'=λ/(1−p)", n -> n.stays.mean())
        .measure("BERN-L", "mean number present", 2.5, "ρ/(1−ρ)", n -> n.meanPresent(0));
  }

  private static Experiment<Network> closed() {
    double[] present = Theory.meanValues(8, 1, 1.2, 0.5);
    return Experiment.of(
            "closed network",
            "8 customers in a cycle, mean services (1, 1.2, .5)",
            streams -> {
              Network network =
                  new Network(
                      streams,
                      2_000,
                      List.of(
                          Node.of(0, 1, 1, 0, 1, 0),
                          Node.of(0, 1.2, 1, 0, 0, 1),
                          Node.of(0, 0.5, 1, 1, 0, 0)));
              for (int i = 0; i < 8; i++) {
                network.enter(i % 3, 0);
              }
              return network.run(30_000);
            })
        .measure(
            "CN-Q1",
            "mean number at node 1",
            present[0],
            "mean value analysis",
            n -> n.meanPresent(0))
        .measure(
            "CN-Q2",
            "mean number at node 2",
            present[1],
            "mean value analysis",
            n -> n.meanPresent(1))
        .measure(
            "CN-Q3",
            "mean number at node 3",
            present[2],
            "mean value analysis",
            n -> n.meanPresent(2));
  }

  /**
   * Machines run, fail and queue for repair: a closed network whose first node never makes anybody
   * wait.
   */
  private static Experiment<Network> repairShop(int machines, int repairers) {
    double[] p =
        Theory.birthDeath(machines, n -> 0.2 * (machines - n), n -> Math.min(n, repairers));
    return Experiment.of(
            "machine repair M/M/" + repairers + "//" + machines,
            "λ=.2 µ=1",
            streams -> {
              Network network =
                  new Network(
                      streams,
                      1_000,
                      List.of(Node.of(0, 5, machines, 0, 1), Node.of(0, 1, repairers, 1)));
              for (int i = 0; i < machines; i++) {
                network.enter(0, 0);
              }
              return network.run(20_000);
            })
        .measure(
            "MRP-" + machines + "-" + repairers + "-L",
            "mean number of machines down",
            Theory.mean(p, n -> n),
            "birth and death",
            n -> n.meanPresent(1));
  }
}
