package labsim.study.ensemble;

import java.io.IOException;
import java.util.Iterator;
import labsim.lab.Outcome;

/**
 * Where runs happen: on this machine's threads or on others' machines. It decides when an outcome
 * comes back, never what it is.
 */
@FunctionalInterface
public interface Executor {

  /** Takes outcomes. */
  @FunctionalInterface
  interface Outcomes {
    /** Takes the outcome of the task of this number. */
    void take(long task, Outcome outcome) throws IOException;
  }

  /**
   * Runs all tasks. Outcomes are handed over on the calling thread, in any order. Tasks are asked
   * for, on one thread at a time, only as fast as outcomes are taken, so memory does not grow with
   * their number.
   *
   * @throws TaskFailed if a task throws: of several, that of the lowest number
   * @throws IOException what {@code outcomes} throws
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it
   *     still is afterwards, and nothing runs on
   */
  void run(Iterator<Task> tasks, Outcomes outcomes) throws IOException;
}
