package labsim.lab.compute;

import labsim.engine.Tally;
import labsim.lab.compute.Ledger.Account;

/** How long jobs, frontier runs and assistants have waited for their GPUs, hours. */
final class Waits {

  final Tally[] jobs;
  Tally background = new Tally();
  Tally frontier = new Tally();
  Tally leases = new Tally();

  /**
   * @param classes classes of job that are kept apart
   */
  Waits(int classes) {
    jobs = new Tally[classes];
    restart();
  }

  /** A job starts; later waits of one that was preempted do not count. */
  void add(Job<?> job, double timeHours) {
    if (job.stints == 0) {
      Tally tally = job.account == Account.BACKGROUND ? background : jobs[job.queueClass];
      tally.add(timeHours - job.submittedHours);
    }
  }

  /** Begins to count anew. */
  void restart() {
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = new Tally();
    }
    background = new Tally();
    frontier = new Tally();
    leases = new Tally();
  }
}
