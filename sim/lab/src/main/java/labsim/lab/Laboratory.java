package labsim.lab;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.assistants.Assistants;
import labsim.lab.compute.Background;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Deliveries;
import labsim.lab.compute.Frontier;
import labsim.lab.experiments.Bench;
import labsim.lab.experiments.Policy;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Prerequisites;
import labsim.lab.knowledge.Stack;
import labsim.lab.market.Budget;
import labsim.lab.market.Hiring;
import labsim.lab.market.Journal;
import labsim.lab.market.Library;
import labsim.lab.market.MarginalValue;
import labsim.lab.market.Models;
import labsim.lab.market.Rental;
import labsim.lab.market.Rivalry;
import labsim.lab.market.Spending;
import labsim.lab.people.PeopleParameters;
import labsim.lab.people.ResearchOffice;
import labsim.lab.people.Workshop;
import labsim.lab.training.FrontierTraining;
import labsim.lab.training.ReleaseTrain;
import org.jspecify.annotations.Nullable;

/**
 * One AI research lab, wired up: this page shows who knows whom. It works for a year as it was, and
 * is then watched with whatever the world under study gives it from that day: assistants, or more
 * of one input. So all worlds of a scenario share their past, to the bit.
 *
 * <pre>
 *   researchers ──ideas──▶ workshop ──code──▶ cluster ──results──▶ researchers
 *        │ adopted                 ▲                ▲
 *        ▼                         │ work           │ GPUs
 *   release train ──integration────┘                │
 *        │ departs                                  │
 *        ▼                                          │
 *   frontier training ──────────────────────────────┘
 *        │ raises the stack, and six weeks later
 *        ▼
 *   assistants, who help in the workshop and burn GPUs
 * </pre>
 */
public final class Laboratory implements Handler<Laboratory.Event> {

  /** What happens to the lab as a whole. */
  public enum Event {
    /** The new world begins: assistants arrive, GPUs grow, and counting starts. */
    WATCH_BEGINS
  }

  final Simulation simulation;
  final LabParameters past;
  final LabParameters future;
  final Cluster cluster;
  final Frontier frontier;
  final Deliveries deliveries;
  final Background background;
  final Assistants assistants;
  final Funnel funnel = new Funnel();
  final Stack stack = new Stack();
  final Workshop workshop;
  final FrontierTraining training;
  final ReleaseTrain train;
  final ResearchOffice office;
  final Spending spending;
  final Budget budget;
  final Hiring hiring;
  final Journal journal;
  final Library library;
  final Models models;
  final Rivalry rivalry;
  final Watch watch;

  Laboratory(LabParameters past, LabParameters future, Streams streams, Simulation simulation) {
    this(past, future, streams, simulation, null);
  }

  /**
   * @param shared what is published, if other labs publish there too
   */
  Laboratory(
      LabParameters past,
      LabParameters future,
      Streams streams,
      Simulation simulation,
      @Nullable Journal shared) {
    var compute = past.compute();
    this.past = past;
    this.future = future;
    this.simulation = simulation;

    cluster = new Cluster(simulation, compute, streams);
    deliveries = new Deliveries(simulation, cluster, compute, streams);
    frontier =
        new Frontier(past.training().runSize(), past.training().runGrowth(), past.warmUpHours());
    background = new Background(simulation, compute.background(), cluster, streams);
    assistants = new Assistants(future.assistants(), compute.flopPerGpuHour(), streams);

    var ideas = new IdeaSource(past.ideas(), streams);
    var bench = new Bench(past.experiments(), streams);
    var policy = new Policy(past.experiments());
    workshop =
        new Workshop(simulation, past.people().engineers(), assistants, cluster, funnel, streams);
    training =
        new FrontierTraining(
            simulation,
            past.training(),
            cluster,
            frontier,
            stack,
            funnel,
            policy.validates(),
            ideas::problemFound,
            this::see,
            this::deploy,
            streams);
    var prerequisites = new Prerequisites(past.ideas(), streams);
    train = new ReleaseTrain(simulation, past.training(), workshop, training, prerequisites, stack);
    office =
        new ResearchOffice(
            simulation,
            past.people(),
            ideas,
            stack,
            frontier,
            bench,
            policy,
            cluster,
            workshop,
            assistants,
            funnel,
            this::adopt,
            streams);
    var market = past.market();
    var rental = new Rental(market, past.warmUpHours());
    spending = new Spending(market, rental, headcount(past.people()));
    budget = new Budget(market.budget(), rental, spending);
    hiring =
        new Hiring(
            simulation,
            market,
            past.people(),
            workshop,
            new MarginalValue(cluster, workshop, office, funnel, past.people().engineers()),
            rental,
            spending);
    journal =
        shared != null
            ? shared
            : new Journal(
                simulation,
                market.literature(),
                past.experiments(),
                new IdeaSource(past.ideas(), streams),
                stack,
                frontier,
                streams);
    library = new Library(simulation, market.literature(), journal, office, assistants, streams);
    models = new Models(frontier.runOom(0));
    rivalry = new Rivalry(market.rivals(), models, streams);
    watch = new Watch(this);
  }

