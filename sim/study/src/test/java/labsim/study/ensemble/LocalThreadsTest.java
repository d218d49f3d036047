package labsim.study.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.scenario.LabNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalThreadsTest {

  private static final double[] LAB = LabNumbers.of(LabParameters.plain());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void everyTaskIsRunOnce(int threads) throws IOException {
    BitSet came = new BitSet();
    new LocalThreads(Ensembles::fake, threads)
        .run(
            tasks(500),
            (task, outcome) -> {
              assertTrue(!came.get((int) task), "task " + task + " came twice");
              came.set((int) task);
              assertEquals(0, outcome.sampleTimesYears().length);
              assertEquals(expected(task), outcome.of(Measure.SOFTWARE));
            });
    assertEquals(500, came.cardinality());
  }

  @Test
  void tasksAreAskedForOnlyAsFastAsOutcomesAreTaken() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Iterator<Task> tasks = tasks(10_000);
    Iterator<Task> counted =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return tasks.hasNext();
          }

          @Override
          public Task next() {
            asked.incrementAndGet();
            return tasks.next();
          }
        };
    AtomicInteger taken = new AtomicInteger();
    new LocalThreads(Ensembles::fake, 4)
        .run(
            counted,
            (task, outcome) -> {
              int ahead = asked.get() - taken.getAndIncrement();
              assertTrue(ahead <= 8 * 4 + 2 * 4, ahead + " tasks ahead");
            });
    assertEquals(10_000, taken.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void failureOfTheLowestNumberIsTold(int threads) {
    Model failing =
        (past, future, seed, replication) -> {
          if (replication >= 40) {
            throw new IllegalStateException("run " + replication);
          }
          return Ensembles.fake(past, future, seed, replication);
        };
    AtomicInteger taken = new AtomicInteger();
    TaskFailed failed =
        assertThrows(
            TaskFailed.class,
            () ->
                new LocalThreads(failing, threads)
                    .run(tasks(500), (task, outcome) -> taken.incrementAndGet()));
    assertEquals(40, failed.task());
    assertEquals("task 40 failed: java.lang.IllegalStateException: run 40", failed.getMessage());
    assertEquals(40, taken.get()); // what was run before is not lost
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void failureOfTheTakerOrOfTheTasksEndsIt(int threads) {
    LocalThreads executor = new LocalThreads(Ensembles::fake, threads);
    IOException full = new IOException("disk full");
    Executor.Outcomes failing =
        (task, outcome) -> {
          throw full;
        };
    assertSame(full, assertThrows(IOException.class, () -> executor.run(tasks(50), failing)));
    IllegalArgumentException wrong = new IllegalArgumentException("no such cell");
    Iterator<Task> broken =
        IntStream.range(0, 50)
            .mapToObj(i -> {
              if (i == 20) {
                throw wrong;
              }
              return task(i);
            })
            .iterator();
    assertSame(
        wrong,
        assertThrows(
            IllegalArgumentException.class, () -> executor.run(broken, (task, outcome) -> {})));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void interruptionEndsIt(int threads) {
    AtomicInteger taken = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () ->
            new LocalThreads(Ensembles::fake, threads)
                .run(
                    tasks(1_000_000),
                    (task, outcome) -> {
                      if (taken.incrementAndGet() == 10) {
                        Thread.currentThread().interrupt();
                      }
                    }));
    assertTrue(Thread.interrupted());
    assertTrue(taken.get() < 1_000_000);
  }

  @Test
  void workerThatIsInterruptedDoesNotEndTheWorkSilently() {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Model interrupting =
        (past, future, seed, replication) -> {
          workers.add(Thread.currentThread());
          Thread.currentThread().interrupt();
          return Ensembles.fake(past, future, seed, replication);
        };
    Executor.Outcomes patient =
        (task, outcome) -> {
          try {
            for (Thread worker : workers) {
              worker.join(); // it ends when the queue is full and it has to wait
            }
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    CancellationException told =
        assertThrows(
            CancellationException.class,
            () -> new LocalThreads(interrupting, 2).run(tasks(20_000), patient));
    assertEquals("a worker was interrupted", told.getMessage());
  }

  @Test
  void noThreadsCanRunNothing() {
    assertThrows(IllegalArgumentException.class, () -> new LocalThreads(Ensembles::fake, 0));
  }

  private static double expected(long task) {
    LabParameters lab = LabParameters.plain();
    Outcome outcome = Ensembles.fake(lab, lab, 3, task);
    return outcome.of(Measure.SOFTWARE);
  }

  private static Iterator<Task> tasks(int count) {
    return IntStream.range(0, count).mapToObj(LocalThreadsTest::task).iterator();
  }

  private static Task task(int number) {
    return new Task(number, LAB, LAB, 3, number, Cell.Keeps.MEASURES);
  }
}
