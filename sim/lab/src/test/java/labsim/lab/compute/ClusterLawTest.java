package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.compute.Ledger.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law: under every discipline, whatever fails, no job is lost and no hour leaks. */
class ClusterLawTest {

  private static final int JOBS = 2000;

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyJobEndsOnceAndEveryHourIsBookedOnce(int seed) {
    Streams streams = new Streams(seed, 0);
    Stream luck = streams.named("test");
    Discipline discipline = Discipline.values()[seed % Discipline.values().length];
    Simulation simulation = new Simulation();
    Cluster cluster =
        new Cluster(
            simulation,
            Clusters.of(
                200,
                discipline,
                5,
                luck.uniform(50, 500),
                new PartitionParameters(luck.uniform(0, 0.2), luck.uniform(0, 0.2)),
                new HardwareParameters(luck.uniform(0, 1e-3), luck.uniform(0.5, 3), 24),
                new SharingParameters(luck.uniform(0.3, 1.2), 336, luck.uniform(0, 4))),
            streams);
    int[] rung = new int[JOBS];
    Handler<Integer> ear = number -> rung[number]++;
    List<Job<Integer>> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      int number = i;
      jobs.add(
          new Job<>(
              1000L * (1 + luck.below(40)),
              luck.exponential(5),
              luck.bernoulli(0.3),
              luck.below(10),
              luck.below(3),
              luck.below(4),
              i,
              0,
              ear,
              end -> number));
    }
    for (int i = 0; i < JOBS; i++) {
      simulation.runUntil(simulation.now() + luck.exponential(0.5));
      cluster.submit(jobs.get(i));
      if (luck.bernoulli(0.1)) {
        cluster.cancel(jobs.get(luck.below(i + 1)));
      }
      if (luck.bernoulli(0.02)) {
        cluster.retire(0.5);
        cluster.install(1);
      }
      if (i == JOBS / 3) {
        cluster.restart();
      }
      balanced(cluster.ledger(), simulation.now());
    }
    simulation.runUntil(1e6);
    // Whoever waits too wide for what is left is given up when something else goes.
    cluster.install(1000);
    simulation.runUntil(2e6);
    assertEquals(JOBS, IntStream.of(rung).filter(times -> times == 1).count());
    assertEquals(0, cluster.queuedJobs());
    cluster.ledger().advance(simulation.now());
    double held = cluster.ledger().gpuHours(Account.EXPERIMENTS);
    assertEquals(0, cluster.ledger().openGpuHours(Account.EXPERIMENTS), 1e-9 * held);
    assertEquals(0, cluster.ledger().milliGpus(Account.EXPERIMENTS));
    assertEquals(0, cluster.ledger().milliGpus(Account.DOWN));
    assertEquals(
        discipline == Discipline.PREEMPTIVE_VALUE,
        cluster.ledger().gpuHours(Outcome.PREEMPTED) > 0);
  }

  private static void balanced(Ledger ledger, double now) {
    ledger.advance(now);
    long sum = 0;
    double hours = 0;
    for (Account account : Account.values()) {
      assertTrue(ledger.milliGpus(account) >= 0);
      sum += ledger.milliGpus(account);
      hours += ledger.gpuHours(account);
      double booked = 0;
      for (Outcome outcome : Outcome.values()) {
        booked += ledger.gpuHours(account, outcome);
      }
      assertTrue(booked <= ledger.gpuHours(account) * (1 + 1e-9) + 1e-9);
    }
    assertEquals(ledger.installedMilliGpus(), sum);
    assertEquals(ledger.installedGpuHours(), hours, 1e-9 * (1 + hours));
  }
}
