package labsim.bench;

import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.engine.Ziggurat;

/** The same as {@link AgendaQueue}, told by a simulation of enum constants. */
final class ToldQueue implements Mm1.Queue, Handler<ToldQueue.Step> {
  enum Step {
    ARRIVE,
    LEAVE
  }

  private final Simulation simulation = new Simulation();
  private final Ziggurat gaps = new Ziggurat(new Streams(1, 0).named("gaps"));
  private final Ziggurat services = new Ziggurat(new Streams(1, 0).named("services"));
  private final Tally waits = new Tally();
  private final Level length = new Level(0, 0);
  private final double[] arrived = new double[1 << 16];
  private int head;
  private int tail;
  private boolean busy;
  private int left;

  ToldQueue() {
    simulation.after(Mm1.GAP * gaps.exponential(), this, Step.ARRIVE);
  }

  @Override
  public double run(int customers) {
    left = customers;
    simulation.runUntil(Double.POSITIVE_INFINITY);
    return waits.mean();
  }

  @Override
  public void on(Step step) {
    double now = simulation.now();
    switch (step) {
      case ARRIVE -> {
        simulation.after(Mm1.GAP * gaps.exponential(), this, Step.ARRIVE);
        if (busy) {
          arrived[tail++ & 0xFFFF] = now;
          length.set(now, tail - head);
        } else {
          busy = true;
          waits.add(0);
          simulation.after(services.exponential(), this, Step.LEAVE);
        }
      }
      case LEAVE -> {
        if (head == tail) {
          busy = false;
        } else {
          waits.add(now - arrived[head++ & 0xFFFF]);
          length.set(now, tail - head);
          simulation.after(services.exponential(), this, Step.LEAVE);
        }
        if (--left == 0) {
          simulation.stop();
        }
      }
    }
  }
}
