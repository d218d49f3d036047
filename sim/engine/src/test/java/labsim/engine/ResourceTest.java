package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Units, lines and books of a resource where nothing is preempted. */
class ResourceTest extends Desk {

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
