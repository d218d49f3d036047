package labsim.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
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

/** Customers a second of M/M/1 with ρ = 0.9, the waits tallied and the queue integrated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Mm1 {

  static final int CUSTOMERS = 50_000;
  static final double GAP = 1 / 0.9;

  /** Whose, and in which style. */
  public enum Style {
    /** Enum events, a ring of arrival times, ziggurat. */
    OURS_FAST,
    /** As the lab's agents are written: sealed records, inversion, objects for customers. */
    OURS_AGENTS,
    /**
     * No event list at all: two times compared, the same draws and statistics. Nothing is faster.
     */
    FLOOR_FAST,
    /** The same by inversion. */
    FLOOR_INVERSION,
    /** The example QueueEv. */
    SSJ,
    /** Lambdas, its own generator. */
    DSOL
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
          case FLOOR_FAST -> {
            Ziggurat gaps = new Ziggurat(new Streams(1, 0).named("gaps"));
            Ziggurat services = new Ziggurat(new Streams(1, 0).named("services"));
            yield new Bare(gaps::exponential, services::exponential);
          }
          case FLOOR_INVERSION -> {
            Stream gaps = new Streams(1, 0).named("gaps");
            Stream services = new Streams(1, 0).named("services");
            yield new Bare(() -> gaps.exponential(1), () -> services.exponential(1));
          }
          case SSJ -> new SsjQueueEv();
          case DSOL -> new DsolQueue();
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

  /** What any engine has to do, and nothing else. */
  private static final class Bare implements Queue {
    private final DoubleSupplier gaps;
    private final DoubleSupplier services;
    private final Tally waits = new Tally();
    private final Level length = new Level(0, 0);
    private final double[] arrived = new double[1 << 16];
    private int head;
    private int tail;
    private double arrival;
    private double departure = Double.POSITIVE_INFINITY;

    Bare(DoubleSupplier gaps, DoubleSupplier services) {
      this.gaps = gaps;
      this.services = services;
      arrival = GAP * gaps.getAsDouble();
    }

    @Override
    public double run(int customers) {
      int left = customers;
      while (left > 0) {
        if (arrival <= departure) {
          double now = arrival;
          arrival = now + GAP * gaps.getAsDouble();
          if (departure < Double.POSITIVE_INFINITY) {
            arrived[tail++ & 0xFFFF] = now;
            length.set(now, tail - head);
          } else {
            waits.add(0);
            departure = now + services.getAsDouble();
          }
        } else {
          double now = departure;
          left--;
          if (head == tail) {
            departure = Double.POSITIVE_INFINITY;
          } else {
            waits.add(now - arrived[head++ & 0xFFFF]);
            length.set(now, tail - head);
            departure = now + services.getAsDouble();
          }
        }
      }
      return waits.mean();
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
}
