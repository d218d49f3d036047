package labsim.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** Events a second with so many pending (Jones, CACM 29, 1986). */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Hold {

  static final int EVENTS = 50_000;

  /** Who holds. */
  public enum Engine {
    OURS,
    PLAIN_HEAP,
    SSJ_SPLAY,
    SSJ_HENRIKSEN,
    PRIORITY_QUEUE,
    DSOL,
    KALASIM
  }

  @Param public Engine engine;

  @Param({"100", "10000", "1000000"})
  public int pending;

  @Param public Delays delays;

  private Holding holding;

  static Holding of(Engine engine, double[] delays, int pending) {
    return switch (engine) {
      case OURS -> new OurHolding(delays, pending);
      case PLAIN_HEAP -> new HeapHolding(delays, pending);
      case SSJ_SPLAY -> new SsjHolding(new SplayTree(), delays, pending);
      case SSJ_HENRIKSEN -> new SsjHolding(new Henriksen(), delays, pending);
      case PRIORITY_QUEUE -> new QueueHolding(delays, pending);
      case DSOL -> new DsolHolding(delays, pending);
      case KALASIM -> new KalasimHolding(delays, pending);
    };
  }

  /** Twice as many events as are pending, so that the list has forgotten how it was filled. */
  @Setup
  public void fill() {
    holding = of(engine, delays.table(), pending);
    holding.run(2 * pending);
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public double hold() {
    holding.run(EVENTS);
    return holding.now();
  }
}
