package labsim.lab.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ObjDoubleConsumer;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.lab.assistants.Assistants;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.assistants.Plan;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Frontier;
import labsim.lab.experiments.Bench;
import labsim.lab.experiments.Policy;
import labsim.lab.experiments.RungName;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Stack;
import labsim.lab.people.TimeSheet.Activity;

/** The researchers, and all that they reach from their desks. */
public final class ResearchOffice {

  private final Simulation simulation;
  private final IdeaSource ideas;
  private final Stack stack;
  private final Frontier frontier;
  private final Cluster cluster;
  private final Workshop workshop;
  private final Assistants assistants;
  private final Funnel funnel;
  private final Trials trials;
  private final Streams.Family proposalTimes;
  private final List<Researcher> researchers = new ArrayList<>();
  private final AiResearchers copies;
  private ResearcherParameters parameters;
  private WorkingWeek week;
  private Tally judgementWait = new Tally();
  private final TimeSheet timeSheet = new TimeSheet();
  private double sinceHours;

  /**
   * @param adopted is handed every idea that is to become part of a release, and the gain that is
   *     expected of it, OOM
   */
  public ResearchOffice(
      Simulation simulation,
      PeopleParameters people,
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
    this.parameters = people.researchers();
    this.week = week(parameters);
    this.ideas = ideas;
    this.stack = stack;
    this.frontier = frontier;
    this.cluster = cluster;
    this.workshop = workshop;
    this.assistants = assistants;
    this.funnel = funnel;
    this.trials =
        new Trials(
            simulation,
            ideas,
            stack,
            frontier,
            bench,
            policy,
            cluster,
            assistants,
            funnel,
            adopted);
    this.proposalTimes = streams.family("proposal-time");
    this.copies = new AiResearchers(simulation, assistants, cluster, this, streams);
    Streams.Family tastes = streams.family("taste");
    Streams.Family teamTastes = streams.family("team-taste");
    TeamParameters teams = people.teams();
    for (int i = 0; i < parameters.count(); i++) {
      int team = i % teams.count();
      double offset = teams.spread() * teamTastes.at(team).normal();
      double standing = tastes.at(i).normal();
      var taste = new LearnedTaste(standing, offset, people.taste(), frontierOom());
      researchers.add(new Researcher(i, team, taste, this));
    }
  }

  /** The week that is left when reading is done. */
  private static WorkingWeek week(ResearcherParameters parameters) {
    return new WorkingWeek(parameters.weeklyHours() * (1 - parameters.reading()));
  }

  /** A new model generation has come, or the first: its copies take over. */
  public void renewAssistants() {
    copies.renew();
  }

  /** Everybody sits down to work. */
  public void open() {
    researchers.forEach(Researcher::next);
  }

  /** Pace and taste change, from one moment to the next. */
  public void become(ResearcherParameters later, TasteParameters taste) {
    parameters = later;
    week = week(later);
    researchers.forEach(researcher -> researcher.taste().become(taste));
  }

  double now() {
    return simulation.now();
  }

  /** Rings after so many working hours, and books them. */
  void spend(Activity activity, double workingHours, Author whom, Author.Event what) {
    timeSheet.book(activity, workingHours);
    simulation.after(week.calendarHours(workingHours), whom, what);
  }

  /** The same for work of which assistants take over their share. */
  void spendAided(Activity activity, double workingHours, Author whom, Author.Event what) {
    Plan plan = assistants.routine(workingHours);
    timeSheet.book(activity, plan.humanHours());
    if (plan.gpuHours() > 0 && assistants.chargeTo() == ChargeTo.EXTERNAL) {
      cluster.bookExternal(plan.gpuHours());
    }
    double hours = week.calendarHours(plan.humanHours()) + plan.assistantHours();
    simulation.after(hours, whom, what);
  }

  double proposalHours(long ideaId) {
    return proposalTimes.at(ideaId).exponential(parameters.proposalHours());
  }

  double judgementHours() {
    return parameters.judgementHours();
  }

