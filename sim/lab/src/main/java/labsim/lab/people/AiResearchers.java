package labsim.lab.people;

import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.assistants.Assistants;
import labsim.lab.assistants.ChargeTo;
import labsim.lab.compute.Cluster;

/**
 * Copies of the assistants that have ideas of their own, day and night, and follow them to the
 * verdict. There may be millions of ideas; they put forward only so many a week, each the best by
 * their own taste of those had since the last. Their forward passes, and those for the routine of
 * human researchers, hold GPUs for as long as a model generation lasts.
 */
final class AiResearchers implements Author {

  /** First of their ideas' names; those of people are smaller. */
  private static final long FIRST_ID = 1L << 61;

  /** GPUs for a generation are there. */
  private record Seated(int generation, long milliGpus, double share) {}

  private final Simulation simulation;
  private final Assistants assistants;
  private final Cluster cluster;
  private final ResearchOffice office;
  private final Pursuit pursuit;
  private final Streams.Family times;
  private final Handler<Seated> seats = this::seated;
  private long ideasHad;
  private long putForward;
  private long heldMilliGpus;
  private int generation;
  private boolean atWork;
  private double ideasPerHour;

  AiResearchers(
      Simulation simulation,
      Assistants assistants,
      Cluster cluster,
      ResearchOffice office,
      Streams streams) {
    this.simulation = simulation;
    this.assistants = assistants;
    this.cluster = cluster;
    this.office = office;
    this.pursuit = new Pursuit(this, office);
    this.times = streams.family("ai-proposal-time");
  }

  /** A model generation takes over: it gives the GPUs of the last one back and asks for its own. */
  void renew() {
    generation++;
    boolean elsewhere = assistants.chargeTo() == ChargeTo.EXTERNAL;
    double gpus = elsewhere ? 0 : ownGpus() + office.routineGpus();
    long wanted = (long) Math.ceil(gpus * 1000);
    long milliGpus = Math.min(wanted, cluster.mostLeaseMilliGpus());
    if (milliGpus == heldMilliGpus) {
      begin(wanted == 0 ? 1 : (double) milliGpus / wanted);
      return;
    }
    if (heldMilliGpus > 0) {
      cluster.releaseLease(heldMilliGpus);
      heldMilliGpus = 0;
    }
    cluster.lease(milliGpus, seats, new Seated(generation, milliGpus, (double) milliGpus / wanted));
  }

  private void seated(Seated seated) {
    if (seated.generation() == generation) {
      heldMilliGpus = seated.milliGpus();
      begin(seated.share());
    } else {
      cluster.releaseLease(seated.milliGpus());
    }
  }

  /** GPUs that they would hold if there were enough, H100e. */
  private double ownGpus() {
    return assistants.researchers() * assistants.speed() * assistants.gpuHoursPerHumanHour();
  }

  /**
   * @param share of the copies that have found GPUs
   */
  private void begin(double share) {
    double copies = assistants.researchers() * share;
    ideasPerHour = copies * assistants.speed() / office.meanProposalHours();
    if (!atWork && ideasPerHour > 0) {
      atWork = true;
      next();
    }
  }

  private void next() {
    double perHour = Math.min(ideasPerHour, WorkingWeek.hourly(assistants.proposalsPerWeek()));
    long id = FIRST_ID + ideasHad++;
    double hours = times.at(id).exponential(1 / perHour);
    double pool = ideasPerHour / perHour;
    if (assistants.chargeTo() == ChargeTo.EXTERNAL) {
      cluster.bookExternal(hours * ownGpus());
    }
    simulation.after(hours, this, new Proposed(office.idea(id, assistants.taste(), pool)));
  }

  /** Ideas put forward so far. */
  long ideasPutForward() {
    return putForward;
  }

  @Override
  public int team() {
    return 0;
  }

  @Override
  public boolean artificial() {
    return true;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Proposed(var idea) -> {
        putForward++;
        pursuit.propose(idea);
        next();
      }
      case CodeReady(var idea, var plan) -> pursuit.begin(idea, plan.bugs());
      case Reviewed(var idea, var bugs) -> pursuit.begin(idea, bugs);
      case ResultReady(var experiment) ->
          simulation.after(
              office.judgementHours() / assistants.speed(), this, new Judged(experiment));
      case Crashed(var experiment) -> pursuit.debug(experiment);
      case Debugged(var experiment, var bugs) -> pursuit.retry(experiment, bugs);
      case GivenUp(var experiment) -> pursuit.giveUp();
      case LookDue(var experiment, var job) -> pursuit.look(experiment, job);
      case Cancelled(var experiment) -> pursuit.cancelled(experiment);
      case Judged(var experiment) -> pursuit.judge(experiment);
    }
  }
}
