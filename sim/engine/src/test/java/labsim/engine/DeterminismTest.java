package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law and golden: one seed, one trace, whatever runs beside it. */
class DeterminismTest {

  private enum Step {
    BEGIN,
    BREAK,
    REPAIR,
    DONE,
    GONE
  }

  /**
   * A machine shop that uses nearly everything: priorities, preemption, patience, closures,
   * cancelling and moving events.
   */
  private static final class Shop implements Handler<Step> {
    long hash = 0xCBF29CE484222325L;
    final Simulation simulation =
        new Simulation((time, sequence, whom, what) -> note(time, sequence, what));
    final Resource machines =
        new Resource(simulation, "machines", 4, Preemption.RESUME, Overtaking.IF_IT_FITS);
    final Stream arrivals;
    final Stream services;
    final Stream failures;
    long repair;

    Shop(Streams streams) {
      this(streams, 2_000);
    }

    /** A run in stretches of this length. */
    Shop(Streams streams, double stretch) {
      arrivals = streams.named("arrivals");
      services = streams.named("services");
      failures = streams.named("failures");
      simulation.after(0, this, Step.BEGIN);
      simulation.after(0, this, Step.BREAK);
      for (double time = 0; time < 2_000; time = simulation.now()) {
        simulation.runUntil(Math.min(2_000, time + stretch));
      }
    }

    private void note(double time, long sequence, Object what) {
      // Steps by their name: an enum's own hash differs from run to run.
      String name = what instanceof Step step ? step.name() : what.getClass().getSimpleName();
      for (long word : new long[] {Double.doubleToRawLongBits(time), sequence, name.hashCode()}) {
        hash = (hash ^ word) * 0x100000001B3L;
      }
    }

    @Override
    public void on(Step step) {
      switch (step) {
        case BEGIN -> {
          simulation.after(arrivals.exponential(1), this, Step.BEGIN);
          Claim claim =
              machines.serve(
                  1 + arrivals.below(3),
                  arrivals.below(3),
                  () -> services.lognormal(1, 0.7),
                  this,
                  Step.DONE,
                  Step.GONE);
          machines.losePatienceAfter(services.exponential(5), claim);
        }
        case BREAK -> {
          machines.changeCapacity(-1);
          simulation.cancel(repair);
          repair = simulation.after(failures.uniform(1, 3), this, Step.REPAIR);
          simulation.reschedule(repair, simulation.now() + failures.uniform(2, 4));
        }
        case REPAIR -> {
          machines.changeCapacity(1);
          simulation.after(failures.exponential(20), this, Step.BREAK);
        }
        case DONE, GONE -> {}
      }
    }
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8})
  void theTraceDoesNotDependOnThreads(int threads) {
    List<Long> alone = Replications.run(12, 1, i -> new Shop(new Streams(3, i)).hash);
    assertEquals(alone, Replications.run(12, threads, i -> new Shop(new Streams(3, i)).hash));
    assertEquals(12, new HashSet<>(alone).size());
  }

  @Test
  void aRunInPiecesIsTheRunInOne() {
    assertEquals(new Shop(new Streams(5, 0)).hash, new Shop(new Streams(5, 0), 0.37).hash);
  }

  @Test
  void anotherSeedIsAnotherTrace() {
    assertNotEquals(new Shop(new Streams(1, 0)).hash, new Shop(new Streams(2, 0)).hash);
  }

  /** If this changes, every stored result of every model changes: say so in the changelog. */
  @Test
  void theTraceOfAKnownModelIsTheOneOnRecord() {
    Shop shop = new Shop(new Streams(42, 0));
    assertEquals("ac5581e1901c69f6", Long.toHexString(shop.hash), shop.machines.usage()::toString);
  }
}
