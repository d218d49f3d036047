package labsim.lab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.Prerequisites;
import labsim.lab.knowledge.Stack;
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
  private final Prerequisites prerequisites;
  private final Stack stack;

  private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(Release.BY_PROMISE);

  /** Candidates whose prerequisite is not in the stack yet. */
  private final List<Candidate> blocked = new ArrayList<>();

  private final List<Candidate> ready = new ArrayList<>();
  private int slots;
  private int inIntegration;

  public ReleaseTrain(
      Simulation simulation,
      TrainingParameters parameters,
      Workshop workshop,
      FrontierTraining frontier,
      Prerequisites prerequisites,
      Stack stack) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.slots = parameters.slots();
    this.workshop = workshop;
    this.frontier = frontier;
    this.prerequisites = prerequisites;
    this.stack = stack;
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

  /**
   * A trick may board, once the stack holds what it stands on.
   *
   * @param foreseenOom the gain that is expected of it, OOM
   */
  public void offer(Idea idea, double foreseenOom) {
    Candidate trick = new Candidate(idea, foreseenOom, prerequisites.of(idea, stack));
    if (trick.needs().metBy(stack)) {
      candidates.add(trick);
    } else {
      blocked.add(trick);
    }
  }

  /** Adopted tricks that wait for another to be in the stack. */
  public int blocked() {
    return blocked.size();
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
        frontier.integrated(trick);
      }
      case Departure() -> {
        simulation.after(parameters.releaseIntervalHours(), this, event);
        List<Candidate> aboard = List.copyOf(ready);
        ready.clear();
        frontier.train(aboard, ready::addAll);
      }
    }
  }

  private void board() {
    blocked.removeIf(trick -> trick.needs().metBy(stack) && candidates.add(trick));
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
