package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.lab.Theory;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.compute.Ledger.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory: a job that goes back to its last checkpoint whenever one of its GPUs fails. */
class HardwareFaultsTest {

  private static HardwareFaults faults(double rate, double checkpoint, long seed) {
    return new HardwareFaults(new HardwareParameters(rate, checkpoint, 48), new Streams(seed, 0));
  }

  /** Duda 1983: a stretch of length c at failure rate µ takes (exp(µc) − 1)/µ on average. */
  @ParameterizedTest(name = "{0} GPUs, checkpoints every {1} h")
  @CsvSource({"100, 1", "1000, 1", "16384, 0.5", "60000, 0.1", "60000, 1"})
  void theMeanRunTimeIsDudas(double gpus, double checkpoint) {
    double rate = 2e-5;
    double load = rate * gpus * checkpoint;
    double lost = 100 * (StrictMath.expm1(load) / load - 1);
    Theory.assertMean(
        lost,
        30,
        batch -> {
          HardwareFaults faults = faults(rate, checkpoint, batch);
          Tally hours = new Tally();
          for (int job = 0; job < 3000; job++) {
            hours.add(faults.draw(Math.round(gpus * 1000), 100, job, 0).lostHours());
          }
          return hours.mean();
        });
  }

  /** Every failure interrupts once: failures come at rate µ over all the time that the job runs. */
  @Test
  void failuresComeAtTheirRateOverTheWholeRun() {
    HardwareFaults faults = faults(2e-5, 0.5, 1);
    Theory.assertMean(
        2e-5 * 16_384,
        30,
        batch -> {
          double failures = 0;
          double hours = 0;
          for (int job = 0; job < 2000; job++) {
            var losses = faults.draw(16_384_000, 54 * 24, batch, job);
            failures += losses.failures();
            hours += 54 * 24 + losses.lostHours();
          }
          return failures / hours;
        });
  }

  @Test
  void hardwareThatNeverFailsCostsNothing() {
    assertSame(HardwareFaults.Losses.NONE, faults(0, 1, 1).draw(1_000_000_000, 1e4, 1, 0));
  }

  @Test
  void workDoneAgainIsBookedAsSuchAndFailedGpusComeBackAfterTheirRepair() {
    Simulation simulation = new Simulation();
    List<Double> ends = new ArrayList<>();
    Handler<String> ear = what -> ends.add(simulation.now());
    Cluster cluster =
        new Cluster(
            simulation,
            Clusters.of(
                1000,
                Discipline.FIFO,
                2,
                1e9,
                PartitionParameters.defaults(),
                new HardwareParameters(1e-4, 1, 48)),
            new Streams(1, 0));
    cluster.submit(new Job<>(1_000_000, 100, false, 1, 0, 0, 7, 0, ear, end -> "done"));
    simulation.runUntil(1000);
    cluster.ledger().advance(simulation.now());
    Ledger ledger = cluster.ledger();
    double end = ends.getFirst();
    assertTrue(end > 100, "ten failures are to be expected");
    assertEquals(100_000, ledger.gpuHours(Account.EXPERIMENTS, Outcome.USEFUL), 1e-6);
    assertEquals(1000 * (end - 100), ledger.gpuHours(Account.EXPERIMENTS, Outcome.HARDWARE), 1e-6);
    assertEquals(0, ledger.openGpuHours(Account.EXPERIMENTS), 1e-6);
    double broken = ledger.gpuHours(Account.DOWN) / 48;
    assertEquals(Math.rint(broken), broken, 1e-9);
    assertTrue(broken >= 1);
    assertEquals(1_000_000, ledger.milliGpus(Account.IDLE));
  }
}
