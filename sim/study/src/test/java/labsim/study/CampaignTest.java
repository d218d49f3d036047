package labsim.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.RunFailed;
import labsim.study.result.MeasureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTest {

  private static final FakeLab LAB = FakeLab.cobbDouglas(0.5, 0.2, 0);

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void resultsDoNotDependOnThreads(int threads) {
    Plan plan = Samples.plan(9, Samples.scenario("a", 1), Samples.scenario("b", 2));
    Evidence one = Samples.evidence(plan, LAB, 1);
    Evidence many = Samples.evidence(plan, LAB, threads);
    assertEquals(one.measures(), many.measures());
    assertEquals(one.series(), many.series());
  }

  @Test
  void rowsStandInOrderOfScenarioWorldAndReplication() {
    Plan plan = Samples.plan(3, Samples.scenario("a", 1), Samples.scenario("b", 2));
    List<String> rows = new ArrayList<>();
    for (MeasureTable.Row row : Samples.evidence(plan, LAB, 4).measures().rows()) {
      rows.add(row.scenario() + " " + row.world() + " " + row.replication());
    }
    List<String> expected = new ArrayList<>();
    List<String> worlds =
        List.of("with", "without", "gpus+25%", "engineers+25%", "taste+25%", "ideas+25%");
    for (String scenario : List.of("a", "b")) {
      for (int world = 0; world < 7; world++) {
        for (int i = 0; i < 3; i++) {
          expected.add(scenario + " " + (world < 6 ? worlds.get(world) : "slots+25%") + " " + i);
        }
      }
    }
    assertEquals(expected, rows);
  }

  @Test
  void allWorldsMeetTheSameStreams() {
    List<String> met = new ArrayList<>();
    Model model =
        (past, future, seed, replication) -> {
          met.add(seed + " " + replication);
          return LAB.run(past, future, seed, replication);
        };
    Samples.evidence(Samples.plan(2, Samples.scenario("a", 1)), model, 1);
    assertEquals(14, met.size());
    assertEquals(List.of("1 0", "1 1"), met.stream().distinct().toList());
    assertEquals(7, met.stream().filter("1 0"::equals).count());
  }

  @Test
  void seriesAreKeptOfTheScenarioAndItsTwinOnly() {
    Evidence evidence = Samples.evidence(Samples.plan(2, Samples.scenario("a", 1)), LAB, 1);
    assertEquals(2 * 2 * 3, evidence.series().rows().size());
    assertEquals(
        List.of("with", "without"),
        evidence.series().rows().stream().map(row -> row.world()).distinct().toList());
  }

  @Test
  void seriesAreKeptOfTheFirstReplicationsOnly() {
    Plan plan =
        Plan.of(
            List.of(Samples.scenario("a", 1)), Plan.Scope.UPLIFT, 1, new Size.Replications(203));
    Evidence evidence = Samples.evidence(plan, LAB, 2);
    assertEquals(2 * 200 * 3, evidence.series().rows().size());
    assertEquals(2 * 203, evidence.measures().rows().size());
  }

  @Test
  void progressCountsEveryRunAndItsEvents() {
    List<String> heard = new ArrayList<>();
    Plan plan =
        Plan.of(List.of(Samples.scenario("a", 1)), Plan.Scope.UPLIFT, 1, new Size.Replications(2));
    Campaign.run(
        plan, LAB, 2, (done, total, events) -> heard.add(done + "/" + total + " " + events));
    assertEquals(List.of("1/4 1000", "2/4 2000", "3/4 3000", "4/4 4000"), heard);
  }

  @Test
  void precisionIsReachedAndNotByMuchMoreThanNeeded() {
    FakeLab noisy = new FakeLab(p -> p.assistants().speed() > 1 ? 1.3 : 1, 0, 0.3);
    Plan plan =
        Plan.of(
            List.of(Samples.scenario("a", 1)),
            Plan.Scope.UPLIFT,
            1,
            new Size.Precision(0.05, 10_000));
    Evidence evidence = Samples.evidence(plan, noisy, 2);
    var uplift = Findings.of(evidence).scenarios().getFirst().uplift();
    double reached = (uplift.high() - uplift.estimate()) / uplift.estimate();
    assertTrue(reached <= 0.05, "half-width " + reached);
    // Relative variance of the ratio, 0.3² + (0.3/1.3)², over n; t is near 1.97.
    double expected = 1.97 * 1.97 * (0.09 + 0.09 / 1.69) / (0.05 * 0.05);
    int n = evidence.manifest().replications();
    assertEquals(expected, n, 0.35 * expected); // the estimated variance varies by √(2/n), 9 %
    assertEquals(n, Samples.evidence(plan, noisy, 8).manifest().replications());
  }

  @Test
  void precisionOfWhatHasNoMeaningIsNotPursued() {
    FakeLab dead = new FakeLab(p -> 0, 0, 0);
    Plan plan =
        Plan.of(
            List.of(Samples.scenario("a", 1)),
            Plan.Scope.UPLIFT,
            1,
            new Size.Precision(0.05, 10_000));
    assertEquals(20, Samples.evidence(plan, dead, 1).manifest().replications());
  }

  @Test
  void failureNamesWorldReplicationAndSeed() {
    Model model =
        (past, future, seed, replication) -> {
          if (replication == 2 && future.assistants().speed() == 1) {
            throw new IllegalStateException("the ledger does not add up");
          }
          return LAB.run(past, future, seed, replication);
        };
    Plan plan = Samples.plan(4, Samples.scenario("a", 1));
    RunFailed failed = assertThrows(RunFailed.class, () -> Samples.evidence(plan, model, 2));
    assertEquals(
        "replication 2 of a without assistants failed (seed 1): "
            + "java.lang.IllegalStateException: the ledger does not add up",
        failed.getMessage());
  }

  @Test
  void interruptedStudyStops() {
    Model model =
        (past, future, seed, replication) -> {
          Thread.currentThread().interrupt(); // on one thread, the one that waits for results
          return LAB.run(past, future, seed, replication);
        };
    Plan plan = Samples.plan(4, Samples.scenario("a", 1));
    assertThrows(CancellationException.class, () -> Samples.evidence(plan, model, 1));
    assertTrue(Thread.interrupted());
  }
}
