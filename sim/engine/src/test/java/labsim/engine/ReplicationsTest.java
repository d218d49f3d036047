package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReplicationsTest {

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8, 100})
  void resultsComeInTheOrderOfTheirNumbers(int threads) {
    assertEquals(IntStream.range(0, 50).boxed().toList(), Replications.run(50, threads, i -> i));
    assertEquals(List.of(), Replications.run(0, threads, i -> i));
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8})
  void theConsumerIsCalledInOrderOnTheCallingThread(int threads) {
    List<Integer> seen = new ArrayList<>();
    Thread caller = Thread.currentThread();
    Replications.forEach(
        40,
        threads,
        i -> i,
        i -> {
          assertSame(caller, Thread.currentThread());
          seen.add(i);
        });
    assertEquals(IntStream.range(0, 40).boxed().toList(), seen);
  }

  @Test
  void workersDoNotRunFarAheadOfTheConsumer() {
    AtomicInteger done = new AtomicInteger();
    Replications.forEach(
        200,
        2,
        i -> {
          done.incrementAndGet();
          return i;
        },
        i -> assertTrue(done.get() <= i + 1 + 4 * 2, "at " + i + " " + done + " were done"));
    assertEquals(200, done.get());
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8})
  void theFailureOfTheLowestNumberIsRethrownNamingIt(int threads) {
    ReplicationFailed failure =
        assertThrows(
            ReplicationFailed.class,
            () ->
                Replications.run(
                    30,
                    threads,
                    i -> {
                      if (i >= 5) {
                        throw new AssertionError("number " + i);
                      }
                      return i;
                    }));
    assertEquals(5, failure.replication());
    assertEquals("replication 5 failed: java.lang.AssertionError: number 5", failure.getMessage());
  }

  @Test
  void anInterruptedCallerEndsItsWorkers() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(2);
    AtomicInteger cancelled = new AtomicInteger();
    Thread caller =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Replications.run(
                    4,
                    2,
                    i -> {
                      begun.countDown();
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        ended.countDown();
                      }
                      return i;
                    });
              } catch (CancellationException e) {
                cancelled.set(Thread.currentThread().isInterrupted() ? 1 : 2);
              }
            });
    begun.await();
    caller.interrupt();
    caller.join();
    assertEquals(1, cancelled.get());
    assertEquals(0, ended.getCount());
  }

  @Test
  void anInterruptedCallerOnOneThreadStopsBetweenReplications() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> Replications.run(3, 1, i -> i));
    assertTrue(Thread.interrupted());
    assertFalse(Thread.interrupted());
  }

  @Test
  void aConsumersFailureEndsTheWorkersToo() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Replications.forEach(
                30,
                2,
                i -> i,
                i -> {
                  throw new IllegalStateException("full");
                }));
  }

  @Test
  void senselessCountsAreErrors() {
    assertThrows(IllegalArgumentException.class, () -> Replications.run(-1, 1, i -> i));
    assertThrows(IllegalArgumentException.class, () -> Replications.run(1, 0, i -> i));
  }
}
