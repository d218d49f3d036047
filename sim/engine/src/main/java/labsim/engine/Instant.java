package labsim.engine;

import java.util.Arrays;

/**
 * Orders of the events scheduled for the very moment the clock shows, first come first served: a
 * ring, so that they never cost a heap operation.
 */
final class Instant {

  private long[] ring = new long[64];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(long order) {
    if (size == ring.length) {
      long[] old = ring;
      ring = Arrays.copyOfRange(old, head, head + 2 * old.length);
      System.arraycopy(old, 0, ring, old.length - head, head);
      Arrays.fill(ring, size, ring.length, 0);
      head = 0;
    }
    ring[(head + size++) & (ring.length - 1)] = order;
  }

  long removeFirst() {
    long order = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    return order;
  }

  void dropStale(Slots slots) {
    for (int i = size; i > 0; i--) {
      long order = removeFirst();
      if (slots.isCurrent(order)) {
        add(order);
      }
    }
  }
}
