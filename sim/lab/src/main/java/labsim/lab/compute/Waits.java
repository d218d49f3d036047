package labsim.lab.compute;

import labsim.engine.Tally;

/** How long jobs, frontier runs and assistants have waited for their GPUs, hours. */
final class Waits {

  final Tally[] jobs;
  Tally frontier = new Tally();
  Tally leases = new Tally();

  /**
   * @param classes classes of job that are kept apart
   */
  Waits(int classes) {
    jobs = new Tally[classes];
    restart();
  }

  /** Begins to count anew. */
  void restart() {
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = new Tally();
    }
    frontier = new Tally();
    leases = new Tally();
  }
}
