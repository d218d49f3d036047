package labsim.bench;

import org.kalasim.Environment;

/** Kalasim, a process for each pending event. */
final class KalasimHolding implements Holding {

  private final Environment world = KalasimProcess.world();
  private final double[] delays;
  private int next;
  private int left;

  private final class Holder extends KalasimProcess {
    @Override
    void act() {
      hold(delays[next++ & Delays.MASK]);
      if (--left == 0) {
        world.stopSimulation();
      }
    }
  }

  KalasimHolding(double[] delays, int pending) {
    this.delays = delays;
    for (int i = 0; i < pending; i++) {
      new Holder();
    }
    // A process begins at once; the other engines begin with the first delay.
    run(pending);
  }

  @Override
  public void run(int events) {
    left = events;
    KalasimProcess.run(world);
  }

  @Override
  public double now() {
    return KalasimProcess.now(world);
  }
}
