package labsim.lab;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.assistants.Assistants;
import labsim.lab.compute.Cluster;
import labsim.lab.compute.Deliveries;
import labsim.lab.compute.Frontier;
import labsim.lab.experiments.Bench;
import labsim.lab.experiments.Policy;
import labsim.lab.knowledge.Funnel;
import labsim.lab.knowledge.IdeaSource;
import labsim.lab.knowledge.Stack;
import labsim.lab.people.ResearchOffice;
import labsim.lab.people.Workshop;
import labsim.lab.training.FrontierTraining;
import labsim.lab.training.ReleaseTrain;

/**
 * One AI research lab, wired up: this page shows who knows whom.
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
    /** Assistants arrive, growth begins, and counting begins. */
    WATCH_BEGINS
  }

  final Simulation simulation;
  final LabParameters parameters;
  final Cluster cluster;
  final Frontier frontier;
  final Deliveries deliveries;
  final Assistants assistants;
  final Funnel funnel = new Funnel();
  final Stack stack = new Stack();
  final Workshop workshop;
  final FrontierTraining training;
  final ReleaseTrain train;
  final ResearchOffice office;
  final Watch watch;

  private Laboratory(LabParameters parameters, Streams streams, Simulation simulation) {
    var compute = parameters.compute();
    double year = LabParameters.HOURS_PER_YEAR;
    double arrival = parameters.warmUpHours();
    this.parameters = parameters;
    this.simulation = simulation;

    cluster = new Cluster(simulation, compute);
    deliveries = new Deliveries(simulation, cluster, compute, year);
    frontier =
        new Frontier(
            parameters.training().runSize(), parameters.training().runGrowth(), arrival, year);
    assistants = new Assistants(parameters.assistants(), compute.flopPerGpuHour());

    var ideas = new IdeaSource(parameters.ideas(), streams);
    var bench = new Bench(parameters.experiments(), streams);
    var policy = new Policy(parameters.experiments());
    workshop =
        new Workshop(
            simulation, parameters.people().engineers(), assistants, cluster, funnel, streams);
    training =
        new FrontierTraining(
            simulation,
            parameters.training(),
            cluster,
            frontier,
            stack,
            funnel,
            policy.validates(),
            assistants::upgrade,
            streams);
    train = new ReleaseTrain(simulation, parameters.training(), workshop, training);
    office =
        new ResearchOffice(
            simulation,
            parameters.people().researchers(),
            parameters.people().taste(),
            ideas,
            stack,
            frontier,
            bench,
            policy,
            cluster,
            workshop,
            assistants,
            funnel,
            train::offer,
            streams);
    watch = new Watch(this);
  }

  /**
   * Runs one replication: the same arguments give the same outcome, to the bit, anywhere.
   *
   * @param seed names the random streams together with the replication
   * @param replication counts from 0; equal numbers share streams across worlds
   */
  public static Outcome run(LabParameters parameters, long seed, long replication) {
    return run(parameters, new Streams(seed, replication), new Simulation());
  }

  /** The same on a given simulation, for those who want to listen to its events. */
  public static Outcome run(LabParameters parameters, Streams streams, Simulation simulation) {
    return new Laboratory(parameters, streams, simulation).run();
  }

  private Outcome run() {
    simulation.at(parameters.warmUpHours(), this, Event.WATCH_BEGINS);
    train.begin();
    office.open();
    simulation.runUntil(parameters.warmUpHours() + parameters.horizonHours());
    return watch.outcome();
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case WATCH_BEGINS -> {
        assistants.arrive();
        cluster.cutPartition(assistants.partitionGpus());
        deliveries.begin();
        watch.begin();
      }
    }
  }
}
