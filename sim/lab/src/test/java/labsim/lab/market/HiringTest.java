package labsim.lab.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Estimate;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Claim C22: a lab that may hire is not short of engineers for long, so that assistants are worth
 * less to it. Comparisons are paired; a correct program fails one of them once in 10³ seeds.
 */
class HiringTest {

  private static final int REPLICATIONS = 20;
  private static final double LEVEL = 1 - 2e-3;
  private static final double WEEK = 168;

  @Test
  void whoeverIsSoughtBeginsExactlyASearchAfterADecision() {
    LabParameters lab = Starved.hiring(Starved.ofEngineers(), HiringMode.MARKET);
    List<Double> joined = new ArrayList<>();
    Simulation simulation =
        new Simulation((time, sequence, whom, what) -> {
          if (whom instanceof Hiring && what.toString().startsWith("Joined")) {
            joined.add(time);
          }
        });
    Outcome outcome = Laboratory.run(lab, lab, new Streams(1, 0), simulation);
    assertTrue(joined.size() > 3);
    for (double time : joined) {
      assertEquals(0, (time - 10 * WEEK) % (13 * WEEK), 1e-9, "joined at hour " + time);
    }
    double atStart = 80 + 100;
    assertTrue(outcome.of(Measure.HEADCOUNT) > atStart + outcome.of(Measure.HIRED));
  }

  @Test
  void aLabShortOfEngineersHiresUntilItIsNot() {
    LabParameters lab = Starved.hiring(Starved.ofEngineers(), HiringMode.MARKET);
    LabParameters asks = lab.with(lab.market().with(lab.market().hiring().withPace(0)));
    Tally nearer = new Tally();
    Tally progress = new Tally();
    for (int i = 0; i < 6; i++) {
      Outcome frozen = Laboratory.run(asks, 1, i);
      Outcome market = Laboratory.run(lab, 1, i);
      assertEquals(0, frozen.of(Measure.HIRED));
      assertTrue(market.of(Measure.HEADCOUNT) > 3 * frozen.of(Measure.HEADCOUNT));
      nearer.add(fromBalance(frozen) - fromBalance(market));
      progress.add(market.of(Measure.SOFTWARE) - frozen.of(Measure.SOFTWARE));
    }
    assertPositive(nearer, "values of a dollar come nearer to each other");
    assertPositive(progress, "software progress");
  }

  @Test
  void assistantsAreWorthLessToALabThatMayHire() {
    LabParameters frozen = Starved.ofEngineers();
    LabParameters market = Starved.hiring(frozen, HiringMode.MARKET);
    Tally falls = new Tally();
    for (int i = 0; i < REPLICATIONS; i++) {
      falls.add(logUplift(frozen, i) - logUplift(market, i));
    }
    assertPositive(falls, "log uplift falls");
  }

  @Test
  void aLabShortOfGpusHiresNobody() {
    LabParameters lab = Starved.hiring(Starved.ofCompute(), HiringMode.MARKET);
    for (int i = 0; i < 3; i++) {
      Outcome outcome = Laboratory.run(lab, 1, i);
      assertEquals(0, outcome.of(Measure.HIRED));
      assertTrue(outcome.of(Measure.ENGINEER_DOLLAR) < 0.5);
    }
  }

  @Test
  void anOptimalSplitMovesMoneyToWhereItIsWorthMore() {
    LabParameters few = Starved.hiring(Starved.ofEngineers(), HiringMode.OPTIMAL_SPLIT);
    assertTrue(Laboratory.run(few, 1, 0).of(Measure.HEADCOUNT) > 500);
    LabParameters many = Starved.hiring(Starved.ofCompute(), HiringMode.OPTIMAL_SPLIT);
    assertTrue(Laboratory.run(many, 1, 0).of(Measure.HEADCOUNT) < 1000);
  }

  private static double fromBalance(Outcome outcome) {
    return Math.abs(outcome.of(Measure.ENGINEER_DOLLAR) - 0.5);
  }

  private static double logUplift(LabParameters lab, int replication) {
    double with = Laboratory.run(lab, 1, replication).of(Measure.SOFTWARE);
    double without =
        Laboratory.run(lab, lab.withoutAssistants(), 1, replication).of(Measure.SOFTWARE);
    return StrictMath.log(with / without);
  }

  private static void assertPositive(Tally differences, String what) {
    Estimate estimate = Estimate.of(differences, LEVEL);
    assertTrue(
        estimate.mean() > estimate.halfWidth(),
        () -> what + ": " + estimate.mean() + " ± " + estimate.halfWidth());
  }
}
