package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A simulation, a desk to wait at, and an ear that notes what it is told and when. */
class Desk {

  final Simulation simulation = new Simulation();
  final List<String> heard = new ArrayList<>();
  final Handler<String> ear = event -> heard.add(event + "@" + simulation.now());

  Resource plain(int capacity) {
    return new Resource(simulation, "desk", capacity);
  }

  Resource preemptive(int capacity, Preemption preemption) {
    return new Resource(simulation, "desk", capacity, preemption, Overtaking.NEVER);
  }

  void expect(String... events) {
    simulation.runUntil(Double.POSITIVE_INFINITY);
    assertEquals(List.of(events), heard);
  }

  void at(double time, Runnable action) {
    simulation.at(time, event -> action.run(), "action");
  }

  static DoubleSupplier lasting(double duration) {
    return () -> duration;
  }
}
