package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Law: at one moment, first come is first served, however many come and are called off. */
class InstantTest {

  @Test
  void theRingGrowsWhereverItsBeginningIs() {
    for (int begin = 0; begin < 64; begin += 7) {
      Instant instant = new Instant();
      Deque<Long> queue = new ArrayDeque<>();
      long next = 1;
      for (int i = 0; i < begin; i++) {
        instant.add(next);
        queue.add(next++);
        assertEquals(queue.removeFirst(), instant.removeFirst());
      }
      for (int i = 0; i < 300; i++) {
        instant.add(next);
        queue.add(next++);
        if (i % 3 == 0) {
          assertEquals(queue.removeFirst(), instant.removeFirst());
        }
        assertEquals(queue.size(), instant.size());
      }
      while (!queue.isEmpty()) {
        assertEquals(queue.removeFirst(), instant.removeFirst());
      }
    }
  }

  @Test
  void whatIsCalledOffAtTheMomentIsSweptOutAndTheRestKeepsItsOrder() {
    Simulation simulation = new Simulation();
    List<Integer> heard = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    Handler<Integer> handler = heard::add;
    int most = 0;
    for (int i = 0; i < 10_000; i++) {
      long ticket = simulation.after(0, handler, i);
      if (i % 100 == 0) {
        kept.add(i);
      } else {
        simulation.cancel(ticket);
      }
      most = Math.max(most, simulation.listed() - 3 * kept.size());
    }
    assertTrue(most <= 65, most + " entries more than three for each event");
    simulation.runUntil(1);
    assertEquals(kept, heard);
  }

  @Test
  void whatIsCalledOffOrMovedLaterIsSweptOutAsWell() {
    Simulation simulation = new Simulation();
    List<Integer> heard = new ArrayList<>();
    Handler<Integer> handler = heard::add;
    long moved = simulation.after(5, handler, -1);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      long ticket = simulation.after(1 + i % 77, handler, i);
      if (i % 1000 == 0) {
        kept.add(i % 77 * 100_000 + i);
      } else {
        simulation.cancel(ticket);
      }
      assertTrue(simulation.reschedule(moved, 100));
      int open = kept.size() + 1;
      assertTrue(
          simulation.listed() <= Math.max(65, 3 * open + 3), simulation.listed() + " of " + open);
    }
    simulation.runUntil(Double.POSITIVE_INFINITY);
    List<Integer> expected =
        new ArrayList<>(kept.stream().sorted().map(key -> key % 100_000).toList());
    expected.add(-1);
    assertEquals(expected, heard);
  }
}
