package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.compute.Ledger.Account;
import labsim.lab.compute.Ledger.Outcome;
import org.junit.jupiter.api.Test;

/** Teams and preemption: who goes first, who makes room, and what that costs. */
class DisciplineTest {

  private final Simulation simulation = new Simulation();
  private final List<String> heard = new ArrayList<>();
  private final Handler<String> ear =
      what -> heard.add(what + " at " + Math.round(10 * simulation.now()) / 10.0);

  private Cluster cluster(Discipline discipline, double gpus, double quota, double checkpoint) {
    return new Cluster(
        simulation,
        Clusters.of(
            gpus,
            discipline,
            10,
            1e6,
            PartitionParameters.defaults(),
            new HardwareParameters(0, checkpoint, 48),
            new SharingParameters(quota, 336, 2)),
        new Streams(1, 0));
  }

  private Job<String> job(String name, int gpus, double hours, double value, int team) {
    return new Job<>(gpus * 1000L, hours, false, value, 0, team, 0, 0, ear, end -> name);
  }

  @Test
  void underFairShareTheTeamThatWasGivenLeastGoesFirst() {
    Cluster cluster = cluster(Discipline.FAIR_SHARE, 4, 1, 1);
    cluster.submit(job("a1", 4, 10, 1, 0));
    cluster.submit(job("a2", 4, 10, 9, 0));
    cluster.submit(job("a3", 4, 10, 9, 0));
    cluster.submit(job("b1", 4, 1, 1, 1));
    cluster.submit(job("b2", 4, 1, 1, 1));
    simulation.runUntil(100);
    assertEquals(
        List.of("a1 at 10.0", "b1 at 11.0", "b2 at 12.0", "a2 at 22.0", "a3 at 32.0"), heard);
  }

  @Test
  void fairShareForgetsWhatWasGivenLongAgo() {
    Cluster cluster = cluster(Discipline.FAIR_SHARE, 4, 1, 1);
    cluster.submit(job("a1", 4, 100, 1, 0));
    simulation.runUntil(5000);
    cluster.submit(job("b1", 4, 10, 1, 1));
    cluster.submit(job("b2", 4, 10, 1, 1));
    cluster.submit(job("a2", 4, 10, 1, 0));
    simulation.runUntil(6000);
    assertEquals(List.of("a1 at 100.0", "b1 at 5010.0", "a2 at 5020.0", "b2 at 5030.0"), heard);
  }

  @Test
  void aTeamAtItsQuotaLetsTheOthersPassUnderEveryDiscipline() {
    for (Discipline discipline : Discipline.values()) {
      heard.clear();
      double start = simulation.now();
      Cluster cluster = cluster(discipline, 4, 0.5, 1);
      cluster.submit(job("a1", 2, 10, 3, 0));
      cluster.submit(job("a2", 1, 10, 3, 0));
      cluster.submit(job("b1", 2, 5, 1, 1));
      simulation.runUntil(start + 100);
      assertEquals(
          List.of("b1 at " + (start + 5), "a1 at " + (start + 10), "a2 at " + (start + 20)), heard);
    }
  }

  @Test
  void aJobWiderThanItsTeamsQuotaRunsAlone() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 0.25, 1);
    cluster.submit(job("wide", 3, 10, 1, 0));
    cluster.submit(job("narrow", 1, 1, 1, 0));
    simulation.runUntil(100);
    assertEquals(List.of("wide at 10.0", "narrow at 11.0"), heard);
  }

  @Test
  void aMoreValuableJobTakesTheGpusOfOneThatHasRunForTwoHours() {
    Cluster cluster = cluster(Discipline.PREEMPTIVE_VALUE, 4, 1, 1);
    cluster.submit(job("cheap", 4, 10, 1, 0));
    simulation.runUntil(1.5);
    cluster.submit(job("dear", 4, 3, 2, 0));
    simulation.runUntil(100);
    // Two hours of the cheap job are saved, and it goes on where it was.
    assertEquals(List.of("dear at 5.0", "cheap at 13.0"), heard);
    assertEquals(0, cluster.ledger().gpuHours(Outcome.PREEMPTED));
  }

  @Test
  void workSinceTheLastCheckpointIsDoneAgainAndBookedSo() {
    Cluster cluster = cluster(Discipline.PREEMPTIVE_VALUE, 4, 1, 2.5);
    cluster.submit(job("cheap", 4, 10, 1, 0));
    simulation.runUntil(4);
    cluster.submit(job("dear", 4, 3, 2, 0));
    simulation.runUntil(100);
    assertEquals(List.of("dear at 7.0", "cheap at 14.5"), heard);
    Ledger ledger = cluster.ledger();
    assertEquals(4 * 1.5, ledger.gpuHours(Account.EXPERIMENTS, Outcome.PREEMPTED), 1e-12);
    assertEquals(4 * 13, ledger.gpuHours(Account.EXPERIMENTS, Outcome.USEFUL), 1e-12);
    assertEquals(0, ledger.openGpuHours(Account.EXPERIMENTS), 1e-12);
    assertEquals(2, ledger.jobs(Outcome.USEFUL));
  }

  @Test
  void theLeastValuableMakesRoomFirstAndAmongEqualsTheLastThatCame() {
    Cluster cluster = cluster(Discipline.PREEMPTIVE_VALUE, 4, 1, 1);
    cluster.submit(job("fair", 1, 10, 2, 0));
    cluster.submit(job("poor, first", 1, 10, 1, 0));
    cluster.submit(job("poor, last", 1, 10, 1, 0));
    cluster.submit(job("poorest", 1, 10, 0.5, 0));
    simulation.runUntil(5);
    cluster.submit(job("dear", 2, 10, 3, 0));
    simulation.runUntil(100);
    assertEquals(
        List.of(
            "fair at 10.0",
            "poor, first at 10.0",
            "dear at 15.0",
            "poor, last at 15.0",
            "poorest at 15.0"),
        heard.stream().sorted(java.util.Comparator.comparingInt(DisciplineTest::end)).toList());
  }

  private static int end(String heard) {
    return (int) Double.parseDouble(heard.substring(heard.lastIndexOf(' ')));
  }

  @Test
  void nobodyIsSentAwayUnlessThatMakesEnoughRoom() {
    Cluster cluster = cluster(Discipline.PREEMPTIVE_VALUE, 4, 1, 1);
    cluster.submit(job("dearer", 3, 10, 3, 0));
    cluster.submit(job("cheap", 1, 10, 1, 0));
    simulation.runUntil(5);
    cluster.submit(job("dear", 2, 1, 2, 0));
    simulation.runUntil(100);
    assertEquals(List.of("dearer at 10.0", "cheap at 10.0", "dear at 11.0"), heard);
  }

  @Test
  void aPreemptedJobThatIsCancelledBooksAllThatItRan() {
    Cluster cluster = cluster(Discipline.PREEMPTIVE_VALUE, 4, 1, 1);
    Job<String> cheap = job("cheap", 4, 10, 1, 0);
    cluster.submit(cheap);
    simulation.runUntil(5);
    cluster.submit(job("dear", 4, 10, 2, 0));
    cluster.cancel(cheap);
    simulation.runUntil(100);
    assertEquals(List.of("cheap at 5.0", "dear at 15.0"), heard);
    assertEquals(20, cluster.ledger().gpuHours(Outcome.CANCELLED), 1e-12);
  }
}