  double reviewHours() {
    return parameters.reviewHours();
  }

  /** log10 of today's frontier run, H100e-hours. */
  double frontierOom() {
    return frontier.runOom(now());
  }

  /** Everybody sees what a new frontier model can do, and learns from it. */
  public void seeFrontier() {
    double frontierOom = frontierOom();
    researchers.forEach(researcher -> researcher.taste().learn(frontierOom));
  }

  /** A result that has waited since then is taken up. */
  void judging(double since) {
    judgementWait.add(now() - since);
  }

  Idea idea(long id, LearnedTaste taste) {
    double frontierOom = frontierOom();
    double advised = assistants.advised(taste.at(frontierOom));
    return ideas.propose(id, advised, 1, stack.levelOom(), frontierOom);
  }

  /** The best of a pool of so many ideas by that taste; they bear one name. */
  Idea idea(long id, double taste, double pool) {
    return ideas.propose(id, taste, pool, stack.levelOom(), frontierOom());
  }

  double meanProposalHours() {
    return parameters.proposalHours();
  }

  /** GPUs that assistants hold on average for the researchers' routine, H100e. */
  double routineGpus() {
    Plan hour = assistants.routine(1);
    double takes = week.calendarHours(hour.humanHours()) + hour.assistantHours();
    return researchers.size() * hour.gpuHours() / takes;
  }

  /**
   * Somebody has read of a trick and takes it up like an idea of their own.
   *
   * @param reader which researcher, from 0; they are counted in a circle
   * @param byTaste the trick as a reader of that taste sees it
   */
  public void takeUp(int reader, DoubleFunction<Idea> byTaste) {
    Researcher researcher = researchers.get(reader % researchers.size());
    researcher.takeUp(byTaste.apply(researcher.taste().at(frontierOom())));
  }

  /**
   * What the idea that waits for an engineer first is expected to bring over the price of the tests
   * that it will take, OOM; 0 if none waits.
   */
  public double nextIdeaOom() {
    Idea idea = workshop.nextIdea();
    return idea == null ? 0 : trials.valuePerGpuHour(idea, RungName.S1, 1);
  }

  /** How ideas are tried. */
  Trials trials() {
    return trials;
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

  /** Hours that all researchers together set aside for reading in a week. */
  public double readingHoursPerWeek() {
    return researchers.size() * parameters.weeklyHours() * parameters.reading();
  }

  /** Working hours that researchers have spent on new ideas since the last restart. */
  public double proposingHours() {
    return timeSheet.hours(Activity.PROPOSING);
  }

  /** Working hours that researchers have spent on judging results since the last restart. */
  public double judgingHours() {
    return timeSheet.hours(Activity.JUDGING);
  }

  /** Working hours that researchers have spent on assistants' code since the last restart. */
  public double reviewingHours() {
    return timeSheet.hours(Activity.REVIEWING);
  }

  /** Working hours that researchers have spent on the literature since the last restart. */
  public double readingHours() {
    return WorkingWeek.weeks(now() - sinceHours) * readingHoursPerWeek();
  }

  /** Share of the researchers' time since the last restart that went into new ideas. */
  public double proposingShare() {
    double other = judgingHours() + reviewingHours() + readingHours();
    double weeks = WorkingWeek.weeks(now() - sinceHours);
    return weeks == 0
        ? Double.NaN
        : 1 - other / (weeks * researchers.size() * parameters.weeklyHours());
  }

  /** Ideas that assistants have put forward by themselves. */
  public long ideasByAssistants() {
    return copies.ideasPutForward();
  }

  /** Mean taste of the researchers today. */
  public double meanTaste() {
    double frontierOom = frontierOom();
    double sum = 0;
    for (Researcher researcher : researchers) {
      sum += researcher.taste().at(frontierOom);
    }
    return sum / researchers.size();
  }

  /** Begins to count anew. */
  public void restart() {
    judgementWait = new Tally();
    timeSheet.restart();
    sinceHours = now();
  }
}
