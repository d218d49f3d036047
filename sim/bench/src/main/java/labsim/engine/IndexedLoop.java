package labsim.engine;

/**
 * The engine's loop on an indexed heap, which takes cancelled events out at once, to tell what it
 * is worth to leave them. It stands in the engine's package to reach its parts.
 */
public final class IndexedLoop {

  private static final long SLOT_MASK = (1L << 24) - 1;

  private final Slots slots = new Slots();
  private final IndexedHeap heap;
  private long sequence = 1;
  private double now;

  /** With room for so many pending events. */
  public IndexedLoop(int pending) {
    heap = new IndexedHeap(pending);
  }

  public double now() {
    return now;
  }

  public long after(double delay, Handler<?> whom, Object what) {
    long ticket = slots.open(sequence++, whom, what);
    heap.add(slot(ticket), now + delay);
    return ticket;
  }

  public boolean cancel(long ticket) {
    if (!slots.isOpen(ticket)) {
      return false;
    }
    heap.remove(slot(ticket));
    slots.close(ticket);
    return true;
  }

  public void run(int events) {
    for (int i = 0; i < events; i++) {
      int first = heap.first();
      now = heap.time(first);
      heap.remove(first);
      Handler<Object> whom = slots.whom(first);
      Object what = slots.what(first);
      slots.close(first);
      whom.on(what);
    }
  }

  private static int slot(long ticket) {
    return (int) (ticket & SLOT_MASK);
  }
}
