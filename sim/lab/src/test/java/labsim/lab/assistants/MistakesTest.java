package labsim.lab.assistants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.engine.Streams;
import labsim.lab.Altered;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory: mistakes that copies share come together, and are no more than mistakes of their own. */
class MistakesTest {

  private static final int TASKS = 20;
  private static final int STEPS = 5;
  private static final int N = TASKS * STEPS;

  /** Every failure is a bug; half of the steps fail. */
  private static Assistants assistants(double correlation, long replication) {
    AssistantParameters p = Altered.with(AssistantParameters.defaults(), "reviewCatch", 0.0);
    p = Altered.with(p, "eligibleShare", 1.0);
    p = Altered.with(p, "taskHorizonHours", 1.0);
    p = Altered.with(p, "mistakes.correlation", correlation);
    Assistants assistants = new Assistants(p, 1.4e18, new Streams(31, replication));
    assistants.arrive();
    return assistants;
  }

  /** Bugs in many tasks, each about another idea. */
  private static int bugs(double correlation, long replication, Work work) {
    Assistants assistants = assistants(correlation, replication);
    Streams.Family luck = new Streams(37, replication).family("task");
    int bugs = 0;
    for (int task = 0; task < TASKS; task++) {
      bugs += assistants.plan(STEPS, work, task, 0, luck.at(task)).bugs();
    }
    return bugs;
  }

  @ParameterizedTest(name = "correlation {0}")
  @CsvSource({"0", "0.05", "0.3", "1"})
  void correlationLeavesTheMeanAndRaisesTheVarianceAsItsFormulaSays(double correlation) {
    double q = 0.5;
    Theory.assertMean(
        N * q,
        40,
        batch -> {
          double sum = 0;
          for (int i = 0; i < 100; i++) {
            sum += bugs(correlation, batch * 100L + i, Work.IMPLEMENTATION);
          }
          return sum / 100;
        });
    Theory.assertMean(
        N * q * (1 - q) * (1 + (N - 1) * correlation),
        40,
        batch -> {
          double sum = 0;
          for (int i = 0; i < 100; i++) {
            double away = bugs(correlation, batch * 100L + i, Work.IMPLEMENTATION) - N * q;
            sum += away * away;
          }
          return sum / 100;
        });
  }

  /** Other work, other fates: products of deviations average to nothing. */
  @Test
  void sortsOfWorkDoNotShareTheirFate() {
    double spread = N * 0.5;
    Theory.assertMean(
        1,
        40,
        batch -> {
          double sum = 0;
          for (int i = 0; i < 100; i++) {
            long replication = batch * 100L + i;
            sum +=
                (bugs(1, replication, Work.IMPLEMENTATION) - N * 0.5)
                    * (bugs(1, replication, Work.INTEGRATION) - N * 0.5);
          }
          return 1 + sum / 100 / (spread * spread);
        });
  }

  @Test
  void aTaskOfOneGenerationFailsAsItsNeighboursDoAndANewGenerationMayNot() {
    int changed = 0;
    for (int i = 0; i < 40; i++) {
      Assistants assistants = assistants(1, i);
      Streams.Family luck = new Streams(41, i).family("task");
      int first = assistants.plan(STEPS, Work.DEBUGGING, 1, 0, luck.at(1)).bugs();
      assertEquals(first, assistants.plan(STEPS, Work.DEBUGGING, 2, 0, luck.at(2)).bugs());
      assistants.upgrade(0);
      if (assistants.plan(STEPS, Work.DEBUGGING, 3, 0, luck.at(3)).bugs() != first) {
        changed++;
      }
    }
    // Half of 40 on average; 3 to 37 but for a chance of 2e-8.
    assertEquals(20, changed, 17);
  }
}
