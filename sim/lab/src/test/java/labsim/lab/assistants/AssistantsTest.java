package labsim.lab.assistants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Streams;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;

class AssistantsTest {

  private static AssistantParameters with(
      double speed, double share, double oversight, double horizonHours) {
    return new AssistantParameters(
        speed,
        share,
        oversight,
        1e6,
        2.8e11,
        horizonHours,
        2,
        1,
        0.7,
        0.5,
        0.02,
        ChargeTo.EXPERIMENTS,
        100);
  }

  private static Assistants arrived(AssistantParameters parameters) {
    Assistants assistants = new Assistants(parameters, 1.4e18);
    assistants.arrive();
    return assistants;
  }

  /** Amdahl's law (MODEL L9): 1 / ((1 − f) + f / k) with nothing overseen and nothing failing. */
  @Test
  void faultlessAssistantsFollowAmdahl() {
    Plan plan = arrived(with(10, 0.6, 0, 1e9)).plan(100, new Streams(1, 0).named("task"));
    assertEquals(100 * ((1 - 0.6) + 0.6 / 10), plan.humanHours() + plan.assistantHours(), 1e-3);
    assertEquals(0, plan.bugs());
  }

  @Test
  void tokensBecomeGpuHours() {
    Plan plan = arrived(with(10, 0.5, 0, 1e9)).plan(80, new Streams(1, 0).named("task"));
    assertEquals(40 * 1e6 * 2.8e11 / 1.4e18, plan.gpuHours(), 1e-9);
  }

  /** METR's trial: 2-39 % slower with the assistants of early 2025, fast as they seemed. */
  @Test
  void oversightCanMakeAssistantsAHindrance() {
    Assistants assistants = arrived(with(1.5, 0.6, 0.45, 1.5));
    double hours = 0;
    for (int i = 0; i < 500; i++) {
      Plan plan = assistants.plan(100, new Streams(1, i).named("task"));
      hours += plan.humanHours() + plan.assistantHours();
    }
    double slower = hours / 500 / 100 - 1;
    assertTrue(slower > 0.02 && slower < 0.39, "slower by " + slower);
  }

  /** 1 / (1 + (L/H)^b) is one half at the horizon, and steps succeed as often as it says. */
  @Test
  void halfOfTheStepsAsLongAsTheHorizonFail() {
    Assistants assistants = arrived(with(4, 1, 0, 1));
    assertEquals(0.5, assistants.success(1), 1e-12);
    Theory.assertMean(
        0.5 * 0.5,
        30,
        i -> {
          double back = 0;
          for (int task = 0; task < 100; task++) {
            back += assistants.plan(64, new Streams(i, task).named("task")).humanHours() / 64;
          }
          return back / 100;
        });
  }

  @Test
  void aNewGenerationHasALongerHorizon() {
    Assistants assistants = arrived(with(4, 1, 0, 1));
    assistants.upgrade(3);
    assertEquals(8, assistants.horizonHours(), 1e-12);
    assertEquals(1, assistants.generations());
  }

  @Test
  void nobodyHandsWorkToAssistantsThatAreNoFasterOrNotThereYet() {
    Plan alone = new Plan(100, 0, 0, 0);
    assertEquals(alone, arrived(with(1, 0.6, 0.4, 1)).plan(100, new Streams(1, 0).named("t")));
    Assistants early = new Assistants(with(10, 0.6, 0.4, 1), 1.4e18);
    assertEquals(alone, early.plan(100, new Streams(1, 0).named("t")));
    assertEquals(0, early.horizonHours());
  }

  @Test
  void bugsAddUpToFailure() {
    Assistants assistants = arrived(with(10, 0.6, 0.4, 1));
    assertEquals(0, assistants.failureBy(0));
    assertEquals(1 - 0.98 * 0.98, assistants.failureBy(2), 1e-12);
  }
}
