package labsim.bench;

import java.util.concurrent.TimeUnit;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Cycles a second: every entity has a service and a timeout ten times as far; whichever comes first
 * calls the other off and both begin anew.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Cancelling {

  static final int CYCLES = 50_000;

  /** How the other is called off. */
  public enum How {
    OURS,
    INDEXED_HEAP
  }

  @Param public How how;

  @Param({"100", "10000", "200000"})
  public int entities;

  private Cycling cycling;

  interface Cycling {
    double run(int cycles);
  }

  @Setup
  public void fill() {
    double[] delays = Delays.EXPONENTIAL.table();
    cycling = how == How.OURS ? new Ours(delays, entities) : new Indexed(delays, entities);
    cycling.run(5 * entities);
  }

  @Benchmark
  @OperationsPerInvocation(CYCLES)
  public double cycles() {
    return cycling.run(CYCLES);
  }

  private static final class Ours implements Cycling, Handler<Ours.Entity> {

    /** Told of its service and, as itself once more, of its timeout. */
    static final class Entity {
      long service;
      long timeout;
    }

    private final Simulation simulation = new Simulation();
    private final double[] delays;
    private int next;
    private int left;

    Ours(double[] delays, int entities) {
      this.delays = delays;
      for (int i = 0; i < entities; i++) {
        begin(new Entity());
      }
    }

    private void begin(Entity entity) {
      entity.service = simulation.after(delays[next++ & Delays.MASK], this, entity);
      entity.timeout = simulation.after(10 * delays[next++ & Delays.MASK], this, entity);
    }

    @Override
    public void on(Entity entity) {
      if (!simulation.cancel(entity.timeout)) {
        simulation.cancel(entity.service);
      }
      begin(entity);
      if (--left == 0) {
        simulation.stop();
      }
    }

    @Override
    public double run(int cycles) {
      left = cycles;
      simulation.runUntil(Double.POSITIVE_INFINITY);
      return simulation.now();
    }
  }

  /** A 4-ary heap that knows where each event stands and takes it out at once. */
  private static final class Indexed implements Cycling {
    private final double[] delays;
    private final double[] times;
    private final long[] sequences;
    private final int[] heap;
    private final int[] places;
    private int size;
    private int next;
    private long sequence;
    private double now;

    Indexed(double[] delays, int entities) {
      this.delays = delays;
      times = new double[2 * entities];
      sequences = new long[2 * entities];
      heap = new int[2 * entities];
      places = new int[2 * entities];
      for (int i = 0; i < entities; i++) {
        begin(i);
      }
    }

    private void begin(int entity) {
      add(2 * entity, now + delays[next++ & Delays.MASK]);
      add(2 * entity + 1, now + 10 * delays[next++ & Delays.MASK]);
    }

    @Override
    public double run(int cycles) {
      for (int i = 0; i < cycles; i++) {
        int first = heap[0];
        now = times[first];
        remove(0);
        remove(places[first ^ 1]);
        begin(first >> 1);
      }
      return now;
    }

    private boolean precedes(int a, int b) {
      return times[a] < times[b] || (times[a] == times[b] && sequences[a] < sequences[b]);
    }

    private void add(int event, double time) {
      times[event] = time;
      sequences[event] = sequence++;
      rise(size++, event);
    }

    private void remove(int place) {
      int last = heap[--size];
      if (place < size) {
        if (place > 0 && precedes(last, heap[(place - 1) >> 2])) {
          rise(place, last);
        } else {
          sink(place, last);
        }
      }
    }

    private void rise(int from, int event) {
      int hole = from;
      while (hole > 0 && precedes(event, heap[(hole - 1) >> 2])) {
        put(hole, heap[(hole - 1) >> 2]);
        hole = (hole - 1) >> 2;
      }
      put(hole, event);
    }

    private void sink(int from, int event) {
      int hole = from;
      for (int child = 4 * hole + 1; child < size; child = 4 * hole + 1) {
        int least = child;
        for (int other = child + 1; other < Math.min(child + 4, size); other++) {
          least = precedes(heap[other], heap[least]) ? other : least;
        }
        if (!precedes(heap[least], event)) {
          break;
        }
        put(hole, heap[least]);
        hole = least;
      }
      put(hole, event);
    }

    private void put(int place, int event) {
      heap[place] = event;
      places[event] = place;
    }
  }
}
