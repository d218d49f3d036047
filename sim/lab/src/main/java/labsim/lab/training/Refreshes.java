package labsim.lab.training;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.quantity.Calendar;

/** Post-training anew at equal intervals, so that the assistants improve without a new model. */
final class Refreshes implements Handler<Refreshes.Event> {

  /** What happens to a refresh. */
  enum Event {
    DUE,
    DONE
  }

  private final Simulation simulation;
  private final RefreshParameters parameters;
  private final double intervalHours;
  private final SideRuns sideRuns;
  private final Generations generations;

  Refreshes(
      Simulation simulation,
      RefreshParameters parameters,
      SideRuns sideRuns,
      Generations generations) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.intervalHours = Calendar.HOURS_PER_YEAR / parameters.perYear();
    this.sideRuns = sideRuns;
    this.generations = generations;
  }

  /** The first is due one interval from now, if there are any. */
  void begin() {
    if (parameters.perYear() > 0) {
      simulation.after(intervalHours, this, Event.DUE);
    }
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case DUE -> {
        begin();
        sideRuns.run(parameters.cost(), parameters.durationHours(), this, Event.DONE);
      }
      case DONE -> generations.refreshed();
    }
  }
}
