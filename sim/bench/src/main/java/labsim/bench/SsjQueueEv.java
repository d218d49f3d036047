package labsim.bench;

import java.util.LinkedList;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/** Written after the structure of SSJ's example: two lists, one object an event. */
final class SsjQueueEv implements Mm1.Queue {
  private final Simulator simulator = new Simulator();
  private final RandomVariateGen gaps = new ExponentialGen(new MRG32k3a(), 0.9);
  private final RandomVariateGen services = new ExponentialGen(new MRG32k3a(), 1.0);
  private final LinkedList<Customer> waiting = new LinkedList<>();
  private final LinkedList<Customer> served = new LinkedList<>();
  private final Tally waits = new Tally("waits");
  private final Accumulate length = new Accumulate(simulator, "length");
  private int left;

  private record Customer(double arrived, double service) {}

  private final class Arrival extends Event {
    Arrival() {
      super(simulator);
    }

    @Override
    public void actions() {
      new Arrival().schedule(gaps.nextDouble());
      Customer customer = new Customer(simulator.time(), services.nextDouble());
      if (served.isEmpty()) {
        waits.add(0.0);
        served.addLast(customer);
        new Departure().schedule(customer.service);
      } else {
        waiting.addLast(customer);
        length.update(waiting.size());
      }
    }
  }

  private final class Departure extends Event {
    Departure() {
      super(simulator);
    }

    @Override
    public void actions() {
      served.removeFirst();
      if (!waiting.isEmpty()) {
        Customer customer = waiting.removeFirst();
        length.update(waiting.size());
        waits.add(simulator.time() - customer.arrived);
        served.addLast(customer);
        new Departure().schedule(customer.service);
      }
      if (--left == 0) {
        simulator.stop();
      }
    }
  }

  SsjQueueEv() {
    simulator.init();
    new Arrival().schedule(gaps.nextDouble());
  }

  @Override
  public double run(int customers) {
    left = customers;
    simulator.start();
    return waits.average();
  }
}
