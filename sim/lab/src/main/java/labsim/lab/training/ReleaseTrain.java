package labsim.lab.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.knowledge.Idea;
import labsim.lab.people.Workshop;

/**
 * Leaves at fixed times with the tricks that are ready. Some weeks before departure the most
 * promising candidates, as long as each is worth its conflicts with the others, are given the free
 * slots and go into integration; whatever is not integrated at departure keeps its slot on the next
 * train.
 */
public final class ReleaseTrain implements Handler<ReleaseTrain.Event> {

  /** What happens to the train. */
  public sealed interface Event {}

  private record Boarding() implements Event {}

  private record Integrated(Candidate trick) implements Event {}

  private record Departure() implements Event {}

  private final Simulation simulation;
  private final TrainingParameters parameters;
  private final Workshop workshop;
  private final FrontierTraining frontier;

  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingDouble((Candidate c) -> -c.foreseenOom())
              .thenComparingLong(c -> c.idea().id()));
  private final List<Candidate> ready = new ArrayList<>();
  private int slots;
  private int inIntegration;

  public ReleaseTrain(
      Simulation simulation,
      TrainingParameters parameters,
      Workshop workshop,
      FrontierTraining frontier) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.slots = parameters.slots();
    this.workshop = workshop;
    this.frontier = frontier;
  }

  /** Puts up the timetable. */
  public void begin() {
    double boarding =
        Math.max(0, parameters.releaseIntervalHours() - parameters.integrationWindowHours());
    simulation.after(boarding, this, new Boarding());
    simulation.after(parameters.releaseIntervalHours(), this, new Departure());
  }

  /** Later trains have another number of slots. */
  public void slots(int later) {
    slots = later;
  }

  /** A trick may board. */
  public void offer(Idea idea) {
    candidates.add(new Candidate(idea, idea.belief().gain()));
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Boarding() -> {
        simulation.after(parameters.releaseIntervalHours(), this, event);
        board();
      }
      case Integrated(var trick) -> {
        inIntegration--;
        ready.add(trick);
      }
      case Departure() -> {
        simulation.after(parameters.releaseIntervalHours(), this, event);
        frontier.train(List.copyOf(ready));
        ready.clear();
      }
    }
  }

  private void board() {
    int aboard = ready.size() + inIntegration;
    while (aboard < slots && !candidates.isEmpty() && isWorthASlot(candidates.peek(), aboard)) {
      Candidate trick = candidates.remove();
      aboard++;
      inIntegration++;
      workshop.integrate(
          trick.idea(),
          parameters.integrationHours(),
          parameters.integrationSpread(),
          this,
          bugs -> new Integrated(trick));
    }
  }

  /** Whether a trick is expected to bring more than its conflicts with those aboard will cost. */
  private boolean isWorthASlot(Candidate trick, int aboard) {
    double gain = trick.foreseenOom() * StrictMath.pow(1 - parameters.interference(), aboard);
    double conflicts = aboard * parameters.conflictProbability() * parameters.conflictLoss();
    return gain > conflicts;
  }
}
