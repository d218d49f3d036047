package labsim.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import org.junit.jupiter.api.Test;

/**
 * Golden: the fingerprint of every event of a small lab and of the plain one. A change here changes
 * results: run with {@code -Dlabsim.golden=update} if it is meant, and say so in CHANGELOG.md under
 * "Result changed".
 */
class GoldenTraceTest {

  private static final Path GOLDEN = Path.of("src/test/golden/trace.txt");

  private static String fingerprint(String name, LabParameters parameters) {
    long[] hash = {0};
    Simulation simulation =
        new Simulation((time, sequence, whom, what) -> {
          hash[0] = 31 * hash[0] + Double.doubleToLongBits(time);
          hash[0] = 31 * hash[0] + what.getClass().getSimpleName().hashCode();
        });
    Outcome outcome = Laboratory.run(parameters, parameters, new Streams(1, 0), simulation);
    return "%s %016x events %d software %.12f%n"
        .formatted(name, hash[0], simulation.eventCount(), outcome.of(Measure.SOFTWARE));
  }

  @Test
  void theEventsOfTwoLabsAreThoseOnRecord() throws IOException {
    String now = fingerprint("small", Labs.small()) + fingerprint("plain", LabParameters.plain());
    if ("update".equals(System.getProperty("labsim.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, now);
    }
    assertEquals(
        Files.readString(GOLDEN),
        now,
        "results have changed: see the comment of " + GoldenTraceTest.class.getSimpleName());
  }
}
