package labsim.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import labsim.engine.Estimate;
import labsim.engine.Tally;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Measure;
import labsim.lab.quantity.Calendar;
import labsim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/**
 * FACTS F11, a thought experiment in three scenarios: what SlowCorp finds out in its week is a
 * tenth at most of what NormalCorp does in its year, and AutomatedCorp finds out ten times as much
 * or more. It falls short if the 95 % interval of what it finds above that lies below nought: a
 * world at exactly ten fails once in forty tests. In 40 other replications the factor was 10.5 ±
 * 0.2 (a standard error), 1.4 of this test's standard errors above ten, at which one test in 10,000
 * fails. Nothing is ever found at SlowCorp.
 */
class CorporationsTest {

  private static final int REPLICATIONS = 8;

  /** Software progress of all the watched time, OOM. */
  private static double progress(String name, int replication) {
    LabParameters lab =
        Scenarios.load(Path.of("../../scenarios", name + ".yaml"), List.of()).parameters();
    double years = lab.horizonHours() / Calendar.HOURS_PER_YEAR;
    return years
        * Laboratory.run(lab.withoutAssistants(), lab, 1, replication).of(Measure.SOFTWARE);
  }

  @Test
  void theSlowFindOutATenthAndTheAutomatedTenTimesAsMuchAsTheNormal() {
    Tally slow = new Tally();
    Tally automated = new Tally();
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      double normal = progress("normalcorp", replication);
      slow.add(normal / 10 - progress("slowcorp", replication));
      automated.add(progress("automatedcorp", replication) - 10 * normal);
    }
    assertTrue(slow.mean() >= 0, () -> "normal / 10 - slow: " + slow.mean());
    Estimate surplus = Estimate.of(automated, 0.95);
    assertTrue(
        surplus.mean() + surplus.halfWidth() >= 0, () -> "automated - 10 normal: " + surplus);
    assertTrue(surplus.halfWidth() < 2, () -> "too blunt to tell: " + surplus);
  }
}
