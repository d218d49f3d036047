package labsim.engine;

import java.util.function.DoubleSupplier;

/**
 * One unit of a resource that breaks down and is repaired, over and over. What becomes of the
 * service it was in is the resource's rule of preemption.
 */
public final class Breakdowns implements Handler<Breakdowns.Event> {

  /** What can happen to the unit. */
  enum Event {
    BREAKS,
    WORKS_AGAIN
  }

  private final Simulation simulation;
  private final Resource resource;
  private final DoubleSupplier timeToFailure;
  private final DoubleSupplier timeToRepair;

  private Breakdowns(
      Simulation simulation,
      Resource resource,
      DoubleSupplier timeToFailure,
      DoubleSupplier timeToRepair) {
    this.simulation = simulation;
    this.resource = resource;
    this.timeToFailure = timeToFailure;
    this.timeToRepair = timeToRepair;
  }

  /** Lets one unit fail from now on, whether it is in use or not. */
  public static void afflict(
      Resource resource,
      Simulation simulation,
      DoubleSupplier timeToFailure,
      DoubleSupplier timeToRepair) {
    Breakdowns fate = new Breakdowns(simulation, resource, timeToFailure, timeToRepair);
    simulation.after(timeToFailure.getAsDouble(), fate, Event.BREAKS);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case BREAKS -> {
        resource.changeCapacity(-1);
        simulation.after(timeToRepair.getAsDouble(), this, Event.WORKS_AGAIN);
      }
      case WORKS_AGAIN -> {
        resource.changeCapacity(1);
        simulation.after(timeToFailure.getAsDouble(), this, Event.BREAKS);
      }
    }
  }
}
