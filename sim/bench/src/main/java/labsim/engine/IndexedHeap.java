package labsim.engine;

/** A 4-ary heap of numbered events that knows where each stands and takes it out at once. */
public final class IndexedHeap {
  private final double[] times;
  private final long[] sequences;
  private final int[] heap;
  private final int[] places;
  private int size;
  private long sequence;

  /** Of events with numbers below {@code events}. */
  public IndexedHeap(int events) {
    times = new double[events];
    sequences = new long[events];
    heap = new int[events];
    places = new int[events];
  }

  public int first() {
    return heap[0];
  }

  public double time(int event) {
    return times[event];
  }

  private boolean precedes(int a, int b) {
    return times[a] < times[b] || (times[a] == times[b] && sequences[a] < sequences[b]);
  }

  public void add(int event, double time) {
    times[event] = time;
    sequences[event] = sequence++;
    rise(size++, event);
  }

  public void remove(int event) {
    int place = places[event];
    int last = heap[--size];
    if (place < size) {
      if (place > 0 && precedes(last, heap[(place - 1) >> 2])) {
        rise(place, last);
      } else {
        sink(place, last);
      }
    }
  }

  private void rise(int from, int event) {
    int hole = from;
    while (hole > 0 && precedes(event, heap[(hole - 1) >> 2])) {
      put(hole, heap[(hole - 1) >> 2]);
      hole = (hole - 1) >> 2;
    }
    put(hole, event);
  }

  private void sink(int from, int event) {
    int hole = from;
    for (int child = 4 * hole + 1; child < size; child = 4 * hole + 1) {
      int least = child;
      for (int other = child + 1; other < Math.min(child + 4, size); other++) {
        least = precedes(heap[other], heap[least]) ? other : least;
      }
      if (!precedes(heap[least], event)) {
        break;
      }
      put(hole, heap[least]);
      hole = least;
    }
    put(hole, event);
  }

  private void put(int place, int event) {
    heap[place] = event;
    places[event] = place;
  }
}
