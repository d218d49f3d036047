package labsim.bench;

import java.util.concurrent.TimeUnit;
import labsim.engine.Handler;
import labsim.engine.IndexedHeap;
import labsim.engine.IndexedLoop;
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
    /** The same loop on an indexed heap. */
    INDEXED_HEAP,
    /** An indexed heap without an engine around it. */
    BARE_HEAP
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
    cycling =
        switch (how) {
          case OURS -> new Ours(delays, entities);
          case INDEXED_HEAP -> new Indexed(delays, entities);
          case BARE_HEAP -> new Bare(delays, entities);
        };
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

  /** The same on an indexed heap. */
  private static final class Indexed implements Cycling, Handler<Indexed.Entity> {

    static final class Entity {
      long service;
      long timeout;
    }

    private final IndexedLoop loop;
    private final double[] delays;
    private int next;

    Indexed(double[] delays, int entities) {
      this.delays = delays;
      loop = new IndexedLoop(2 * entities);
      for (int i = 0; i < entities; i++) {
        begin(new Entity());
      }
    }

    private void begin(Entity entity) {
      entity.service = loop.after(delays[next++ & Delays.MASK], this, entity);
      entity.timeout = loop.after(10 * delays[next++ & Delays.MASK], this, entity);
    }

    @Override
    public void on(Entity entity) {
      if (!loop.cancel(entity.timeout)) {
        loop.cancel(entity.service);
      }
      begin(entity);
    }

    @Override
    public double run(int cycles) {
      loop.run(cycles);
      return loop.now();
    }
  }

  /** The indexed heap alone: numbers of events, nobody to tell, no tickets. */
  private static final class Bare implements Cycling {
    private final double[] delays;
    private final IndexedHeap heap;
    private int next;
    private double now;

    Bare(double[] delays, int entities) {
      this.delays = delays;
      heap = new IndexedHeap(2 * entities);
      for (int i = 0; i < entities; i++) {
        begin(i);
      }
    }

    private void begin(int entity) {
      heap.add(2 * entity, now + delays[next++ & Delays.MASK]);
      heap.add(2 * entity + 1, now + 10 * delays[next++ & Delays.MASK]);
    }

    @Override
    public double run(int cycles) {
      for (int i = 0; i < cycles; i++) {
        int first = heap.first();
        now = heap.time(first);
        heap.remove(first);
        heap.remove(first ^ 1);
        begin(first >> 1);
      }
      return now;
    }
  }
}
