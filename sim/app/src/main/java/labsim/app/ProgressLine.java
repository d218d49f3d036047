package labsim.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import labsim.app.text.Numbers;
import labsim.study.ensemble.Progress;

/**
 * Tells how far a study has come: on a terminal one line that is drawn over again, elsewhere a line
 * a minute.
 */
final class ProgressLine implements Progress {

  private static final long REDRAW_NANOS = 200_000_000L;
  private static final long LINE_NANOS = 60_000_000_000L;
  private static final String OVER_AGAIN = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final long started;
  private long shown;

  /** Counts time from now on. */
  ProgressLine(Console console, LongSupplier nanoTime) {
    this.err = console.err();
    this.terminal = console.isTerminal();
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.shown = started;
  }

  @Override
  public void heard(long done, long total, long events) {
    long now = nanoTime.getAsLong();
    if (now - shown < (terminal ? REDRAW_NANOS : LINE_NANOS)) {
      return;
    }
    shown = now;
    String line = line(done, total, events, (now - started) / 1e9);
    if (terminal) {
      err.print(OVER_AGAIN + line);
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Takes the line away, to make room for results. */
  void end() {
    if (terminal && shown != started) {
      err.print(OVER_AGAIN);
      err.flush();
    }
  }

  /** A search may take more runs than one could tell; then nothing is said of the end. */
  private static String line(long done, long total, long events, double seconds) {
    String pace =
        String.format(
            Locale.ROOT,
            "%s a second, %s events a second",
            Numbers.plain(done / seconds),
            Numbers.inWords(events / seconds));
    return done < total
        ? String.format(
            Locale.ROOT,
            "%d of %d runs, %s, %s left",
            done,
            total,
            pace,
            Numbers.duration(seconds * (total - done) / done))
        : String.format(Locale.ROOT, "%d runs, %s", done, pace);
  }
}
