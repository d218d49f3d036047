package labsim.study.ensemble;

import labsim.lab.Outcome;
import labsim.scenario.LabNumbers;

/**
 * One run as plain numbers, so that it can be sent to another machine.
 *
 * @param number tells the task from others of the same {@link Executor#run}; ascending from 0
 * @param past the lab's numbers before the first watched day, see {@link LabNumbers}
 * @param future its numbers from that day on
 * @param seed seed of all streams
 * @param replication number of the replication, from 0
 * @param keeps what of the outcome is to come back
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Task(
    long number, double[] past, double[] future, long seed, int replication, Cell.Keeps keeps) {

  /** Runs it, on whichever machine this is. */
  public Outcome run(Model model) {
    Outcome outcome = model.run(LabNumbers.lab(past), LabNumbers.lab(future), seed, replication);
    return switch (keeps) {
      case SERIES -> outcome;
      case MEASURES -> new Outcome(outcome.measures(), new double[0], new double[0][0]);
    };
  }
}
