package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceTest {

  private final Simulation simulation = new Simulation();
  private final List<String> heard = new ArrayList<>();
  private final Handler<String> ear = event -> heard.add(event + "@" + simulation.now());

  private Resource plain(int capacity) {
    return new Resource(simulation, "desk", capacity);
  }

  private Resource preemptive(int capacity, Preemption preemption) {
    return new Resource(simulation, "desk", capacity, preemption, Overtaking.NEVER);
  }

  private void expect(String... events) {
    simulation.runUntil(Double.POSITIVE_INFINITY);
    assertEquals(List.of(events), heard);
  }

  private void at(double time, Runnable action) {
    simulation.at(time, event -> action.run(), "action");
  }

  private static DoubleSupplier lasting(double duration) {
    return () -> duration;
  }

  @Test
  void servicesOfOnePriorityAreServedInTheOrderOfTheirArrival() {
    Resource desk = plain(1);
    desk.serve(1, 0, lasting(2), ear, "a");
    desk.serve(1, 0, lasting(3), ear, "b");
    desk.serve(1, 0, lasting(4), ear, "c");
    assertEquals(2, desk.waiting());
    assertEquals(1, desk.busy());
    expect("a@2.0", "b@5.0", "c@9.0");
    assertEquals(0, desk.busy());
  }

  @Test
  void theSmallerPriorityGoesFirst() {
    Resource desk = plain(1);
    desk.serve(1, 5, lasting(1), ear, "running");
    desk.serve(1, 5, lasting(1), ear, "e");
    desk.serve(1, -3, lasting(1), ear, "a");
    desk.serve(1, 2, lasting(1), ear, "c");
    desk.serve(1, -3, lasting(1), ear, "b");
    desk.serve(1, 2, lasting(1), ear, "d");
    expect("running@1.0", "a@2.0", "b@3.0", "c@4.0", "d@5.0", "e@6.0");
  }

  @Test
  void requestedUnitsAreHeldUntilReleased() {
    Resource desk = plain(2);
    Claim first = desk.request(2, 0, ear, "first");
    Claim second = desk.request(1, 0, ear, "second");
    assertTrue(first.isServed());
    assertTrue(second.isWaiting());
    assertEquals(List.of(), heard);
    at(7, () -> desk.release(first));
    expect("first@0.0", "second@7.0");
    assertEquals(1, desk.busy());
    assertEquals(1, desk.usage().begun() - desk.usage().finished());
  }

  @Test
  void whatIsNotHeldCannotBeReleased() {
    Resource desk = plain(1);
    Claim held = desk.request(1, 0, ear, "held");
    Claim waiting = desk.request(1, 0, ear, "waiting");
    assertThrows(IllegalStateException.class, () -> desk.release(waiting));
    desk.release(held);
    assertThrows(IllegalStateException.class, () -> desk.release(held));
    desk.release(waiting);
    Claim served = desk.serve(1, 0, lasting(1), ear, "served");
    assertThrows(IllegalStateException.class, () -> desk.release(served));
    Resource other = new Resource(simulation, "other", 1);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> other.withdraw(served))
            .toString()
            .contains("other"));
  }

  @Test
  void aReleaseBeforeTheNewsOfTheGrantCallsItOff() {
    Resource desk = plain(1);
    desk.release(desk.request(1, 0, ear, "never heard"));
    expect();
  }

  @Test
  void theFirstInLineHoldsUpTheOthersUntilItFits() {
    Resource desk = plain(3);
    desk.serve(2, 0, lasting(5), ear, "pair");
    desk.serve(3, 0, lasting(1), ear, "gang");
    desk.serve(1, 0, lasting(1), ear, "single");
    expect("pair@5.0", "gang@6.0", "single@7.0");
  }

  @Test
  void whoFitsMayOvertakeWhereThatIsAllowed() {
    Resource desk = new Resource(simulation, "desk", 3, Preemption.NONE, Overtaking.IF_IT_FITS);
    desk.serve(2, 0, lasting(5), ear, "pair");
    desk.serve(3, 0, lasting(1), ear, "gang");
    desk.serve(1, 0, lasting(1), ear, "single");
    desk.serve(1, 0, lasting(1), ear, "next single");
    expect("single@1.0", "next single@2.0", "pair@5.0", "gang@6.0");
  }

  @Test
  void aWithdrawnClaimFreesWhatItHasAndIsHeardOfNoMore() {
    Resource desk = plain(1);
    Claim served = desk.serve(1, 0, lasting(9), ear, "served");
    Claim waiting = desk.serve(1, 0, lasting(9), ear, "waiting");
    desk.serve(1, 0, lasting(2), ear, "last");
    at(3, () -> assertTrue(desk.withdraw(waiting)));
    at(4, () -> assertTrue(desk.withdraw(served)));
    at(5, () -> assertFalse(desk.withdraw(served)));
    expect("last@6.0");
    Usage usage = desk.usage();
    assertEquals(2, usage.withdrawn());
    assertEquals(1, usage.finished());
    assertEquals(3 + 4, usage.waited());
    assertEquals(4 + 2, usage.served());
  }

  @Test
  void patienceEndsWaitingButNotService() {
    Resource desk = plain(1);
    Claim served = desk.serve(1, 0, lasting(5), ear, "served", "dropped 1");
    Claim impatient = desk.serve(1, 0, lasting(5), ear, "done 2", "dropped 2");
    Claim patient = desk.serve(1, 0, lasting(5), ear, "done 3", "dropped 3");
    desk.losePatienceAfter(1, served);
    desk.losePatienceAfter(1, impatient);
    desk.losePatienceAfter(3, impatient);
    desk.losePatienceAfter(6, patient);
    expect("dropped 2@3.0", "served@5.0", "done 3@10.0");
    assertEquals(1, desk.usage().withdrawn());
    Claim silent = desk.serve(1, 0, lasting(5), ear, "x");
    assertThrows(IllegalArgumentException.class, () -> desk.losePatienceAfter(1, silent));
  }

  @Test
  void aRequesterMayLosePatienceToo() {
    Resource desk = plain(1);
    desk.request(1, 0, ear, "held");
    desk.losePatienceAfter(2, desk.request(1, 0, ear, "granted", "gave up"));
    expect("held@0.0", "gave up@2.0");
  }

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
  void closuresAddUpAndDrainWhereNothingIsPreempted() {
    Resource desk = plain(2);
    desk.serve(1, 0, lasting(4), ear, "a");
    desk.serve(1, 0, lasting(4), ear, "b");
    desk.serve(1, 0, lasting(4), ear, "c");
    at(1, () -> desk.changeCapacity(-2));
    at(2, () -> desk.changeCapacity(-1));
    at(
        3,
        () -> {
          assertEquals(0, desk.open());
          assertEquals(2, desk.busy());
        });
    at(5, () -> desk.changeCapacity(1));
    at(6, () -> desk.changeCapacity(1));
    expect("a@4.0", "b@4.0", "c@10.0");
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

  @Test
  void booksCanBeginAnewInTheMiddle() {
    Resource desk = plain(1);
    desk.serve(1, 0, lasting(4), ear, "a");
    desk.serve(1, 0, lasting(4), ear, "b");
    simulation.runUntil(2);
    desk.restart();
    simulation.runUntil(12);
    Usage usage = desk.usage();
    assertEquals(10, usage.time());
    assertEquals(2, usage.waited());
    assertEquals(0.2, usage.meanWaiting());
    assertEquals(6, usage.served());
    assertEquals(0.6, usage.utilisation());
    assertEquals(0.6, usage.meanServed());
    assertEquals(1, usage.maxWaiting());
    assertEquals(0, usage.asked());
    assertEquals(2, usage.finished());
  }

  @Test
  void senselessDemandsAreErrorsThatNameTheResource() {
    Resource desk = plain(1);
    for (org.junit.jupiter.api.function.Executable demand :
        List.<org.junit.jupiter.api.function.Executable>of(
            () -> desk.serve(0, 0, lasting(1), ear, "x"),
            () -> preemptive(1, Preemption.ABORT).serve(1, 0, lasting(1), ear, "x"),
            () -> new Resource(simulation, "desk", -1))) {
      assertTrue(assertThrows(IllegalArgumentException.class, demand).toString().contains("desk"));
    }
  }
}
