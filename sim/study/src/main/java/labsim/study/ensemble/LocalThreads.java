package labsim.study.ensemble;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import labsim.engine.Workers;
import labsim.lab.Outcome;
import org.jspecify.annotations.Nullable;

/** Runs on threads of this process. At most eight outcomes a thread wait to be taken. */
public final class LocalThreads implements Executor {

  private static final int WAITING_PER_THREAD = 8;

  private final Model model;
  private final int threads;

  /**
   * Makes ready; nothing runs yet.
   *
   * @param threads how many runs may be under way at the same time, at least 1
   */
  public LocalThreads(Model model, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("cannot run on " + threads + " threads");
    }
    this.model = model;
    this.threads = threads;
  }

  @Override
  public void run(Iterator<Task> tasks, Outcomes outcomes) throws IOException {
    if (threads == 1) {
      inTurn(tasks, outcomes);
      return;
    }
    Crew crew = new Crew(tasks);
    try {
      for (@Nullable Done done = crew.take(); done != null; done = crew.take()) {
        outcomes.take(done.task, done.outcome);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("interrupted while runs were under way").initCause(e);
    } finally {
      crew.dismiss();
    }
  }

  private void inTurn(Iterator<Task> tasks, Outcomes outcomes) throws IOException {
    while (tasks.hasNext()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted between two runs");
      }
      Task task = tasks.next();
      Outcome outcome;
      try {
        outcome = task.run(model);
      } catch (Throwable e) { // whatever it is, it is rethrown with its task's number
        throw new TaskFailed(task.number(), e);
      }
      outcomes.take(task.number(), outcome);
    }
  }

  private record Done(long task, Outcome outcome) {}

  /** The workers, and what they have brought that nobody has taken yet. */
  private final class Crew {

    private final Iterator<Task> tasks;
    private final ArrayDeque<Done> brought = new ArrayDeque<>();
    private final Workers workers;
    private @Nullable TaskFailed failed;
    private @Nullable RuntimeException broken;
    private int working = threads;
    private boolean closed;

    Crew(Iterator<Task> tasks) {
      this.tasks = tasks;
      this.workers = Workers.start("runs", threads, this::work);
    }

    /**
     * The next outcome; null when there are no more. A failure is told when all workers have ended:
     * tasks begin in the order of their numbers, so that of the lowest number is known by then.
     */
    synchronized @Nullable Done take() throws InterruptedException {
      while (brought.isEmpty() && working > 0) {
        wait();
      }
      @Nullable Done done = brought.poll();
      if (done == null && failed != null) {
        throw failed;
      }
      if (done == null && broken != null) {
        throw broken;
      }
      notifyAll();
      return done;
    }

    private void work() {
      try {
        for (@Nullable Task task = next(); task != null; task = next()) {
          attempt(task);
        }
      } catch (InterruptedException e) {
        stop(new CancellationException("a worker was interrupted"));
      } catch (RuntimeException e) { // of the tasks' maker
        stop(e);
      } finally {
        end();
      }
    }

    private void attempt(Task task) {
      try {
        bring(new Done(task.number(), task.run(model)));
      } catch (Throwable e) { // an error too must reach the caller
        fail(new TaskFailed(task.number(), e));
      }
    }

    private synchronized @Nullable Task next() throws InterruptedException {
      while (!closed && brought.size() >= WAITING_PER_THREAD * threads) {
        wait();
      }
      return closed || !tasks.hasNext() ? null : tasks.next();
    }

    private synchronized void bring(Done done) {
      brought.add(done);
      notifyAll();
    }

    private synchronized void fail(TaskFailed failure) {
      if (failed == null || failure.task() < failed.task()) {
        failed = failure;
      }
      closed = true;
      notifyAll();
    }

    private synchronized void stop(RuntimeException why) {
      broken = why;
      closed = true;
      notifyAll();
    }

    private synchronized void end() {
      working--;
      notifyAll();
    }

    /** Sends the workers home and waits until the last has gone. */
    void dismiss() {
      synchronized (this) {
        closed = true;
        notifyAll();
      }
      workers.dismiss();
    }
  }
}
