package labsim.app;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import labsim.app.metrics.MetricsServer;
import labsim.app.metrics.StudyMeters;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Manifest;
import labsim.study.store.Asked;
import labsim.study.store.Folder;
import labsim.study.store.FolderException;
import labsim.study.store.Workplace;

/**
 * A study at work in its folder, as the options say: where it runs, which share of the runs, anew
 * or resumed, with progress shown. Whatever ends it, what was run is stored, and the user is told
 * how to go on.
 */
final class Session {

  private final Desk desk;
  private final StudyOptions options;
  private final Typed typed;

  /**
   * Makes ready.
   *
   * @param typed what was typed
   */
  Session(Desk desk, StudyOptions options, Typed typed) {
    this.desk = desk;
    this.options = options;
    this.typed = typed;
  }

  /** Runs what is missing in the archive. */
  @FunctionalInterface
  interface Work {
    /** Returns all that the results are to have. */
    Worklist run(Executor executor, Archive archive, Share share, Progress progress)
        throws IOException;
  }

  /** The time, to the second, ISO 8601. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Does the work, and finishes the folder unless only a share of it was asked for.
   *
   * @return whether the folder is finished
   */
  boolean run(Path folder, Asked asked, Work work, Folder.Drawing drawing) throws IOException {
    if (options.metricsPort == null) {
      return run(folder, asked, work, drawing, options.executor(desk.model()), unheard());
    }
    StudyMeters meters = new StudyMeters(desk.model(), System::nanoTime);
    try (MetricsServer server = options.metrics(meters)) {
      note("metrics are at " + server.address());
      return run(folder, asked, work, drawing, options.executor(meters), meters);
    }
  }

  private static Progress unheard() {
    return (done, total, events) -> {};
  }

  private boolean run(
      Path folder,
      Asked asked,
      Work work,
      Folder.Drawing drawing,
      Executor executor,
      Progress meters)
      throws IOException {
    Share share = options.share();
    try (Workplace place = Workplace.open(folder, asked, share, options.start(), this::note)) {
      try {
        return run(
            place,
            share,
            progress -> work.run(executor, place.archive(), share, both(progress, meters)),
            drawing,
            folder);
      } catch (CancellationException | ClosedByInterruptException e) {
        throw interrupted(place, e);
      } catch (FolderException e) {
        throw e;
      } catch (IOException e) {
        throw failed(place, e);
      }
    }
  }

  private boolean run(
      Workplace place, Share share, Watched work, Folder.Drawing drawing, Path folder)
      throws IOException {
    if (place.held() > 0) {
      note("resuming: " + runs(place) + " stored in " + folder);
    }
    long start = System.nanoTime();
    AtomicLong handled = new AtomicLong();
    place.want(
        watched(
            progress -> work.run(both(progress, (done, total, events) -> handled.set(events)))));
    if (!share.equals(Share.ALL)) {
      say(
          "share %d of %d is done; when all are, put them together with: labsim merge %s"
              .formatted(share.number(), share.of(), ShellWords.joined(folder.toString())));
      return false;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    place.finish(
        (replications, events) ->
            manifest(
                place.asked(),
                options.threads(),
                replications,
                events,
                seconds,
                handled.get() / seconds),
        drawing);
    return true;
  }

  private interface Watched {
    Worklist run(Progress progress) throws IOException;
  }

  private Worklist watched(Watched work) throws IOException {
    if (options.quiet) {
      return work.run(unheard());
    }
    ProgressLine line = new ProgressLine(desk.console(), System::nanoTime);
    try {
      return work.run(line);
    } finally {
      line.end();
    }
  }

  private static Progress both(Progress one, Progress other) {
    return (done, total, events) -> {
      one.heard(done, total, events);
      other.heard(done, total, events);
    };
  }

  /** How results came to be that were finished here. */
  static Manifest manifest(
      Asked asked,
      int threads,
      int replications,
      long events,
      double seconds,
      double eventsPerSecond) {
    return new Manifest(
        asked.command(),
        asked.version(),
        asked.commit(),
        asked.seed(),
        replications,
        threads,
        host(),
        asked.started(),
        seconds,
        events,
        eventsPerSecond);
  }

  private static String host() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, Java "
        + System.getProperty("java.version");
  }

  private RuntimeException interrupted(Workplace place, Exception why) {
    return place.held() == 0
        ? (CancellationException) new CancellationException().initCause(why)
        : new Interrupted(
            "interrupted; %s stored; go on with: %s".formatted(runs(place), typed.resumed()), why);
  }

  private IOException failed(Workplace place, IOException why) {
    return place.held() == 0
        ? why
        : new IOException(
            why.getMessage() + "; what is stored is kept: go on with: " + typed.resumed(), why);
  }

  private static String runs(Workplace place) {
    return place.held() == 1 ? "1 run is" : place.held() + " runs are";
  }

  private void note(String line) {
    if (!options.quiet) {
      say(line);
    }
  }

  private void say(String line) {
    desk.console().err().println("labsim: " + line);
  }
}