  /**
   * Runs one replication: the same arguments give the same outcome, to the bit, anywhere.
   *
   * @param seed names the random streams together with the replication
   * @param replication counts from 0; equal numbers share streams across worlds
   */
  public static Outcome run(LabParameters parameters, long seed, long replication) {
    return run(parameters, parameters, seed, replication);
  }

  /**
   * The same for a lab whose future differs from its past in assistants, number of GPUs or
   * engineers, taste, pace of ideas or release slots.
   *
   * @param past how the lab worked before it is watched; nobody has assistants yet
   * @param future what it is from the first watched day on
   * @throws IllegalArgumentException if the two differ in anything else
   */
  public static Outcome run(LabParameters past, LabParameters future, long seed, long replication) {
    return run(past, future, new Streams(seed, replication), new Simulation());
  }

  /** The same on a given simulation, for those who want to listen to its events. */
  public static Outcome run(
      LabParameters past, LabParameters future, Streams streams, Simulation simulation) {
    if (!canBecome(past, future)) {
      throw new IllegalArgumentException(
          "a lab cannot change from one day to the next from " + past + " to " + future);
    }
    return new Race(past, future, streams, simulation).run();
  }

  private static boolean canBecome(LabParameters past, LabParameters future) {
    var people = past.people();
    var later = future.people();
    return past.with(future.assistants())
        .with(past.compute().withGpus(future.compute().gpus()))
        .with(
            people
                .with(people.researchers().withProposalHours(later.researchers().proposalHours()))
                .with(later.taste())
                .with(people.engineers().withCount(later.engineers().count())))
        .with(past.training().withSlots(future.training().slots()))
        .equals(future);
  }

  private static int headcount(PeopleParameters people) {
    return people.researchers().count() + people.engineers().count();
  }

  /** Everybody sits down to work. */
  void begin() {
    simulation.at(past.warmUpHours(), this, Event.WATCH_BEGINS);
    train.begin();
    office.open();
    background.begin();
    hiring.begin();
    if (past.market().spendsABudget()) {
      budget.begin(simulation.now(), past.compute().gpus());
      deliveries.orderBy(installed -> budget.order(simulation.now(), installed));
      deliveries.begin();
    }
  }

  Outcome run() {
    begin();
    journal.begin();
    simulation.runUntil(past.warmUpHours() + past.horizonHours());
    return watch.outcome();
  }

  /** A trick is to be part of a release. */
  private void adopt(Idea idea, double foreseenOom) {
    library.adopted(idea);
    train.offer(idea, foreseenOom);
  }

  /** Everybody sees what a new frontier model can do. */
  private void see() {
    office.seeFrontier();
  }

  /** A new model works as assistant. */
  private void deploy(double effectiveComputeOom) {
    assistants.upgrade(effectiveComputeOom);
    office.renewAssistants();
    models.add(simulation.now(), frontier.runOom(0) + effectiveComputeOom);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case WATCH_BEGINS -> {
        assistants.arrive();
        if (assistants.inUse()) {
          training.beginRefreshes();
        }
        cluster.cutPartition(assistants.partitionGpus());
        cluster.install(Math.max(0, future.compute().gpus() - past.compute().gpus()));
        office.become(future.people().researchers(), future.people().taste());
        office.renewAssistants();
        hiring.multiply(
            (double) future.people().engineers().count() / past.people().engineers().count());
        train.slots(future.training().slots());
        if (past.market().spendsABudget()) {
          budget.grow(simulation.now(), cluster.ledger().installedGpus());
        } else {
          deliveries.begin();
        }
        watch.begin();
      }
    }
  }
}
