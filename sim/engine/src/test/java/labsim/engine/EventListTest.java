package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Law: long lists give their events in the same order as a priority queue, whatever the delays and
 * however they change.
 */
class EventListTest {

  enum Delays {
    EXPONENTIAL,
    UNIFORM,
    BIMODAL,
    PARETO,
    WHOLE,
    EQUAL,
    TINY,
    HUGE;

    double of(double u) {
      return switch (this) {
        case EXPONENTIAL -> -Math.log(1 - u);
        case UNIFORM -> 0.9 + 0.2 * u;
        case BIMODAL -> u < 0.9 ? 0.1 * u : 9.5 + u;
        case PARETO -> 0.2 * Math.pow(1 - u, -1 / 1.25);
        case WHOLE -> Math.ceil(20 * u) / 10;
        case EQUAL -> 1;
        case TINY -> u * 1e-300;
        case HUGE -> Math.exp(600 * u);
      };
    }
  }

  private record Entry(double time, long order) {}

  private final Slots slots = new Slots();
  private final EventList list = new EventList(slots);
  private final PriorityQueue<Entry> expected =
      new PriorityQueue<>(Comparator.comparingDouble(Entry::time).thenComparingLong(Entry::order));
  private final Stream random = new Streams(1, 0).named("delays");
  private long sequence = 1;
  private double now;

  private void add(Delays delays) {
    double time = now + delays.of(random.uniform());
    long order = slots.open(sequence++, event -> {}, "event");
    list.add(Double.doubleToRawLongBits(time), order);
    expected.add(new Entry(time, order));
  }

  private void take() {
    Entry first = expected.remove();
    assertEquals(Double.doubleToRawLongBits(first.time), list.firstTime());
    assertEquals(first.order, list.firstOrder());
    list.removeFirst();
    slots.close(first.order);
    now = first.time;
  }

  private void hold(Delays delays, int times) {
    for (int i = 0; i < times; i++) {
      take();
      add(delays);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eventsComeInOrderWhileTheListGrowsHoldsAndShrinks(Delays delays) {
    for (int i = 0; i < 30_000; i++) {
      add(delays);
    }
    hold(delays, 100_000);
    while (!expected.isEmpty()) {
      take();
    }
    assertEquals(EventHeap.NEVER, list.firstTime());
    assertEquals(0, list.size());
    for (int i = 0; i < 10_000; i++) {
      add(delays);
    }
    hold(delays, 1000);
  }

  @ParameterizedTest
  @EnumSource
  void eventsComeInOrderWhenDelaysChangeAtOnce(Delays before) {
    for (int i = 0; i < 15_000; i++) {
      add(before);
    }
    for (Delays after : Delays.values()) {
      if (after != Delays.HUGE) {
        hold(before, 5_000);
        hold(after, 40_000);
      }
    }
  }

  /**
   * Stale entries come out or vanish; the valid ones come in order, and sweeping leaves only them.
   */
  @ParameterizedTest
  @EnumSource
  void sweepingLeavesWhatIsValid(Delays delays) {
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 12_000; i++) {
        add(delays);
      }
      for (Entry entry : expected.toArray(Entry[]::new)) {
        if (random.bernoulli(0.4)) {
          slots.close(entry.order);
          expected.remove(entry); // linear, but there are few enough
        }
      }
      list.dropStale();
      assertEquals(expected.size(), list.size());
      hold(delays, 10_000);
    }
  }

  @Test
  void aLongListOfWhichNothingIsValidAnyMoreIsEmpty() {
    for (int i = 0; i < 20_000; i++) {
      add(Delays.EXPONENTIAL);
    }
    hold(Delays.EXPONENTIAL, 100);
    expected.forEach(entry -> slots.close(entry.order));
    expected.clear();
    while (list.firstTime() != EventHeap.NEVER) {
      list.removeFirst();
    }
    assertEquals(0, list.size());
    add(Delays.EXPONENTIAL);
    take();
  }
}
