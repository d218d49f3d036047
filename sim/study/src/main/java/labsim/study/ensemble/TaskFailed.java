package labsim.study.ensemble;

import java.io.Serial;

/** A task threw; the cause says what. */
public final class TaskFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final long task;

  /** The failure of the task of this number. */
  public TaskFailed(long task, Throwable cause) {
    super("task " + task + " failed: " + cause, cause);
    this.task = task;
  }

  /** The task's number. */
  public long task() {
    return task;
  }
}
