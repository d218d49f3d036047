package labsim.lab.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
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

/** The researchers, and all that they reach from their desks. */
public final class ResearchOffice {

  /** A single job takes at most this share of the installed GPUs and runs longer instead: guess. */
  private static final double WIDEST_SHARE = 0.25;

  private final Simulation simulation;
  private final IdeaSource ideas;
  private final Stack stack;
  private final Frontier frontier;
  private final Bench bench;
  private final Policy policy;
  private final Cluster cluster;
  private final Workshop workshop;
  private final Assistants assistants;
  private final Funnel funnel;
  private final ObjDoubleConsumer<Idea> adopted;
  private final Streams.Family proposalTimes;
  private final List<Researcher> researchers = new ArrayList<>();
  private ResearcherParameters parameters;
  private WorkingWeek week;
  private Tally judgementWait = new Tally();
  private double judgingHours;
  private double sinceHours;

  /**
   * @param adopted is handed every idea that is to become part of a release, and the gain that is
   *     expected of it, OOM
   */
  public ResearchOffice(
      Simulation simulation,
      ResearcherParameters parameters,
      TasteParameters taste,
      IdeaSource ideas,
      Stack stack,
      Frontier frontier,
      Bench bench,
      Policy policy,
      Cluster cluster,
      Workshop workshop,
      Assistants assistants,
      Funnel funnel,
      ObjDoubleConsumer<Idea> adopted,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.week = new WorkingWeek(parameters.weeklyHours());
    this.ideas = ideas;
    this.stack = stack;
    this.frontier = frontier;
    this.bench = bench;
    this.policy = policy;
    this.cluster = cluster;
    this.workshop = workshop;
    this.assistants = assistants;
    this.funnel = funnel;
    this.adopted = adopted;
    this.proposalTimes = streams.family("proposal-time");
    Streams.Family tastes = streams.family("taste");
    for (int i = 0; i < parameters.count(); i++) {
      researchers.add(new Researcher(i, tastes.at(i).normal(), taste, this));
    }
  }

  /** Everybody sits down to work. */
  public void open() {
    researchers.forEach(Researcher::next);
  }

  /** Pace and taste change, from one moment to the next. */
  public void become(ResearcherParameters later, TasteParameters taste) {
    parameters = later;
    week = new WorkingWeek(later.weeklyHours());
    researchers.forEach(researcher -> researcher.taste(taste));
  }

  double now() {
    return simulation.now();
  }

  /** Rings after so many working hours. */
  <E> void after(double workingHours, Handler<? super E> whom, E what) {
    simulation.after(week.calendarHours(workingHours), whom, what);
  }

  double proposalHours(long ideaId) {
    return proposalTimes.at(ideaId).exponential(parameters.proposalHours());
  }

  double judgementHours() {
    return parameters.judgementHours();
  }

  /** A result that has waited since then is taken up. */
  void judging(double since) {
    judgementWait.add(now() - since);
    judgingHours += week.calendarHours(parameters.judgementHours());
  }

  Idea idea(long id, double taste) {
    return ideas.propose(id, taste, stack.levelOom(), frontier.runOom(now()));
  }

  Experiment drawUp(Idea idea, RungName rung, int attempt, int bugs) {
    return bench.drawUp(
        idea,
        rung,
        attempt,
        assistants.failureBy(bugs),
        frontier.runSize(now()),
        cluster.ledger().installedGpus() * WIDEST_SHARE);
  }

  double valuePerGpuHour(Experiment experiment) {
    return policy.valuePerGpuHour(
        experiment.idea(),
        experiment.rung(),
        experiment.plannedGpuHours(),
        frontier.runSize(now()),
        cluster.price());
  }

  Decision begin(Idea idea) {
    return policy.begin(idea);
  }

  Decision decide(Experiment experiment) {
    return policy.decide(experiment, ideas.goodGain(stack.levelOom()));
  }

  /** When a run is looked at on its way, in hours after its start; infinite for never. */
  double lookAfterHours(Experiment experiment) {
    return bench.lookAfterHours(experiment);
  }

  /** Whether a run that is looked at on its way goes on. */
  boolean goesOn(Experiment experiment) {
    return policy.goesOn(experiment, bench.interim(experiment), ideas.goodGain(stack.levelOom()));
  }

  void adopt(Idea idea, double foreseenOom) {
    funnel.count(Funnel.Station.ADOPTED);
    adopted.accept(idea, foreseenOom);
  }

  void kill(Experiment experiment) {
    Idea idea = experiment.idea();
    funnel.kill(idea, experiment.rung().ordinal(), idea.gainAt(frontier.runOom(now())));
  }

  Cluster cluster() {
    return cluster;
  }

  Workshop workshop() {
    return workshop;
  }

  Funnel funnel() {
    return funnel;
  }

  /** Waits of results for their researcher, hours. */
  public Tally judgementWait() {
    return judgementWait;
  }

  /** Share of the researchers' time since the last restart that went into new ideas. */
  public double proposingShare() {
    double hours = (now() - sinceHours) * researchers.size();
    return hours == 0 ? Double.NaN : 1 - judgingHours / hours;
  }

  /** Begins to count anew. */
  public void restart() {
    judgementWait = new Tally();
    judgingHours = 0;
    sinceHours = now();
  }
}
