package labsim.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import labsim.engine.Handler;
import labsim.engine.Overtaking;
import labsim.engine.Preemption;
import labsim.engine.Resource;
import labsim.engine.Simulation;
import labsim.engine.Stream;
import labsim.engine.Streams;
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
 * Customers a second of M/M/8 with two priorities and ρ = 0.9, its books included; with preemption
 * one in three services is interrupted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Sharing {

  static final int CUSTOMERS = 50_000;

  /** Whose. */
  public enum Engine {
    OURS,
    SSJ
  }

  @Param public Engine engine;

  @Param({"NONE", "RESUME"})
  public Preemption preemption;

  private Servers servers;

  interface Servers {
    /** Goes on until so many have left; the time. */
    double run(int customers);
  }

  @Setup
  public void open() {
    servers =
        switch (engine) {
          case OURS -> new Ours(preemption);
          case SSJ -> new SsjSharing(preemption == Preemption.RESUME);
        };
  }

  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public double customers() {
    return servers.run(CUSTOMERS);
  }

  private static final class Ours implements Servers, Handler<Ours.Step> {

    enum Step {
      HIGH,
      LOW,
      DONE
    }

    private final Simulation simulation = new Simulation();
    private final Resource resource;
    private final Stream gaps = new Streams(1, 0).named("gaps");
    private final DoubleSupplier service;
    private int left;

    Ours(Preemption preemption) {
      resource = new Resource(simulation, "servers", 8, preemption, Overtaking.NEVER);
      Stream services = new Streams(1, 0).named("services");
      service = () -> services.exponential(1);
      simulation.after(0, this, Step.HIGH);
      simulation.after(0, this, Step.LOW);
    }

    @Override
    public void on(Step step) {
      switch (step) {
        case HIGH, LOW -> {
          simulation.after(gaps.exponential(1 / 3.6), this, step);
          resource.serve(1, step.ordinal(), service, this, Step.DONE);
        }
        case DONE -> {
          if (--left == 0) {
            simulation.stop();
          }
        }
      }
    }

    @Override
    public double run(int customers) {
      left = customers;
      simulation.runUntil(Double.POSITIVE_INFINITY);
      return simulation.now();
    }
  }
}
