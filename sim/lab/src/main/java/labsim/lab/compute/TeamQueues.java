package labsim.lab.compute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue for each team. Among the teams' next jobs the discipline chooses; a team that holds its
 * quota has none. Where first come or greatest value goes first, the chosen job keeps the others
 * waiting if it does not fit; under backfill and fair share the next one that fits goes instead.
 */
final class TeamQueues implements JobQueue {

  /** One team: what waits, what it holds, and what it was lately given. */
  private static final class Team {
    final JobQueue waiting;
    long heldMilliGpus;
    double given;

    Team(JobQueue waiting) {
      this.waiting = waiting;
    }
  }

  private final ComputeParameters parameters;
  private final Ledger ledger;
  private final List<Team> teams = new ArrayList<>();
  private final boolean blocking;
  private double nowHours;

  TeamQueues(ComputeParameters parameters, Ledger ledger) {
    this.parameters = parameters;
    this.ledger = ledger;
    this.blocking =
        switch (parameters.discipline()) {
          case FIFO, VALUE, PREEMPTIVE_VALUE -> true;
          case FIFO_BACKFILL, FAIR_SHARE -> false;
        };
  }

  @Override
  public void add(Job<?> job) {
    team(job).waiting.add(job);
  }

  @Override
  public @Nullable Job<?> next(long freeMilliGpus, double expiredBeforeHours) {
    double quota = parameters.sharing().teamQuota() * ledger.installedMilliGpus();
    long fitting = blocking ? Long.MAX_VALUE : freeMilliGpus;
    Job<?> best = null;
    for (int i = 0; i < teams.size(); i++) {
      Team team = teams.get(i);
      Job<?> job = team.waiting.next(fitting, expiredBeforeHours);
      if (job == null) {
        continue;
      }
      if (job.submittedHours < expiredBeforeHours) {
        return job;
      }
      boolean withinQuota = team.heldMilliGpus == 0 || team.heldMilliGpus + job.milliGpus <= quota;
      if (withinQuota && (best == null || goesBefore(job, best))) {
        best = job;
      }
    }
    return best != null && best.milliGpus <= freeMilliGpus ? best : null;
  }

  private boolean goesBefore(Job<?> job, Job<?> other) {
    int order =
        switch (parameters.discipline()) {
          case FIFO, FIFO_BACKFILL -> 0;
          case VALUE, PREEMPTIVE_VALUE ->
              Double.compare(other.valuePerGpuHour, job.valuePerGpuHour);
          case FAIR_SHARE -> Double.compare(team(job).given, team(other).given);
        };
    return order != 0 ? order < 0 : job.sequence < other.sequence;
  }

  @Override
  public void remove(Job<?> job) {
    team(job).waiting.remove(job);
  }

  @Override
  public int size() {
    int size = 0;
    for (int i = 0; i < teams.size(); i++) {
      size += teams.get(i).waiting.size();
    }
    return size;
  }

  @Override
  public void started(Job<?> job, double timeHours) {
    double kept = StrictMath.exp((nowHours - timeHours) / parameters.sharing().teamMemoryHours());
    nowHours = timeHours;
    for (int i = 0; i < teams.size(); i++) {
      teams.get(i).given *= kept;
    }
    Team team = team(job);
    team.heldMilliGpus += job.milliGpus;
    team.given += job.gpuHoursLeft();
  }

  @Override
  public void stopped(Job<?> job) {
    team(job).heldMilliGpus -= job.milliGpus;
  }

  private Team team(Job<?> job) {
    while (teams.size() <= job.team) {
      teams.add(new Team(JobQueue.of(parameters)));
    }
    return teams.get(job.team);
  }
}
