package labsim.bench;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/** SSJ with one of its event lists. */
final class SsjHolding implements Holding {

  private final class Entity extends Event {
    long visits;

    Entity() {
      super(simulator);
    }

    @Override
    public void actions() {
      visits++;
      schedule(delays[next++ & Delays.MASK]);
      if (--left == 0) {
        simulator.stop();
      }
    }
  }

  private final Simulator simulator;
  private final double[] delays;
  private int next;
  private int left;

  SsjHolding(EventList list, double[] delays, int pending) {
    this.simulator = new Simulator(list);
    this.delays = delays;
    simulator.init();
    for (int i = 0; i < pending; i++) {
      new Entity().schedule(delays[next++ & Delays.MASK]);
    }
  }

  @Override
  public void run(int events) {
    left = events;
    simulator.start();
  }

  @Override
  public double now() {
    return simulator.time();
  }
}
