package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has to make room for whom, and what becomes of victims. */
class PreemptionTest extends Desk {

  @ParameterizedTest
  @EnumSource
  void aVictimOfPreemptionGoesOnAsTheRuleSays(Preemption rule) {
    Resource desk = preemptive(1, rule);
    double[] durations = {10, 4};
    int[] draws = {0};
    desk.serve(1, 1, () -> durations[draws[0]++], ear, "low", "aborted");
    at(3, () -> desk.serve(1, 0, lasting(2), ear, "high", "never"));
    switch (rule) {
      case NONE -> expect("low@10.0", "high@12.0");
      case RESUME -> expect("high@5.0", "low@12.0");
      case RESTART -> expect("high@5.0", "low@15.0");
      case RESAMPLE -> expect("high@5.0", "low@9.0");
      case ABORT -> expect("aborted@3.0", "high@5.0");
    }
    assertEquals(
        switch (rule) {
          case NONE, RESUME -> 0.0;
          case RESTART, RESAMPLE, ABORT -> 3.0;
        },
        desk.usage().wasted());
    assertEquals(rule == Preemption.RESAMPLE ? 2 : 1, draws[0]);
    assertEquals(rule == Preemption.ABORT ? 1 : 0, desk.usage().aborted());
    assertEquals(2, desk.usage().begun());
  }

  @Test
  void equalsDoNotPreemptEachOther() {
    Resource desk = preemptive(1, Preemption.RESUME);
    desk.serve(1, 1, lasting(3), ear, "first");
    desk.serve(1, 1, lasting(1), ear, "second");
    expect("first@3.0", "second@4.0");
  }

  /**
   * Seven units on ten that five of lower priority hold, two each: four of them must go, the worst
   * and the latest first.
   */
  @Test
  void aGangTakesAsManyVictimsAsItNeedsWorstAndLatestFirst() {
    Resource desk = preemptive(10, Preemption.RESUME);
    List<Claim> low = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      at(i, () -> low.add(desk.serve(2, number == 1 ? 9 : 5, lasting(20), ear, "low " + number)));
    }
    at(6, () -> desk.serve(7, 0, lasting(1), ear, "gang"));
    at(
        6.5,
        () -> {
          assertEquals(
              List.of(true, false, false, false, false),
              low.stream().map(Claim::isServed).toList());
          assertEquals(9, desk.busy());
        });
    expect("gang@7.0", "low 0@20.0", "low 1@22.0", "low 2@23.0", "low 3@24.0", "low 4@25.0");
  }

  @Test
  void victimsWhoseUnitsAreNotNeededAfterAllAreSpared() {
    Resource desk = preemptive(6, Preemption.RESUME);
    Claim large = desk.serve(4, 5, lasting(10), ear, "large");
    Claim small = desk.serve(1, 6, lasting(10), ear, "small");
    at(1, () -> desk.serve(5, 0, lasting(1), ear, "gang"));
    at(
        1.5,
        () -> {
          assertFalse(large.isServed());
          assertTrue(small.isServed());
        });
    expect("gang@2.0", "small@10.0", "large@11.0");
  }

  @Test
  void nobodyIsPreemptedInVain() {
    Resource desk = preemptive(4, Preemption.RESUME);
    desk.serve(2, 0, lasting(10), ear, "high");
    Claim low = desk.serve(2, 5, lasting(10), ear, "low");
    desk.serve(3, 1, lasting(1), ear, "middle");
    assertTrue(low.isServed());
    expect("high@10.0", "low@10.0", "middle@11.0");
  }

  @Test
  void aServiceThatEndsAtThisVeryMomentIsNotPreempted() {
    Resource desk = preemptive(1, Preemption.RESTART);
    at(10, () -> desk.serve(1, 0, lasting(1), ear, "high"));
    desk.serve(1, 5, lasting(10), ear, "low");
    expect("low@10.0", "high@11.0");
    assertEquals(0, desk.usage().wasted());
  }

  @Test
  void heldUnitsAreNeverPreempted() {
    Resource desk = preemptive(1, Preemption.RESUME);
    Claim held = desk.request(1, 9, ear, "held");
    desk.serve(1, 0, lasting(1), ear, "high");
    at(4, () -> desk.release(held));
    expect("held@0.0", "high@5.0");
  }

  @Test
  void aVictimKeepsItsPlaceBeforeLaterArrivals() {
    Resource desk = preemptive(1, Preemption.RESUME);
    desk.serve(1, 5, lasting(4), ear, "victim");
    at(1, () -> desk.serve(1, 5, lasting(1), ear, "later"));
    at(2, () -> desk.serve(1, 0, lasting(1), ear, "high"));
    expect("high@3.0", "victim@5.0", "later@6.0");
  }

  @Test
  void changingAPriorityMovesTheClaimInLine() {
    Resource desk = plain(1);
    desk.serve(1, 0, lasting(1), ear, "running");
    Claim first = desk.serve(1, 1, lasting(1), ear, "first");
    Claim second = desk.serve(1, 1, lasting(1), ear, "second");
    Claim third = desk.serve(1, 1, lasting(1), ear, "third");
    Claim fourth = desk.serve(1, 1, lasting(1), ear, "fourth");
    desk.reprioritise(first, 2);
    desk.reprioritise(fourth, 0);
    desk.reprioritise(second, 2);
    desk.reprioritise(third, 2);
    assertEquals(2, third.priority());
    expect("running@1.0", "fourth@2.0", "first@3.0", "second@4.0", "third@5.0");
  }

  @Test
  void anUrgentChangeOfPriorityPreempts() {
    Resource desk = preemptive(1, Preemption.RESTART);
    desk.serve(1, 3, lasting(10), ear, "running");
    Claim waiting = desk.serve(1, 3, lasting(2), ear, "waiting");
    at(4, () -> desk.reprioritise(waiting, 1));
    expect("waiting@6.0", "running@16.0");
  }

  @Test
  void aServiceThatLosesItsRankCanBePreempted() {
    Resource desk = preemptive(1, Preemption.RESUME);
    Claim running = desk.serve(1, 1, lasting(10), ear, "running");
    desk.serve(1, 2, lasting(2), ear, "waiting");
    at(4, () -> desk.reprioritise(running, 3));
    expect("waiting@6.0", "running@12.0");
  }

  @Test
  void closingAPreemptiveResourceInterruptsTheWorstService() {
    Resource desk = preemptive(2, Preemption.RESUME);
    Claim high = desk.serve(1, 0, lasting(4), ear, "high");
    Claim low = desk.serve(1, 1, lasting(4), ear, "low");
    at(1, () -> desk.changeCapacity(-1));
    at(
        2,
        () -> {
          assertTrue(high.isServed());
          assertTrue(low.isWaiting());
          assertEquals(2, desk.remaining(high));
          assertEquals(3, desk.remaining(low));
        });
    expect("high@4.0", "low@7.0");
    assertEquals(0, desk.remaining(low));
  }
}
