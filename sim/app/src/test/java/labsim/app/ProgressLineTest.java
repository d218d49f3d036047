package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final long SECOND = 1_000_000_000L;

  private final StringWriter err = new StringWriter();
  private long now;

  @Test
  void onATerminalOneLineIsDrawnOverAgain() {
    ProgressLine progress = line(true);
    now = SECOND / 10;
    progress.heard(1, 140, 100_000); // too soon to be read
    now = 10 * SECOND;
    progress.heard(20, 140, 2_000_000);
    progress.end();
    assertEquals(
        "\r\u001b[K20 of 140 runs, 2 a second, 200 thousand events a second, 1 min 0 s left"
            + "\r\u001b[K",
        err.toString());
  }

  @Test
  void elsewhereThereIsALineAMinute() {
    ProgressLine progress = line(false);
    for (int done = 1; done <= 130; done++) {
      now = done * SECOND;
      progress.heard(done, 7200, done * 1_500_000L);
    }
    progress.end();
    assertEquals(
        """
        60 of 7200 runs, 1 a second, 1.5 million events a second, 1 h 59 min left
        120 of 7200 runs, 1 a second, 1.5 million events a second, 1 h 58 min left
        """,
        err.toString().replace("\r\n", "\n"));
  }

  @Test
  void ofAnEndThatWasNotForeseenNothingIsSaid() {
    ProgressLine progress = line(false);
    now = 100 * SECOND;
    progress.heard(200, 200, 300_000_000L);
    assertEquals(
        "200 runs, 2 a second, 3 million events a second",
        err.toString().replace("\r\n", "\n").strip());
  }

  @Test
  void shortWorkLeavesNoTrace() {
    ProgressLine progress = line(true);
    progress.heard(1, 1, 5);
    progress.end();
    assertEquals("", err.toString());
  }

  private ProgressLine line(boolean terminal) {
    PrintWriter out = new PrintWriter(new StringWriter());
    return new ProgressLine(new Console(out, new PrintWriter(err), terminal), () -> now);
  }
}
