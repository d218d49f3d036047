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
 * Customers a second of M/M/8 with two priorities on a {@link Resource}, its books included; with
 * preemption one in three services is interrupted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Sharing implements Handler<Sharing.Step> {

  static final int CUSTOMERS = 50_000;

  enum Step {
    HIGH,
    LOW,
    DONE
  }

  @Param({"NONE", "RESUME"})
  public Preemption preemption;

  private Simulation simulation;
  private Resource resource;
  private Stream gaps;
  private DoubleSupplier service;
  private int left;

  @Setup
  public void open() {
    simulation = new Simulation();
    resource = new Resource(simulation, "servers", 8, preemption, Overtaking.NEVER);
    gaps = new Streams(1, 0).named("gaps");
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

  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public double customers() {
    left = CUSTOMERS;
    simulation.runUntil(Double.POSITIVE_INFINITY);
    return simulation.now();
  }
}
