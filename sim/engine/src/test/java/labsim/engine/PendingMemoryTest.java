package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Law: a pending event takes at most 48 bytes, its slot and the room for the next included; 16 for
 * each slot more once any was rescheduled.
 */
class PendingMemoryTest {

  private static final int MOST = 48;

  /** Slots grow by an eighth. */
  private static final double ROOM_TO_GROW = 1.125;

  /** Of an object reference, in heaps of less than 32 GB. */
  private static final int REFERENCE = 4;

  @ParameterizedTest
  @ValueSource(ints = {1_000, 8_000, 20_000, 100_000, 300_000, 1_000_000})
  void aPendingEventIsSmall(int pending) throws IllegalAccessException {
    Simulation simulation = new Simulation();
    Stream delays = new Streams(1, 0).named("delays");
    Handler<Simulation> again =
        new Handler<>() {
          @Override
          public void on(Simulation event) {
            event.after(delays.exponential(1), this, event);
          }
        };
    for (int i = 0; i < pending; i++) {
      simulation.after(delays.exponential(1), again, simulation);
    }
    simulation.runUntil(0.7);
    check(simulation, pending, MOST);
    simulation.runUntil(3);
    check(simulation, pending, MOST);
    simulation.reschedule(simulation.after(1, event -> {}, ""), simulation.now() + 2);
    check(simulation, pending, MOST + ROOM_TO_GROW * 2 * Long.BYTES);
  }

  private static void check(Simulation simulation, int pending, double most)
      throws IllegalAccessException {
    double bytes = (double) arrays(simulation) / pending;
    assertTrue(bytes > 2 * Long.BYTES, () -> "time and order are there: " + bytes + " bytes");
    assertTrue(bytes <= most, () -> bytes + " bytes for each of " + pending + " events");
  }

  /** Bytes of all arrays that the engine's own objects hold. */
  private static long arrays(Object root) throws IllegalAccessException {
    long bytes = 0;
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Object one = open.remove();
      if (!seen.add(one)) {
        continue;
      }
      for (Field field : one.getClass().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
          continue;
        }
        field.setAccessible(true);
        Object value = field.get(one);
        if (value == null) {
          continue;
        }
        Class<?> part = value.getClass().getComponentType();
        if (part != null) {
          bytes += (long) Array.getLength(value) * size(part);
        } else if (!(value instanceof Handler<?>)
            && value.getClass().getPackage() == Simulation.class.getPackage()) {
          open.add(value);
        }
      }
    }
    return bytes;
  }

  private static int size(Class<?> part) {
    if (part == long.class || part == double.class) {
      return Long.BYTES;
    }
    return part == int.class ? Integer.BYTES : REFERENCE;
  }
}
