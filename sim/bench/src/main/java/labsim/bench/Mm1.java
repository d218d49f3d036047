package labsim.bench;

import java.util.concurrent.TimeUnit;
import labsim.engine.Stream;
import labsim.engine.Streams;
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
    /** An {@link Agenda}, a ring of arrival times, ziggurat. */
    OURS_FAST,
    /** Events as enum constants, told to a {@link Handler}; otherwise the same. */
    OURS_TOLD,
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
    DSOL,
    /** Two processes, its own generator. */
    KALASIM
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
          case OURS_FAST -> new AgendaQueue();
          case OURS_TOLD -> new ToldQueue();
          case OURS_AGENTS -> new AgentQueue();
          case FLOOR_FAST -> {
            Ziggurat gaps = new Ziggurat(new Streams(1, 0).named("gaps"));
            Ziggurat services = new Ziggurat(new Streams(1, 0).named("services"));
            yield new BareQueue(gaps::exponential, services::exponential);
          }
          case FLOOR_INVERSION -> {
            Stream gaps = new Streams(1, 0).named("gaps");
            Stream services = new Streams(1, 0).named("services");
            yield new BareQueue(() -> gaps.exponential(1), () -> services.exponential(1));
          }
          case SSJ -> new SsjQueueEv();
          case DSOL -> new DsolQueue();
          case KALASIM -> new KalasimQueue();
        };
  }

  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public double customers() {
    return queue.run(CUSTOMERS);
  }
}
