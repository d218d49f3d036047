package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law: whatever is scheduled, cancelled and moved, the engine does what a sorted list would do. */
class SimulationFuzzTest {

  private record Place(double time, long sequence) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byTime = Double.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  /** The obvious program. */
  private static final class SortedList {
    private final TreeMap<Place, Integer> pending = new TreeMap<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private long sequence;
    private double now;

    void put(int name, double time) {
      Place place = new Place(time, sequence++);
      pending.put(place, name);
      places.put(name, place);
    }

    boolean drop(int name) {
      Place place = places.remove(name);
      return place != null && pending.remove(place) != null;
    }

    boolean move(int name, double time) {
      boolean there = drop(name);
      if (there) {
        put(name, time);
      }
      return there;
    }

    List<String> runUntil(double time) {
      List<String> handled = new ArrayList<>();
      while (!pending.isEmpty() && pending.firstKey().time <= time) {
        var first = pending.pollFirstEntry();
        places.remove(first.getValue());
        now = first.getKey().time;
        handled.add(first.getValue() + "@" + now);
      }
      now = time;
      return handled;
    }
  }

  /**
   * Mean delays and shares of operations differ from row to row, so that the list is now short, now
   * long, now mostly stale.
   */
  @ParameterizedTest(name = "seed {0}: {1} operations, advancing by {2}, {3} cancellations")
  @CsvSource({
    "1, 250000, 1.0, 0.1",
    "2, 250000, 0.05, 0.3",
    "3, 250000, 0.01, 0.45",
    "4, 250000, 0.002, 0.05",
    "5, 250000, 30, 0.2",
  })
  void theEngineAgreesWithASortedList(
      long seed, int operations, double step, double cancellations) {
    UniformRandomProvider random = new Streams(seed, 0).named("fuzz");
    Simulation simulation = new Simulation();
    SortedList expected = new SortedList();
    List<String> heard = new ArrayList<>();
    Handler<Integer> ear = name -> heard.add(name + "@" + simulation.now());
    List<Long> tickets = new ArrayList<>();
    for (int i = 0; i < operations; i++) {
      double choice = random.nextDouble();
      double time = simulation.now() + delay(random);
      if (choice < 0.4 || tickets.isEmpty()) {
        expected.put(tickets.size(), time);
        tickets.add(simulation.at(time, ear, tickets.size()));
      } else if (choice < 0.4 + cancellations) {
        int name = recent(random, tickets.size());
        assertEquals(expected.places.containsKey(name), simulation.isPending(tickets.get(name)));
        assertEquals(expected.drop(name), simulation.cancel(tickets.get(name)));
      } else if (choice < 0.5 + cancellations) {
        int name = recent(random, tickets.size());
        assertEquals(expected.move(name, time), simulation.reschedule(tickets.get(name), time));
      } else {
        double until = simulation.now() + (random.nextInt(4) == 0 ? 0 : step * random.nextDouble());
        simulation.runUntil(until);
        assertEquals(expected.runUntil(until), heard, () -> "seed " + seed + " at time " + until);
        heard.clear();
      }
    }
    simulation.runUntil(Double.POSITIVE_INFINITY);
    assertEquals(expected.runUntil(Double.POSITIVE_INFINITY), heard);
  }

  /** Zero, whole, tiny, common and huge delays: ties of every kind. */
  private static double delay(UniformRandomProvider random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> random.nextInt(5);
      case 2 -> Double.MIN_VALUE * random.nextInt(3);
      case 3 -> 100 * random.nextDouble();
      case 4 -> 1e6 * random.nextDouble() * random.nextDouble();
      default -> -Math.log(1 - random.nextDouble());
    };
  }

  private static int recent(UniformRandomProvider random, int size) {
    return random.nextBoolean()
        ? random.nextInt(size)
        : size - 1 - random.nextInt(Math.min(size, 200));
  }
}
