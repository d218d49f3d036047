package labsim.lab.people;

import java.util.function.ObjDoubleConsumer;
import labsim.engine.Simulation;
import labsim.lab.assistants.Assistants;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Frontier;
import labsim.lab.experiments.Bench;
import labsim.lab.experiments.Decision;
import labsim.lab.experiments.Experiment;
import labsim.lab.experiments.Policy;
import labsim.lab.experiments.RungName;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Stack;

/** How ideas are tried: what is drawn up, what it is worth, and what the policy says of it. */
record Trials(
    Simulation simulation,
    IdeaSource ideas,
    Stack stack,
    Frontier frontier,
    Bench bench,
    Policy policy,
    Cluster cluster,
    Assistants assistants,
    Funnel funnel,
    ObjDoubleConsumer<Idea> adopted) {

  private double runSize() {
    return frontier.runSize(simulation.now());
  }

  private double goodGainOom() {
    return ideas.goodGain(stack.levelOom());
  }

  Experiment drawUp(Idea idea, RungName rung, int attempt, int bugs) {
    return bench.drawUp(
        idea, rung, attempt, assistants.failureBy(bugs), runSize(), cluster.widestJobGpus());
  }

  /** What an H100e-hour of an experiment is worth, OOM. */
  double valuePerGpuHour(Experiment experiment) {
    return valuePerGpuHour(experiment.idea(), experiment.rung(), experiment.plannedGpuHours());
  }

  /** The same for a test of an idea that has not been drawn up, of so many H100e-hours. */
  double valuePerGpuHour(Idea idea, RungName rung, double gpuHours) {
    return policy.valuePerGpuHour(idea, rung, gpuHours, runSize(), cluster.price());
  }

  /**
   * What whoever judges a result makes of it: assistants may see in it what is not there.
   *
   * @param byCopy whether a copy of the assistants judges it
   */
  Experiment read(Experiment experiment, boolean byCopy) {
    double standardErrors =
        assistants.misread(experiment.idea().id(), experiment.rung().ordinal(), byCopy);
    return standardErrors == 0 ? experiment : experiment.exaggerated(standardErrors);
  }

  /** What becomes of an idea whose code is ready. */
  Decision begin(Idea idea) {
    return policy.begin(idea);
  }

  /** What becomes of an idea that has been measured. */
  Decision decide(Experiment experiment) {
    return policy.decide(experiment, goodGainOom());
  }

  /** When a run is looked at on its way, in hours after its start; infinite for never. */
  double lookAfterHours(Experiment experiment) {
    return bench.lookAfterHours(experiment);
  }

  /** Whether a run that is looked at on its way goes on. */
  boolean goesOn(Experiment experiment) {
    return policy.goesOn(experiment, bench.interim(experiment), goodGainOom());
  }

  /** An idea is to become part of a release, and so much is expected of it. */
  void adopt(Idea idea, double foreseenOom) {
    funnel.count(Funnel.Station.ADOPTED);
    adopted.accept(idea, foreseenOom);
  }

  /** A test has killed an idea. */
  void kill(Experiment experiment) {
    Idea idea = experiment.idea();
    double frontierOom = frontier.runOom(simulation.now());
    funnel.kill(idea, experiment.rung().ordinal(), idea.gainAt(frontierOom));
  }
}
