package labsim.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Threads of one caller that all do the same until it has no more for them. They do not outlive the
 * program, and after {@link #dismiss} nothing runs on behind the caller's back.
 */
public final class Workers {

  private final List<Thread> threads;

  private Workers(List<Thread> threads) {
    this.threads = threads;
  }

  /**
   * Starts them.
   *
   * @param name of the threads, a number behind it
   * @param work what each does, once; an interrupt means that it is to end
   */
  public static Workers start(String name, int count, Runnable work) {
    return new Workers(
        IntStream.range(0, count)
            .mapToObj(i -> Thread.ofPlatform().daemon().name(name + "-" + i).start(work))
            .toList());
  }

  /** Interrupts all and waits until the last has gone, even if interrupted meanwhile. */
  public void dismiss() {
    threads.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
