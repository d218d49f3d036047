package labsim.bench;

import java.util.concurrent.TimeUnit;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Replications;
import labsim.engine.Resource;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Replications of one queue on one and on two threads, customers a second by the clock on the wall:
 * what two processors are worth. The heap has its size from the beginning: while it grows, both
 * wait for the collector.
 */
@Fork(jvmArgsAppend = "-Xms3g")
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Scaling {

  static final int REPLICATIONS = 32;
  static final int CUSTOMERS = 200_000;

  @Param({"1", "2"})
  public int threads;

  private static final class Queue implements Handler<Queue.Event> {
    enum Event {
      ARRIVES,
      LEAVES
    }

    private final Simulation simulation = new Simulation();
    private final Resource server = new Resource(simulation, "server", 1);
    private final Level present = new Level(0, 0);
    private final Stream gaps;
    private final Stream services;
    private int left = CUSTOMERS;

    Queue(Streams streams) {
      gaps = streams.named("gaps");
      services = streams.named("services");
      simulation.after(gaps.exponential(Mm1.GAP), this, Event.ARRIVES);
    }

    double run() {
      simulation.runUntil(Double.POSITIVE_INFINITY);
      return present.mean(simulation.now());
    }

    @Override
    public void on(Event event) {
      switch (event) {
        case ARRIVES -> {
          simulation.after(gaps.exponential(Mm1.GAP), this, Event.ARRIVES);
          server.serve(1, 0, () -> services.exponential(1), this, Event.LEAVES);
          present.add(simulation.now(), 1);
        }
        case LEAVES -> {
          present.add(simulation.now(), -1);
          if (--left == 0) {
            simulation.stop();
          }
        }
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(REPLICATIONS * CUSTOMERS)
  public double customers() {
    double sum = 0;
    for (double mean :
        Replications.run(REPLICATIONS, threads, i -> new Queue(new Streams(1, i)).run())) {
      sum += mean;
    }
    return sum / REPLICATIONS;
  }
}
