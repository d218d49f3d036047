package labsim.lab.people;

import java.util.ArrayDeque;
import labsim.engine.Handler;
import labsim.lab.compute.Job;
import labsim.lab.experiments.Decision;
import labsim.lab.experiments.Experiment;
import labsim.lab.experiments.RungName;
import labsim.lab.knowledge.Funnel.Station;
import labsim.lab.knowledge.Idea;

/**
 * Has ideas, follows each through code and experiments, and judges what comes back. A researcher
 * does one thing at a time: a result that waits is judged before the next idea is had.
 */
final class Researcher implements Handler<Researcher.Event> {

  /** What happens to a researcher. */
  sealed interface Event {}

  /** Has written down an idea. */
  record Proposed(Idea idea) implements Event {}

  /** An engineer has implemented an idea; so many bugs slipped through. */
  record CodeReady(Idea idea, int bugs) implements Event {}

  /** A job has come to its end and measured something. */
  record ResultReady(Experiment experiment) implements Event {}

  /** A job has failed. */
  record Crashed(Experiment experiment) implements Event {}

  /** An engineer has debugged a failed job; so many new bugs slipped through. */
  record Debugged(Experiment experiment, int bugs) implements Event {}

  /** A job has waited so long for GPUs that its idea is stale. */
  record GivenUp(Experiment experiment) implements Event {}

  /** A long run can be looked at; that costs no time, since a rule decides. */
  record LookDue(Experiment experiment, Job<Event> job) implements Event {}

  /** A run that disappointed on its way has been cancelled. */
  record Cancelled(Experiment experiment) implements Event {}

  /** Has understood a result. */
  record Judged(Experiment experiment) implements Event {}

  private record Result(Experiment experiment, double sinceHours) {}

  private final int number;
  private final double tasteScore;
  private final ResearchOffice office;
  private final ArrayDeque<Result> inbox = new ArrayDeque<>();
  private double taste;
  private int ideasHad;

  /**
   * @param number counts from 0; names the random streams of the researcher's ideas
   * @param tasteScore where the researcher's taste stands among all researchers' (standard normal)
   */
  Researcher(int number, double tasteScore, TasteParameters taste, ResearchOffice office) {
    this.number = number;
    this.tasteScore = tasteScore;
    this.office = office;
    taste(taste);
  }

  /** The taste of everybody changes; a researcher's place among the others does not. */
  void taste(TasteParameters all) {
    taste = Math.clamp(all.mean() + all.spread() * tasteScore, 0, 0.95);
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Proposed(var idea) -> {
        office.funnel().count(Station.PROPOSED);
        office.workshop().implement(idea, this);
        next();
      }
      case CodeReady(var idea, var bugs) -> proceed(office.begin(idea), idea, bugs);
      case ResultReady(var experiment) -> inbox.add(new Result(experiment, office.now()));
      case Crashed(var experiment) ->
          office.workshop().debug(experiment, this, bugs -> new Debugged(experiment, bugs));
      case Debugged(var experiment, var bugs) ->
          test(experiment.idea(), experiment.rung(), experiment.attempt() + 1, bugs);
      case GivenUp(var experiment) -> office.funnel().count(Station.EXPIRED);
      case LookDue(var experiment, var job) -> {
        if (!office.goesOn(experiment)) {
          office.cluster().cancel(job);
        }
      }
      case Cancelled(var experiment) -> office.kill(experiment);
      case Judged(var experiment) -> {
        judge(experiment);
        next();
      }
    }
  }

  /** Begins the next piece of work: a result that waits, else a new idea. */
  void next() {
    Result result = inbox.poll();
    if (result != null) {
      office.judging(result.sinceHours());
      office.after(office.judgementHours(), this, new Judged(result.experiment()));
    } else {
      long id = (long) number << 32 | ideasHad++;
      office.after(office.proposalHours(id), this, new Proposed(office.idea(id, taste)));
    }
  }

  private void test(Idea idea, RungName rung, int attempt, int bugs) {
    Experiment experiment = office.drawUp(idea, rung, attempt, bugs);
    Job<Event> job =
        new Job<>(
            Math.round(experiment.gpus() * 1000),
            experiment.runsForHours(),
            experiment.fails(),
            office.valuePerGpuHour(experiment),
            rung.ordinal(),
            0,
            this,
            end -> heard(end, experiment));
    double lookAfterHours = office.lookAfterHours(experiment);
    if (lookAfterHours < experiment.runsForHours()) {
      job.lookAfter(lookAfterHours, () -> new LookDue(experiment, job));
    }
    office.cluster().submit(job);
  }

  private static Event heard(Job.End end, Experiment experiment) {
    return switch (end) {
      case SUCCEEDED -> new ResultReady(experiment);
      case FAILED -> new Crashed(experiment);
      case GIVEN_UP -> new GivenUp(experiment);
      case CANCELLED -> new Cancelled(experiment);
    };
  }

  private void judge(Experiment experiment) {
    Idea idea = experiment.idea();
    RungName rung = experiment.rung();
    idea.learn(
        experiment.measured(),
        experiment.distanceOom(),
        experiment.noiseVariance(),
        rung.ordinal());
    office.funnel().count(testedAt(rung));
    Decision decision = office.decide(experiment);
    if (decision instanceof Decision.Drop) {
      office.kill(experiment);
    } else {
      proceed(decision, idea, 0);
    }
  }

  private void proceed(Decision decision, Idea idea, int bugs) {
    switch (decision) {
      case Decision.Promote(var next) -> test(idea, next, 0, bugs);
      case Decision.Adopt(var foreseen) -> office.adopt(idea, foreseen);
      case Decision.Drop() -> {}
    }
  }

  private static Station testedAt(RungName rung) {
    return switch (rung) {
      case S1 -> Station.TESTED_S1;
      case S2 -> Station.TESTED_S2;
      case S3 -> Station.TESTED_S3;
      case S4 -> Station.TESTED_S4;
    };
  }
}
