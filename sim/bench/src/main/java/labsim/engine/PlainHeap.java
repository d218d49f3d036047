package labsim.engine;

/**
 * The engine's loop on its heap alone, to tell what the two tiers are worth. It stands in the
 * engine's package to reach its parts.
 */
public final class PlainHeap {

  private final Slots slots = new Slots();
  private final EventHeap heap = new EventHeap();
  private long sequence = 1;
  private double now;

  public double now() {
    return now;
  }

  public void after(double delay, Handler<?> whom, Object what) {
    heap.add(Double.doubleToRawLongBits(now + delay), slots.open(sequence++, whom, what));
  }

  public void run(int events) {
    for (int i = 0; i < events; i++) {
      long order = heap.firstOrder();
      now = Double.longBitsToDouble(heap.firstTime());
      heap.removeFirst();
      Handler<Object> whom = slots.whom(order);
      Object what = slots.what(order);
      slots.close(order);
      whom.on(what);
    }
  }
}
