package labsim.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.concurrent.TimeUnit;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.engine.Ziggurat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** Customers a second of M/M/1 with ρ = 0.9, the waits tallied and the queue integrated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Mm1 {

  static final int CUSTOMERS = 50_000;
  private static final double GAP = 1 / 0.9;

  /** Whose, and in which style. */
  public enum Style {
    /** Enum events, a ring of arrival times, ziggurat. */
    OURS_FAST,
    /** As the lab's agents are written: sealed records, inversion, objects for customers. */
    OURS_AGENTS,
    /** The example QueueEv. */
    SSJ
  }

  @Param public Style style;

  private Queue queue;

  interface Queue {
    /** Goes on until so many have left; the mean wait. */
    double run(int customers);
  }

  @Setup
  public void open() {
    queue =
        switch (style) {
          case OURS_FAST -> new Fast();
          case OURS_AGENTS -> new Agents();
          case SSJ -> new QueueEv();
        };
  }

  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public double customers() {
    return queue.run(CUSTOMERS);
  }

  private static final class Fast implements Queue, Handler<Fast.Step> {
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

    Fast() {
      simulation.after(GAP * gaps.exponential(), this, Step.ARRIVE);
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
          simulation.after(GAP * gaps.exponential(), this, Step.ARRIVE);
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

  private static final class Agents implements Queue, Handler<Agents.Step> {
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

    Agents() {
      simulation.after(gaps.exponential(GAP), this, new Arrive());
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
          simulation.after(gaps.exponential(GAP), this, new Arrive());
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

  /** Written after the structure of SSJ's example: two lists, one object an event. */
  private static final class QueueEv implements Queue {
    private final Simulator simulator = new Simulator();
    private final RandomVariateGen gaps = new ExponentialGen(new MRG32k3a(), 0.9);
    private final RandomVariateGen services = new ExponentialGen(new MRG32k3a(), 1.0);
    private final LinkedList<Customer> waiting = new LinkedList<>();
    private final LinkedList<Customer> served = new LinkedList<>();
    private final umontreal.ssj.stat.Tally waits = new umontreal.ssj.stat.Tally("waits");
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

    QueueEv() {
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
}
