package labsim.lab.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.compute.Ledger.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterTest {

  private final Simulation simulation = new Simulation();
  private final List<String> heard = new ArrayList<>();
  private final Handler<String> ear =
      what -> heard.add(what + " at " + Math.round(simulation.now()));

  private Cluster cluster(Discipline discipline, double gpus, double patience) {
    return new Cluster(simulation, Clusters.of(gpus, discipline, 2, patience), new Streams(1, 0));
  }

  private Job<String> job(String name, int gpus, double hours, double value) {
    return new Job<>(gpus * 1000L, hours, false, value, 0, 0, 0, 0, ear, end -> name + told(end));
  }

  private static String told(Job.End end) {
    return end == Job.End.SUCCEEDED
        ? ""
        : " " + end.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void firstComeFirstServedLetsAWideJobBlockTheNarrowOnesBehindIt() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    cluster.submit(job("a", 3, 10, 1));
    cluster.submit(job("wide", 4, 5, 1));
    cluster.submit(job("narrow", 1, 1, 1));
    simulation.runUntil(100);
    assertEquals(List.of("a at 10", "wide at 15", "narrow at 16"), heard);
  }

  @Test
  void backfillLetsANarrowJobPassAWideOneThatDoesNotFit() {
    Cluster cluster = cluster(Discipline.FIFO_BACKFILL, 4, 1e6);
    cluster.submit(job("a", 3, 10, 1));
    cluster.submit(job("wide", 4, 5, 1));
    cluster.submit(job("narrow", 1, 1, 1));
    simulation.runUntil(100);
    assertEquals(List.of("narrow at 1", "a at 10", "wide at 15"), heard);
  }

  @Test
  void backfillLooksNoDeeperThanItIsAllowedTo() {
    Cluster cluster = cluster(Discipline.FIFO_BACKFILL, 4, 1e6);
    cluster.submit(job("a", 3, 10, 1));
    cluster.submit(job("wide", 4, 5, 1));
    cluster.submit(job("wider", 4, 5, 1));
    cluster.submit(job("narrow", 1, 1, 1));
    simulation.runUntil(100);
    assertEquals(List.of("a at 10", "wide at 15", "wider at 20", "narrow at 21"), heard);
  }

  @Test
  void theValueDisciplineServesTheMostValuableHourFirst() {
    Cluster cluster = cluster(Discipline.VALUE, 4, 1e6);
    cluster.submit(job("a", 4, 10, 1));
    cluster.submit(job("cheap", 4, 1, 1));
    cluster.submit(job("dear", 4, 1, 3));
    cluster.submit(job("fair", 4, 1, 2));
    simulation.runUntil(100);
    assertEquals(List.of("a at 10", "dear at 11", "fair at 12", "cheap at 13"), heard);
  }

  @Test
  void aJobThatWaitsLongerThanPatienceIsGivenUpWhenItsTurnComes() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 5);
    cluster.submit(job("a", 4, 10, 1));
    cluster.submit(job("stale", 4, 1, 1));
    simulation.runUntil(100);
    assertEquals(List.of("a at 10", "stale given up at 10"), heard);
  }

  @Test
  void aRunningJobThatIsCancelledGivesItsGpusBackAndItsHoursAreBookedSo() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    Job<String> job = job("a", 3, 10, 1);
    cluster.submit(job);
    cluster.submit(job("b", 4, 1, 1));
    simulation.runUntil(4);
    assertTrue(cluster.cancel(job));
    assertFalse(cluster.cancel(job), "it has left");
    simulation.runUntil(100);
    assertEquals(List.of("a cancelled at 4", "b at 5"), heard);
    assertEquals(
        12, cluster.ledger().gpuHours(Account.EXPERIMENTS, Ledger.Outcome.CANCELLED), 1e-12);
    assertEquals(4, cluster.ledger().gpuHours(Account.EXPERIMENTS, Ledger.Outcome.USEFUL), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Discipline.class)
  void aWaitingJobThatIsCancelledNeverRuns(Discipline discipline) {
    Cluster cluster = cluster(discipline, 4, 1e6);
    cluster.submit(job("a", 4, 10, 1));
    Job<String> first = job("first", 4, 1, 1);
    Job<String> second = job("second", 4, 1, 1);
    cluster.submit(first);
    cluster.submit(second);
    assertEquals(2, cluster.queuedJobs());
    assertTrue(cluster.cancel(first));
    assertEquals(1, cluster.queuedJobs());
    simulation.runUntil(100);
    assertEquals(List.of("first cancelled at 0", "a at 10", "second at 11"), heard);
    assertEquals(0, cluster.queuedJobs());
    assertEquals(0, cluster.ledger().gpuHours(Account.EXPERIMENTS, Ledger.Outcome.CANCELLED));
  }

  @Test
  void aFrontierRunGathersWhateverIsFreedBeforeAnyExperimentGetsIt() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    cluster.submit(job("a", 2, 10, 1));
    cluster.submit(job("b", 2, 20, 1));
    cluster.gather(4000, ear, "frontier");
    cluster.submit(job("c", 1, 1, 1));
    simulation.runUntil(15);
    assertEquals(2000, cluster.ledger().milliGpus(Account.GATHERING));
    simulation.runUntil(30);
    assertEquals(List.of("a at 10", "b at 20", "frontier at 20"), heard);
    cluster.releaseFrontier(4000, 0);
    simulation.runUntil(100);
    assertEquals("c at 31", heard.getLast());
    assertEquals(20, cluster.frontierWait().mean());
    assertEquals(20, cluster.ledger().gpuHours(Account.GATHERING), 1e-9);
  }

  @Test
  void assistantsGoAheadOfExperimentsAndFrontier() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    cluster.submit(job("a", 4, 10, 1));
    cluster.gather(4000, ear, "frontier");
    cluster.lease(500, ear, "assistant");
    simulation.runUntil(10);
    assertEquals(List.of("a at 10", "assistant at 10"), heard);
    cluster.releaseLease(500);
    assertEquals("frontier at 10", heard.getLast());
  }

  @Test
  void aPartitionIsCutAsGpusBecomeIdleAndServesOnlyAssistants() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    cluster.submit(job("a", 3, 10, 1));
    cluster.cutPartition(2);
    assertEquals(1000, cluster.ledger().milliGpus(Account.PARTITION_IDLE));
    cluster.lease(1500, ear, "assistant");
    cluster.submit(job("b", 3, 1, 1));
    simulation.runUntil(10);
    assertEquals(List.of("a at 10", "assistant at 10"), heard);
    cluster.releaseLease(1500);
    simulation.runUntil(100);
    assertEquals(2, heard.size(), "three GPUs are never free again beside the partition");
  }

  @Test
  void aPartitionKeepsItsShareAsTheClusterGrows() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    cluster.cutPartition(1);
    cluster.install(4);
    assertEquals(2000, cluster.ledger().milliGpus(Account.PARTITION_IDLE));
  }

  @Test
  void gpusThatServeCustomersDoNoResearch() {
    Cluster cluster =
        new Cluster(
            simulation,
            Clusters.of(
                100, Discipline.FIFO, 1, 1e6, new PartitionParameters(0.1, 0.2), Clusters.never()),
            new Streams(1, 0));
    assertEquals(20_000, cluster.ledger().milliGpus(Account.SERVING));
    assertEquals(10_000, cluster.ledger().milliGpus(Account.RESERVED));
    assertEquals(70_000, cluster.ledger().milliGpus(Account.IDLE));
    assertEquals(80, cluster.mostFrontierGpus());
    assertEquals(25, cluster.widestJobGpus());
  }

  @Test
  void aFrontierRunTakesWhatIsReservedForItAndGivesItBack() {
    Cluster cluster =
        new Cluster(
            simulation,
            Clusters.of(
                100, Discipline.FIFO, 1, 1e6, new PartitionParameters(0.3, 0), Clusters.never()),
            new Streams(1, 0));
    cluster.submit(job("a", 70, 10, 1));
    cluster.gather(20_000, ear, "small run");
    assertEquals(List.of("small run at 0"), heard);
    assertEquals(10_000, cluster.ledger().milliGpus(Account.RESERVED));
    cluster.gather(40_000, ear, "large run");
    simulation.runUntil(10);
    assertEquals(List.of("small run at 0", "a at 10", "large run at 10"), heard);
    assertEquals(40_000, cluster.ledger().milliGpus(Account.IDLE));
    cluster.releaseFrontier(40_000, 0);
    cluster.releaseFrontier(20_000, 0);
    assertEquals(30_000, cluster.ledger().milliGpus(Account.RESERVED));
    assertEquals(70_000, cluster.ledger().milliGpus(Account.IDLE));
  }

  @Test
  void wornOutGpusGoAsTheyBecomeIdle() {
    Cluster cluster = cluster(Discipline.FIFO, 4, 1e6);
    cluster.submit(job("a", 4, 10, 1));
    cluster.retire(1);
    assertEquals(4, cluster.ledger().installedGpus());
    simulation.runUntil(10);
    assertEquals(3, cluster.ledger().installedGpus());
    assertEquals(40, cluster.ledger().installedGpuHours(), 1e-12);
  }

  @Test
  void theLedgerRefusesToMoveWhatIsNotThere() {
    Ledger ledger = new Ledger();
    ledger.install(1000, 0);
    assertThrows(
        IllegalStateException.class, () -> ledger.move(Account.IDLE, Account.FRONTIER, 1001, 0));
    assertThrows(
        IllegalStateException.class, () -> ledger.move(Account.IDLE, Account.FRONTIER, -1, 0));
  }

  @Test
  void hoursBookedBeforeARestartDoNotCount() {
    Ledger ledger = new Ledger();
    ledger.install(2000, 0);
    ledger.restart(10);
    assertEquals(10, ledger.counted(2000, 5, 15), 1e-12);
    assertEquals(0, ledger.counted(2000, 5, 9));
  }
}
