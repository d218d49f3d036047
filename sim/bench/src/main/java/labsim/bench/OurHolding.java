package labsim.bench;

import labsim.engine.Handler;
import labsim.engine.Simulation;

final class OurHolding implements Holding, Handler<OurHolding.Entity> {

  static final class Entity {
    long visits;
  }

  private final Simulation simulation = new Simulation();
  private final double[] delays;
  private int next;
  private int left;

  OurHolding(double[] delays, int pending) {
    this.delays = delays;
    for (int i = 0; i < pending; i++) {
      simulation.after(delays[next++ & Delays.MASK], this, new Entity());
    }
  }

  @Override
  public void on(Entity entity) {
    entity.visits++;
    if (--left == 0) {
      simulation.stop();
    }
    simulation.after(delays[next++ & Delays.MASK], this, entity);
  }

  @Override
  public void run(int events) {
    left = events;
    simulation.runUntil(Double.POSITIVE_INFINITY);
  }

  @Override
  public double now() {
    return simulation.now();
  }
}
