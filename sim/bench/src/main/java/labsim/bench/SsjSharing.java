package labsim.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/**
 * M/M/8 with two priorities on SSJ, as one would write it there: its resources need processes, so
 * the lines are deques and a service is an event, which preemption cancels and schedules again for
 * the rest.
 */
final class SsjSharing implements Sharing.Servers {

  private final Simulator simulator = new Simulator();
  private final RandomVariateGen gaps = new ExponentialGen(new MRG32k3a(), 3.6);
  private final RandomVariateGen services = new ExponentialGen(new MRG32k3a(), 1.0);
  private final List<Deque<Customer>> lines = List.of(new ArrayDeque<>(), new ArrayDeque<>());
  private final List<Customer> served = new ArrayList<>();
  private final Tally waits = new Tally("waits");
  private final Accumulate length = new Accumulate(simulator, "length");
  private final Accumulate busy = new Accumulate(simulator, "busy");
  private final boolean preempting;
  private int left;

  private final class Customer extends Event {
    final int priority;
    double due;
    double since = simulator.time();

    Customer(int priority, double due) {
      super(simulator);
      this.priority = priority;
      this.due = due;
    }

    @Override
    public void actions() {
      served.remove(this);
      busy.update(served.size());
      admit();
      if (--left == 0) {
        simulator.stop();
      }
    }
  }

  private final class Arrival extends Event {
    final int priority;

    Arrival(int priority) {
      super(simulator);
      this.priority = priority;
    }

    @Override
    public void actions() {
      schedule(gaps.nextDouble());
      lines.get(priority).addLast(new Customer(priority, services.nextDouble()));
      length.update(waiting());
      admit();
    }
  }

  SsjSharing(boolean preempting) {
    this.preempting = preempting;
    simulator.init();
    new Arrival(0).schedule(0);
    new Arrival(1).schedule(0);
  }

  private int waiting() {
    return lines.get(0).size() + lines.get(1).size();
  }

  private void admit() {
    if (preempting && served.size() == 8 && !lines.get(0).isEmpty()) {
      interruptOne();
    }
    while (served.size() < 8 && waiting() > 0) {
      Customer next = lines.get(lines.get(0).isEmpty() ? 1 : 0).removeFirst();
      length.update(waiting());
      waits.add(simulator.time() - next.since);
      next.since = simulator.time();
      served.add(next);
      busy.update(served.size());
      next.schedule(next.due);
    }
  }

  /** The low service that began last goes back to the head of its line. */
  private void interruptOne() {
    for (int i = served.size() - 1; i >= 0; i--) {
      Customer victim = served.get(i);
      if (victim.priority == 1) {
        served.remove(i);
        victim.cancel();
        victim.due -= simulator.time() - victim.since;
        victim.since = simulator.time();
        lines.get(1).addFirst(victim);
        length.update(waiting());
        return;
      }
    }
  }

  @Override
  public double run(int customers) {
    left = customers;
    simulator.start();
    return simulator.time();
  }
}
