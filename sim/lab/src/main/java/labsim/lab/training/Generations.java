package labsim.lab.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.lab.compute.Frontier;
import labsim.lab.knowledge.Idea;

/**
 * The model that works as assistant: the newest frontier run that has been deployed, with the
 * tricks that retraining on the side has given it since, and with its refreshes. Its effective
 * compute is the sum of the three.
 */
final class Generations implements Handler<Generations.Event> {

  /** What happens to the model in use. */
  sealed interface Event {}

  private record Deployed(double effectiveComputeOom, List<Idea> tricks) implements Event {}

  private record Retrained(Idea trick) implements Event {}

  private final Simulation simulation;
  private final TrainingParameters parameters;
  private final Frontier frontier;
  private final Runnable newModel;
  private final DoubleConsumer deployed;

  /** Gains of tricks that the assistants have and that no deployed run has; asked, never walked. */
  private final Map<Long, Double> ahead = new HashMap<>();

  private final Set<Long> inDeployedRun = new HashSet<>();
  private double runOom;
  private double aheadOom;
  private double refreshOom;

  /**
   * @param newModel is told whenever a frontier run is deployed, just before {@code deployed}
   * @param deployed is told the effective compute of every model that starts work as assistant, OOM
   *     above the first run's compute
   */
  Generations(
      Simulation simulation,
      TrainingParameters parameters,
      Frontier frontier,
      Runnable newModel,
      DoubleConsumer deployed) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.frontier = frontier;
    this.newModel = newModel;
    this.deployed = deployed;
  }

  /**
   * A frontier run is done, and will be deployed.
   *
   * @param tricks all that it began with: what the run has dropped is dropped from the assistants
   */
  void trained(double effectiveComputeOom, List<Idea> tricks) {
    simulation.after(parameters.deploymentHours(), this, new Deployed(effectiveComputeOom, tricks));
  }

  /** A trick has been integrated. */
  void integrated(Idea trick) {
    if (parameters.retraining().by() == Retraining.FIXED_LAG) {
      simulation.after(parameters.retraining().lagHours(), this, new Retrained(trick));
    }
  }

  /** The model in use has been refreshed. */
  void refreshed() {
    refreshOom += parameters.refresh().gain();
    goToWork();
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Deployed(var oom, var tricks) -> {
        runOom = oom;
        for (Idea trick : tricks) {
          if (parameters.retraining().by() == Retraining.FIXED_LAG) {
            inDeployedRun.add(trick.id());
          }
          aheadOom -= ahead.getOrDefault(trick.id(), 0.0);
          ahead.remove(trick.id());
        }
        newModel.run();
        goToWork();
      }
      case Retrained(var trick) -> {
        if (!inDeployedRun.contains(trick.id())) {
          double gain = trick.gainAt(frontier.runOom(simulation.now()));
          ahead.put(trick.id(), gain);
          aheadOom += gain;
          goToWork();
        }
      }
    }
  }

  private void goToWork() {
    deployed.accept(runOom + aheadOom + refreshOom);
  }
}
