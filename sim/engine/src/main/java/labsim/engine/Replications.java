package labsim.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Independent repetitions of a model, each on one thread, some at the same time. What comes out
 * does not depend on how many threads there were.
 */
public final class Replications {

  private Replications() {}

  /**
   * Runs replications 0 to {@code count} − 1 and returns what they return, in the order of their
   * numbers.
   *
   * @param threads how many may run at the same time, at least 1
   * @throws ReplicationFailed if one throws: that of the lowest number, on whichever thread it ran
   * @throws CancellationException if the calling thread is interrupted; it still is afterwards, and
   *     the workers have been interrupted and have ended
   */
  public static <R> List<R> run(int count, int threads, IntFunction<R> replication) {
    List<R> results = new ArrayList<>(count);
    forEach(count, threads, replication, results::add);
    return List.copyOf(results);
  }

  /**
   * Like {@link #run}, but hands each result to {@code consumer} on the calling thread, in the
   * order of their numbers, as soon as it and all before it are there. Workers run ahead of the
   * consumer by at most four results a thread, so memory stays bounded.
   */
  public static <R> void forEach(
      int count, int threads, IntFunction<R> replication, Consumer<? super R> consumer) {
    forEachWhile(
        count,
        threads,
        replication,
        result -> {
          consumer.accept(result);
          return true;
        });
  }

  /**
   * Runs replications until their mean is known to this precision. How many that are does not
   * depend on the number of threads.
   *
   * @param measure what a replication measures
   */
  public static Estimate until(Precision precision, int threads, IntToDoubleFunction measure) {
    Tally tally = new Tally();
    forEachWhile(
        precision.most(),
        threads,
        measure::applyAsDouble,
        (Double x) -> {
          tally.add(x);
          return !precision.isReached(tally);
        });
    return Estimate.of(tally, precision.level());
  }

  /**
   * Like {@link #forEach}, until {@code consumer} returns false; what other workers have begun by
   * then is given up.
   */
  public static <R> void forEachWhile(
      int count, int threads, IntFunction<R> replication, Predicate<? super R> consumer) {
    if (count < 0 || threads < 1) {
      throw new IllegalArgumentException(
          "cannot run " + count + " replications on " + threads + " threads; the least is 0 on 1");
    }
    if (threads == 1 || count <= 1) {
      inTurn(count, replication, consumer);
      return;
    }
    Crew<R> crew = new Crew<>(count, Math.min(threads, count), replication);
    try {
      boolean goOn = true;
      for (int i = 0; goOn && i < count; i++) {
        goOn = consumer.test(crew.take(i));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("interrupted while replications were running").initCause(e);
    } finally {
      crew.dismiss();
    }
  }

  private static <R> void inTurn(
      int count, IntFunction<R> replication, Predicate<? super R> consumer) {
    boolean goOn = true;
    for (int i = 0; goOn && i < count; i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted before replication " + i);
      }
      R result;
      try {
        result = replication.apply(i);
      } catch (Throwable e) { // whatever it is, it is rethrown with its replication's number
        throw new ReplicationFailed(i, e);
      }
      goOn = consumer.test(result);
    }
  }

  /** The workers and what they have brought that nobody has taken yet. */
  private static final class Crew<R> {

    private sealed interface Outcome<R> {}

    private record Done<R>(R result) implements Outcome<R> {}

    private record Failed<R>(Throwable cause) implements Outcome<R> {}

    private final int count;
    private final int ahead;
    private final IntFunction<R> replication;
    private final Workers workers;
    private final Map<Integer, Outcome<R>> brought = new HashMap<>();
    private int started;
    private int taken;

    Crew(int count, int threads, IntFunction<R> replication) {
      this.count = count;
      this.ahead = 4 * threads;
      this.replication = replication;
      this.workers = Workers.start("replications", threads, this::work);
    }

    synchronized R take(int number) throws InterruptedException {
      @Nullable Outcome<R> outcome = brought.remove(number);
      while (outcome == null) {
        wait();
        outcome = brought.remove(number);
      }
      taken = number + 1;
      notifyAll();
      return switch (outcome) {
        case Done<R>(R result) -> result;
        case Failed<R>(Throwable cause) -> throw new ReplicationFailed(number, cause);
      };
    }

    private void work() {
      try {
        for (int number = next(); number < count; number = next()) {
          bring(number, attempt(number));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // dismissed
      }
    }

    private Outcome<R> attempt(int number) {
      try {
        return new Done<>(replication.apply(number));
      } catch (Throwable e) { // an error too must reach the caller
        return new Failed<>(e);
      }
    }

    private synchronized int next() throws InterruptedException {
      while (started < count && started >= taken + ahead) {
        wait();
      }
      return started < count ? started++ : count;
    }

    private synchronized void bring(int number, Outcome<R> outcome) {
      brought.put(number, outcome);
      notifyAll();
    }

    /** Sends the workers home and waits until the last has gone. */
    void dismiss() {
      synchronized (this) {
        started = count;
        notifyAll();
      }
      workers.dismiss();
    }
  }
}
