package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

  private final Simulation simulation = new Simulation();
  private final List<String> heard = new ArrayList<>();
  private final Handler<String> ear = event -> heard.add(event + "@" + simulation.now());

  @Test
  void theClockStartsAtZeroAndMovesBeforeTheHandlerRuns() {
    assertEquals(0, simulation.now());
    simulation.after(2.5, ear, "a");
    simulation.runUntil(10);
    assertEquals(List.of("a@2.5"), heard);
    assertEquals(10, simulation.now());
    assertEquals(1, simulation.eventCount());
  }

  @Test
  void eventsOfOneTimeAreHandledInTheOrderOfTheirScheduling() {
    simulation.at(1, ear, "a");
    simulation.at(0, ear, "now 1");
    simulation.at(1, ear, "b");
    simulation.after(0, ear, "now 2");
    simulation.after(-0.0, ear, "now 3");
    simulation.at(1, event -> simulation.after(0, ear, "d"), "");
    simulation.at(1, ear, "c");
    simulation.runUntil(1);
    assertEquals(
        List.of("now 1@0.0", "now 2@0.0", "now 3@0.0", "a@1.0", "b@1.0", "c@1.0", "d@1.0"), heard);
  }

  @Test
  void aRunIncludesItsLastInstantAndNothingAfterIt() {
    simulation.at(5, ear, "on time");
    simulation.at(Math.nextUp(5.0), ear, "late");
    simulation.runUntil(5);
    assertEquals(List.of("on time@5.0"), heard);
    simulation.runUntil(Double.POSITIVE_INFINITY);
    assertEquals(List.of("on time@5.0", "late@" + Math.nextUp(5.0)), heard);
    assertEquals(Math.nextUp(5.0), simulation.now());
  }

  @Test
  void aRunUntilNegativeZeroHandlesWhatIsDueAtZero() {
    simulation.after(0, ear, "a");
    simulation.runUntil(-0.0);
    assertEquals(List.of("a@0.0"), heard);
    assertEquals("0.0", Double.toString(simulation.now()));
  }

  @Test
  void aStoppedRunKeepsItsClockAndCanGoOn() {
    simulation.at(1, event -> simulation.stop(), "");
    simulation.at(1, ear, "same time");
    simulation.at(2, ear, "later");
    simulation.runUntil(3);
    assertEquals(1, simulation.now());
    assertEquals(List.of(), heard);
    simulation.runUntil(3);
    assertEquals(List.of("same time@1.0", "later@2.0"), heard);
    assertEquals(3, simulation.now());
  }

  @Test
  void whatIsScheduledWhileStoppedComesAfterWhatWasThere() {
    simulation.at(1, event -> simulation.stop(), "");
    simulation.at(1, ear, "before");
    simulation.runUntil(3);
    simulation.at(1, ear, "after");
    simulation.runUntil(1);
    assertEquals(List.of("before@1.0", "after@1.0"), heard);
  }

  @Test
  void aCancelledEventIsNeverHeardOf() {
    long later = simulation.at(1, ear, "later");
    long instant = simulation.at(0, ear, "instant");
    assertTrue(simulation.cancel(later));
    assertTrue(simulation.cancel(instant));
    assertFalse(simulation.cancel(later));
    simulation.runUntil(2);
    assertEquals(List.of(), heard);
    assertEquals(0, simulation.eventCount());
  }

  @Test
  void aTicketIsPendingUntilItsEventIsHandledOrCancelled() {
    long[] own = {0};
    own[0] = simulation.at(1, event -> heard.add("pending " + simulation.isPending(own[0])), "");
    assertTrue(simulation.isPending(own[0]));
    simulation.runUntil(1);
    assertEquals(List.of("pending false"), heard);
    assertFalse(simulation.isPending(own[0]));
    long other = simulation.at(2, ear, "takes the same slot");
    assertFalse(simulation.isPending(own[0]));
    assertFalse(simulation.cancel(own[0]));
    assertFalse(simulation.reschedule(own[0], 3));
    assertTrue(simulation.isPending(other));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 24, 77})
  void aNumberThatNoEventWasGivenIsNoTicket(long number) {
    simulation.at(1, ear, "a");
    simulation.cancel(simulation.at(1, ear, "b"));
    simulation.runUntil(1);
    assertFalse(simulation.isPending(number));
    assertFalse(simulation.cancel(number));
  }

  @Test
  void aRescheduledEventKeepsItsTicketAndGoesBehindThoseOfItsNewTime() {
    long moved = simulation.at(1, ear, "moved");
    simulation.at(2, ear, "first");
    assertTrue(simulation.reschedule(moved, 2));
    assertTrue(simulation.isPending(moved));
    simulation.runUntil(1);
    assertEquals(List.of(), heard);
    assertTrue(simulation.reschedule(moved, 3));
    assertTrue(simulation.reschedule(moved, 2));
    simulation.runUntil(2);
    assertEquals(List.of("first@2.0", "moved@2.0"), heard);
    assertFalse(simulation.reschedule(moved, 4));
  }

  @Test
  void manyMovedEventsKeepTheirTicketsWhoeverTakesTheirSlotsLater() {
    int count = 200;
    long[] tickets = new long[count];
    for (int i = 0; i < count; i++) {
      tickets[i] = simulation.at(1, ear, "event " + i);
      assertTrue(simulation.reschedule(tickets[i], 1_000 - i));
    }
    for (int i = 0; i < count; i++) {
      assertTrue(simulation.isPending(tickets[i]));
      if (i % 2 == 0) {
        assertTrue(simulation.cancel(tickets[i]));
        simulation.at(2_000 + i, ear, "takes the slot");
        assertFalse(simulation.isPending(tickets[i]));
      }
    }
    simulation.runUntil(1_500);
    List<String> expected = new ArrayList<>();
    for (int i = count - 1; i > 0; i -= 2) {
      expected.add("event " + i + "@" + (1_000.0 - i));
    }
    assertEquals(expected, heard);
  }

  @Test
  void staleEntriesAreSweptOutWhenTheyAreMoreThanTwoThirds() {
    long[] tickets = new long[900];
    for (int i = 0; i < tickets.length; i++) {
      tickets[i] = simulation.at(1 + i % 5, ear, "event");
    }
    simulation.reschedule(tickets[0], 7);
    simulation.runUntil(0.5);
    for (int i = 0; i < 599; i++) {
      simulation.cancel(tickets[i]);
      assertEquals(901, simulation.listed(), "after " + i);
    }
    simulation.cancel(tickets[600]);
    simulation.cancel(tickets[601]);
    assertEquals(299, simulation.listed());
  }

  @Test
  void anEventMayBeMovedToTheInstant() {
    long moved = simulation.at(1, ear, "moved");
    simulation.after(0, ear, "first");
    simulation.reschedule(moved, 0);
    simulation.runUntil(0);
    assertEquals(List.of("first@0.0", "moved@0.0"), heard);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -1,
        -Double.MIN_VALUE
      })
  void timesThatCannotComeAreErrorsThatNameTheHandler(double time) {
    long ticket = simulation.at(1, ear, "tea");
    for (var attempt :
        List.<org.junit.jupiter.api.function.Executable>of(
            () -> simulation.after(time, ear, "tea"),
            () -> simulation.at(time, ear, "tea"),
            () -> simulation.reschedule(ticket, time))) {
      String message = assertThrows(IllegalArgumentException.class, attempt).toString();
      assertTrue(message.contains(ear.getClass().getName()), message);
      assertTrue(message.contains("tea"), message);
      assertTrue(message.contains(String.valueOf(time)), message);
    }
    simulation.runUntil(1);
    assertEquals(List.of("tea@1.0"), heard);
  }

  @Test
  void aClockThatWouldOverflowIsAnError() {
    simulation.runUntil(Double.MAX_VALUE);
    assertThrows(
        IllegalArgumentException.class, () -> simulation.after(Double.MAX_VALUE, ear, "a"));
  }

  @Test
  void runningBackwardsIsAnError() {
    simulation.runUntil(2);
    assertThrows(IllegalArgumentException.class, () -> simulation.runUntil(1));
    assertThrows(IllegalArgumentException.class, () -> simulation.runUntil(Double.NaN));
  }

  @Test
  void runningFromWithinAHandlerIsAnErrorAndLeavesTheSimulationUsable() {
    simulation.at(1, event -> simulation.runUntil(2), "");
    simulation.at(2, ear, "a");
    assertThrows(IllegalStateException.class, () -> simulation.runUntil(3));
    assertEquals(1, simulation.now());
    simulation.runUntil(3);
    assertEquals(List.of("a@2.0"), heard);
  }

  @Test
  void aTraceHearsOfEveryEventBeforeItsHandler() {
    List<String> order = new ArrayList<>();
    Simulation traced =
        new Simulation((time, sequence, whom, what) ->
            order.add("trace " + time + " #" + sequence + " " + what));
    traced.at(2, what -> order.add("handler " + what), "b");
    traced.at(1, what -> order.add("handler " + what), "a");
    traced.cancel(traced.at(1, what -> order.add("handler " + what), "c"));
    traced.runUntil(2);
    assertEquals(List.of("trace 1.0 #2 a", "handler a", "trace 2.0 #1 b", "handler b"), order);
  }
}
