package crooked.lab.compute;

import java.time.Duration;
import java.time.Instant;

/** Takes its time from the machine. */
final class LooksAtTheClock {
  Duration busy(Instant since, long sinceNanos) {
    return Duration.between(since, Instant.now()).plusNanos(System.nanoTime() - sinceNanos);
  }
}
