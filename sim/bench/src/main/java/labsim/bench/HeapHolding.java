package labsim.bench;

import labsim.engine.Handler;
import labsim.engine.PlainHeap;

final class HeapHolding implements Holding, Handler<OurHolding.Entity> {

  private final PlainHeap heap = new PlainHeap();
  private final double[] delays;
  private int next;

  HeapHolding(double[] delays, int pending) {
    this.delays = delays;
    for (int i = 0; i < pending; i++) {
      heap.after(delays[next++ & Delays.MASK], this, new OurHolding.Entity());
    }
  }

  @Override
  public void on(OurHolding.Entity entity) {
    entity.visits++;
    heap.after(delays[next++ & Delays.MASK], this, entity);
  }

  @Override
  public void run(int events) {
    heap.run(events);
  }

  @Override
  public double now() {
    return heap.now();
  }
}
