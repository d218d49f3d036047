package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.compute.Discipline;
import labsim.lab.compute.Ledger;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.training.OnRuin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Law (MODEL L10): every GPU is in exactly one account at every event, and no hour is lost. */
class LedgerLawTest {

  static Stream<Arguments> worlds() {
    List<Arguments> all = new ArrayList<>();
    for (Discipline discipline : Discipline.values()) {
      for (ChargeTo charge : ChargeTo.values()) {
        all.add(
            Arguments.of(discipline, charge, OnRuin.values()[all.size() % OnRuin.values().length]));
      }
    }
    return all.stream();
  }

  /** Scenarios drawn at random, with every mechanism of the cluster switched on. */
  static Stream<Arguments> everythingOn() {
    return IntStream.range(0, 15).mapToObj(seed -> Arguments.of(seed, Labs.everything(seed)));
  }

  @ParameterizedTest(name = "{0}, charged to {1}, {2}")
  @MethodSource("worlds")
  void theLedgerConservesAtEveryEvent(Discipline discipline, ChargeTo charge, OnRuin onRuin) {
    Outcome outcome = conserves(Labs.small(discipline, charge, onRuin));
    assertEquals(
        charge != ChargeTo.EXTERNAL,
        outcome.of(Measure.INFERENCE_GPU_HOURS) > 0,
        "assistants burn the cluster's GPUs unless they are charged elsewhere");
    assertEquals(charge == ChargeTo.EXTERNAL, outcome.of(Measure.EXTERNAL_GPU_HOURS) > 0);
    assertTrue(outcome.of(Measure.FRONTIER_RUNS) + outcome.of(Measure.ABORTED_RUNS) > 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("everythingOn")
  void theLedgerConservesWithEverythingSwitchedOn(int seed, LabParameters parameters) {
    Outcome outcome = conserves(parameters);
    assertTrue(outcome.of(Measure.BACKGROUND_GPU_HOURS) > 0);
    assertTrue(outcome.of(Measure.SERVING_GPU_HOURS) > 0);
    assertTrue(outcome.of(Measure.HARDWARE_GPU_HOURS) > 0);
    assertTrue(outcome.of(Measure.DOWN_GPU_HOURS) > 0);
    assertEquals(
        1,
        outcome.of(Measure.TIME_COMPLETED)
            + outcome.of(Measure.TIME_CANCELLED)
            + outcome.of(Measure.TIME_FAILED),
        1e-9);
    assertEquals(
        1,
        outcome.of(Measure.JOBS_COMPLETED)
            + outcome.of(Measure.JOBS_CANCELLED)
            + outcome.of(Measure.JOBS_FAILED),
        1e-9);
  }

  private static Outcome conserves(LabParameters parameters) {
    AtomicReference<Laboratory> lab = new AtomicReference<>();
    long[] checked = {0};
    Simulation simulation =
        new Simulation((time, sequence, whom, what) -> {
          Ledger ledger = lab.get().cluster.ledger();
          long sum = 0;
          double hours = 0;
          for (Account account : Account.values()) {
            long held = ledger.milliGpus(account);
            assertTrue(held >= 0, () -> account + " holds " + held);
            sum += held;
            hours += ledger.gpuHours(account);
          }
          assertEquals(ledger.installedMilliGpus(), sum);
          assertEquals(ledger.installedGpuHours(), hours, 1e-9 * ledger.installedGpuHours());
          checked[0]++;
        });
    lab.set(new Laboratory(parameters, parameters, new Streams(1, 0), simulation));
    Outcome outcome = lab.get().run();

    assertEquals(simulation.eventCount(), checked[0]);
    double sum =
        outcome.of(Measure.USEFUL_GPU_HOURS)
            + outcome.of(Measure.FAILED_GPU_HOURS)
            + outcome.of(Measure.CANCELLED_GPU_HOURS)
            + outcome.of(Measure.PREEMPTED_GPU_HOURS)
            + outcome.of(Measure.BACKGROUND_GPU_HOURS)
            + outcome.of(Measure.HARDWARE_GPU_HOURS)
            + outcome.of(Measure.UNFINISHED_GPU_HOURS)
            + outcome.of(Measure.FRONTIER_GPU_HOURS)
            + outcome.of(Measure.RUINED_GPU_HOURS)
            + outcome.of(Measure.GATHERING_GPU_HOURS)
            + outcome.of(Measure.INFERENCE_GPU_HOURS)
            + outcome.of(Measure.SERVING_GPU_HOURS)
            + outcome.of(Measure.DOWN_GPU_HOURS)
            + outcome.of(Measure.IDLE_GPU_HOURS);
    double installed = outcome.of(Measure.INSTALLED_GPU_HOURS);
    assertEquals(installed, sum, 1e-9 * installed);
    return outcome;
  }
}
