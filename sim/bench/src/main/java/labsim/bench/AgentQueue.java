package labsim.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;

/** As the lab's agents are written: sealed records, inversion, objects for customers. */
final class AgentQueue implements Mm1.Queue, Handler<AgentQueue.Step> {
  sealed interface Step {}

  record Arrive() implements Step {}

  record Leave(Customer customer) implements Step {}

  record Customer(double arrived, double service) {}

  private final Simulation simulation = new Simulation();
  private final Stream gaps = new Streams(1, 0).named("gaps");
  private final Stream services = new Streams(1, 0).named("services");
  private final Tally waits = new Tally();
  private final Level length = new Level(0, 0);
  private final Deque<Customer> waiting = new ArrayDeque<>();
  private boolean busy;
  private int left;

  AgentQueue() {
    simulation.after(gaps.exponential(Mm1.GAP), this, new Arrive());
  }

  @Override
  public double run(int customers) {
    left = customers;
    simulation.runUntil(Double.POSITIVE_INFINITY);
    return waits.mean();
  }

  @Override
  public void on(Step step) {
    switch (step) {
      case Arrive() -> {
        simulation.after(gaps.exponential(Mm1.GAP), this, new Arrive());
        Customer customer = new Customer(simulation.now(), services.exponential(1));
        if (busy) {
          waiting.addLast(customer);
          length.set(simulation.now(), waiting.size());
        } else {
          serve(customer);
        }
      }
      case Leave(Customer customer) -> {
        busy = false;
        if (!waiting.isEmpty()) {
          serve(waiting.removeFirst());
          length.set(simulation.now(), waiting.size());
        }
        if (--left == 0) {
          simulation.stop();
        }
      }
    }
  }

  private void serve(Customer customer) {
    busy = true;
    waits.add(simulation.now() - customer.arrived);
    simulation.after(customer.service, this, new Leave(customer));
  }
}
