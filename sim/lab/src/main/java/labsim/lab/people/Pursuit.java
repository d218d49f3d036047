package labsim.lab.people;

import labsim.lab.compute.Job;
import labsim.lab.experiments.Decision;
import labsim.lab.experiments.Experiment;
import labsim.lab.experiments.RungName;
import labsim.lab.knowledge.Funnel.Station;
import labsim.lab.knowledge.Idea;

/** Follows the ideas of one author from code to verdict. */
final class Pursuit {

  private final Author author;
  private final ResearchOffice office;
  private final Trials trials;

  Pursuit(Author author, ResearchOffice office) {
    this.author = author;
    this.office = office;
    this.trials = office.trials();
  }

  /** An idea has been written down: it waits for an engineer. */
  void propose(Idea idea) {
    office.funnel().count(Station.PROPOSED);
    office.workshop().implement(idea, author);
  }

  /** The code of an idea is ready, with so many bugs. */
  void begin(Idea idea, int bugs) {
    follow(trials.begin(idea), idea, bugs);
  }

  /** An experiment waits for GPUs. */
  private void test(Idea idea, RungName rung, int attempt, int bugs) {
    Experiment experiment = trials.drawUp(idea, rung, attempt, bugs);
    Job<Author.Event> job =
        new Job<>(
            Math.round(experiment.gpus() * 1000),
            experiment.runsForHours(),
            experiment.fails(),
            trials.valuePerGpuHour(experiment),
            rung.ordinal(),
            author.team(),
            idea.id(),
            (long) rung.ordinal() << 32 | attempt,
            author,
            end -> heard(end, experiment));
    double lookAfterHours = trials.lookAfterHours(experiment);
    if (lookAfterHours < experiment.runsForHours()) {
      job.lookAfter(lookAfterHours, () -> new Author.LookDue(experiment, job));
    }
    office.cluster().submit(job);
  }

  private static Author.Event heard(Job.End end, Experiment experiment) {
    return switch (end) {
      case SUCCEEDED -> new Author.ResultReady(experiment);
      case FAILED -> new Author.Crashed(experiment);
      case GIVEN_UP -> new Author.GivenUp(experiment);
      case CANCELLED -> new Author.Cancelled(experiment);
    };
  }

  /** A run on its way is looked at, and cancelled if it disappoints. */
  void look(Experiment experiment, Job<Author.Event> job) {
    if (!trials.goesOn(experiment)) {
      office.cluster().cancel(job);
    }
  }

  /** A run that disappointed on its way has been cancelled. */
  void cancelled(Experiment experiment) {
    trials.kill(experiment);
  }

  /** A failed experiment waits for an engineer. */
  void debug(Experiment failed) {
    office.workshop().debug(failed, author, bugs -> new Author.Debugged(failed, bugs));
  }

  /** A failed experiment is tried again. */
  void retry(Experiment failed, int bugs) {
    test(failed.idea(), failed.rung(), failed.attempt() + 1, bugs);
  }

  /** An experiment is given up. */
  void giveUp() {
    office.funnel().count(Station.EXPIRED);
  }

  /** A result is taken in, and the idea goes where the policy sends it. */
  void judge(Experiment result) {
    Experiment experiment = trials.read(result, author.artificial());
    Idea idea = experiment.idea();
    RungName rung = experiment.rung();
    idea.learn(
        experiment.measured(),
        experiment.distanceOom(),
        experiment.noiseVariance(),
        rung.ordinal());
    office.funnel().count(testedAt(rung));
    Decision decision = trials.decide(experiment);
    if (decision instanceof Decision.Drop) {
      trials.kill(experiment);
    } else {
      follow(decision, idea, 0);
    }
  }

  private void follow(Decision decision, Idea idea, int bugs) {
    switch (decision) {
      case Decision.Promote(var next) -> test(idea, next, 0, bugs);
      case Decision.Adopt(var foreseen) -> trials.adopt(idea, foreseen);
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
