package labsim.lab.people;

import java.util.ArrayDeque;
import labsim.lab.assistants.Plan;
import labsim.lab.experiments.Experiment;
import labsim.lab.experiments.RungName;
import labsim.lab.knowledge.Idea;
import labsim.lab.people.TimeSheet.Activity;

/**
 * Has ideas, reads the code that assistants wrote for them, and judges what comes back. A
 * researcher does one thing at a time: a result that waits is judged, then code that waits is read,
 * and then the next idea is had.
 */
final class Researcher implements Author {

  private record Result(Experiment experiment, double sinceHours) {}

  private final int number;
  private final int team;
  private final LearnedTaste taste;
  private final ResearchOffice office;
  private final Pursuit pursuit;
  private final ArrayDeque<Result> inbox = new ArrayDeque<>();
  private final ArrayDeque<Reviewed> unread = new ArrayDeque<>();
  private int ideasHad;

  /**
   * @param number counts from 0; names the random streams of the researcher's ideas
   * @param team which team, from 0
   */
  Researcher(int number, int team, LearnedTaste taste, ResearchOffice office) {
    this.number = number;
    this.team = team;
    this.taste = taste;
    this.office = office;
    this.pursuit = new Pursuit(this, office);
  }

  LearnedTaste taste() {
    return taste;
  }

  /** Takes up a trick of others. */
  void takeUp(Idea idea) {
    pursuit.propose(idea);
  }

  @Override
  public int team() {
    return team;
  }

  @Override
  public boolean artificial() {
    return false;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Proposed(var idea) -> {
        pursuit.propose(idea);
        next();
      }
      case CodeReady(var idea, var plan) -> takeOver(idea, plan);
      case Reviewed(var idea, var bugs) -> {
        pursuit.begin(idea, bugs);
        next();
      }
      case ResultReady(var experiment) -> inbox.add(new Result(experiment, office.now()));
      case Crashed(var experiment) -> pursuit.debug(experiment);
      case Debugged(var experiment, var bugs) -> pursuit.retry(experiment, bugs);
      case GivenUp(var experiment) -> pursuit.giveUp();
      case LookDue(var experiment, var job) -> pursuit.look(experiment, job);
      case Cancelled(var experiment) -> pursuit.cancelled(experiment);
      case Judged(var experiment) -> {
        if (experiment.rung().compareTo(RungName.S3) >= 0) {
          taste.learn(office.frontierOom());
        }
        pursuit.judge(experiment);
        next();
      }
    }
  }

  private void takeOver(Idea idea, Plan plan) {
    if (office.reviewHours() > 0 && plan.assistantHours() > 0) {
      unread.add(new Reviewed(idea, plan.bugs()));
    } else {
      pursuit.begin(idea, plan.bugs());
    }
  }

  /** Begins the next piece of work. */
  void next() {
    Result result = inbox.poll();
    if (result != null) {
      office.judging(result.sinceHours());
      office.spendAided(
          Activity.JUDGING, office.judgementHours(), this, new Judged(result.experiment()));
      return;
    }
    Reviewed code = unread.poll();
    if (code != null) {
      office.spend(Activity.REVIEWING, office.reviewHours(), this, code);
      return;
    }
    long id = (long) number << 32 | ideasHad++;
    office.spendAided(
        Activity.PROPOSING, office.proposalHours(id), this, new Proposed(office.idea(id, taste)));
  }
}
