package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/**
 * Golden: the example QueueEv of SSJ 3.3.2, with its generator, must give its figures to the last
 * digit.
 */
class QueueEvTest {

  private sealed interface Event {}

  private record Arrival() implements Event {}

  private record Departure() implements Event {}

  private record Customer(double arrived, double service) {}

  private static final class QueueEv implements Handler<Event> {
    final Simulation simulation = new Simulation();
    final Mrg32k3a gaps = new Mrg32k3a(0);
    final Mrg32k3a services = new Mrg32k3a(1);
    final Deque<Customer> waiting = new ArrayDeque<>();
    final Tally waits = new Tally();
    final Level queue = new Level(0, 0);
    boolean busy;

    QueueEv() {
      simulation.after(exponential(gaps, 1), this, new Arrival());
      simulation.runUntil(1000);
    }

    static double exponential(Mrg32k3a generator, double rate) {
      return -StrictMath.log1p(-generator.nextDouble()) / rate;
    }

    @Override
    public void on(Event event) {
      double now = simulation.now();
      switch (event) {
        case Arrival() -> {
          simulation.after(exponential(gaps, 1), this, event);
          Customer customer = new Customer(now, exponential(services, 2));
          if (busy) {
            waiting.addLast(customer);
            queue.set(now, waiting.size());
          } else {
            serve(customer);
          }
        }
        case Departure() -> {
          busy = false;
          if (!waiting.isEmpty()) {
            Customer next = waiting.removeFirst();
            queue.set(now, waiting.size());
            serve(next);
          }
        }
      }
    }

    void serve(Customer customer) {
      busy = true;
      waits.add(simulation.now() - customer.arrived);
      simulation.after(customer.service, this, new Departure());
    }
  }

  @Test
  void theFiguresAreThoseOfSsj() {
    QueueEv model = new QueueEv();
    assertEquals(1037, model.waits.count());
    assertEquals(0.4946847826832895, model.waits.mean());
    assertEquals(0.6968105081253613, model.waits.variance());
    assertEquals(6.261687069403138, model.waits.max());
    assertEquals(0.5129881196425713, model.queue.mean(1000));
    assertEquals(10, model.queue.max());
  }

  @Test
  void theGeneratorIsTheirs() {
    Mrg32k3a first = new Mrg32k3a(0);
    assertEquals(0.12701112204657714, first.nextDouble());
    assertEquals(0.3185275653967945, first.nextDouble());
  }
}
