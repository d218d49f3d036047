package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.scenario.Studies;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyKind;
import labsim.scenario.StudyMeasure;
import labsim.scenario.StudyPrecision;
import labsim.study.Size;
import labsim.study.regime.Notebook;
import labsim.study.regime.Quest;
import labsim.study.result.SearchResult;
import labsim.study.result.SweepResult;
import labsim.study.store.Asked;
import labsim.study.store.Folder;
import labsim.study.sweep.Expedition;
import labsim.study.sweep.Logbook;
import labsim.study.sweep.Settling;

/** From a study file to a results folder, whatever kind of study it is. */
final class StudyErrand {

  private final Desk desk;
  private final StudyOptions options;
  private final DrawingOptions drawing;
  private final Typed typed;

  /**
   * Makes ready; nothing is read yet.
   *
   * @param typed what was typed
   */
  StudyErrand(Desk desk, StudyOptions options, DrawingOptions drawing, Typed typed) {
    this.desk = desk;
    this.options = options;
    this.drawing = drawing;
    this.typed = typed;
  }

  /** Runs the study, or searches, stores and tells the result. */
  int run(Path file, StudyKind kind) throws IOException {
    return switch (kind) {
      case SWEEP, SENSITIVITY -> explore(file, kind);
      case REGIMES, CALIBRATE -> search(file, kind);
    };
  }

  private int explore(Path file, StudyKind kind) throws IOException {
    StudyFile study = study(file, kind);
    Expedition expedition = expedition(file, study);
    String build = desk.build().toString();
    String hash = Logbook.hash(expedition, build);
    Path folder = options.out == null ? Path.of("out", study.name() + "-" + hash) : options.out;
    Session session = new Session(desk, options, typed);
    Session.Work work =
        (executor, archive, share, progress) ->
            Settling.run(study, expedition, build, executor, archive, share, progress);
    boolean done = options.resume && Folder.isDone(folder, hash);
    if (done
        || session.run(
            folder,
            Logbook.asked(
                expedition,
                hash,
                typed.whole(),
                desk.build().version(),
                desk.build().commit(),
                Session.now()),
            work,
            fresh -> Retelling.draw(fresh, drawing))) {
      Retelling.tell(desk.console(), folder, options.json);
      if (study.precision().isPresent()) {
        warnOfMissedPrecision(study.precision().get(), Logbook.sweep(folder));
      }
    }
    return Exit.DONE;
  }

  private void warnOfMissedPrecision(StudyPrecision asked, SweepResult result) {
    double reached = Settling.widest(asked, result).orElse(0);
    if (reached > asked.halfWidth()) {
      desk.console()
          .err()
          .println(
              "labsim: the precision asked for was not reached for "
                  + asked.measure()
                  + " at every point within "
                  + result.manifest().replications()
                  + " replications");
    }
  }

  private int search(Path file, StudyKind kind) throws IOException {
    StudyFile study = study(file, kind);
    if (options.shard != null) {
      throw new Refusal(
          "--shard is for run, compare, sweep and sensitivity: where a search looks next depends on"
              + " what it saw, so it runs in one place, as one command, on --threads threads");
    }
    String build = desk.build().toString();
    String hash = Quest.hash(study, build);
    Path folder = options.out == null ? Path.of("out", study.name() + "-" + hash) : options.out;
    List<SearchResult> found = new ArrayList<>();
    Session.Work work =
        (executor, archive, share, progress) -> {
          Quest.Return back = Quest.run(study, build, executor, archive, progress);
          found.add(back.result());
          return back.all();
        };
    Asked asked =
        Notebook.asked(
            study,
            hash,
            typed.whole(),
            desk.build().version(),
            desk.build().commit(),
            Session.now());
    boolean done = options.resume && Folder.isDone(folder, hash);
    if (done
        || new Session(desk, options, typed)
            .run(
                folder,
                asked,
                work,
                fresh -> {
                  Notebook.write(found.getFirst(), fresh);
                  Retelling.draw(fresh, drawing);
                })) {
      Retelling.tell(desk.console(), folder, options.json);
    }
    return Exit.DONE;
  }

  private StudyFile study(Path file, StudyKind kind) {
    StudyFile study = Studies.load(file, options.overrides);
    if (study.kind() != kind) {
      throw new Refusal(
          file
              + " is a "
              + study.kind().key()
              + " study; run: labsim "
              + study.kind().key()
              + " "
              + ShellWords.joined(file.toString()));
    }
    if (options.withoutShadowPrices) {
      throw new Refusal(
          "a study looks at what its measures say; leave out regime, gain and elasticity");
    }
    return sized(study.withSeed(options.seed(study.seed())));
  }

  /** With what the user says of replications instead of what the file says. */
  private StudyFile sized(StudyFile study) {
    StudyFile sized =
        switch (options.size(study.replications())) {
          case Size.Replications(int count) ->
              options.replications == null ? study : study.withReplications(count);
          case Size.Precision(double share, int _) -> study.withPrecision(precision(study, share));
        };
    if (sized.precision().isPresent() && options.shard != null) {
      throw new Refusal(
          "give --shard and --replications: how many replications a precision takes is known only"
              + " where all of them are");
    }
    return sized;
  }

  private static StudyPrecision precision(StudyFile study, double share) {
    if (study.kind() != StudyKind.SWEEP) {
      throw new Refusal(
          "--precision is for run, compare and sweep; give "
              + study.kind().key()
              + " --replications");
    }
    String measure =
        study.measures().stream()
            .filter(known -> !known.isWord())
            .findFirst()
            .map(StudyMeasure::key)
            .orElseThrow(() -> new Refusal("--precision needs a measure that is a number"));
    return new StudyPrecision(
        study.precision().map(StudyPrecision::measure).orElse(measure),
        StudyPrecision.Kind.RELATIVE,
        share,
        study.precision().map(StudyPrecision::most).orElse(StudyPrecision.USUAL_MOST));
  }

  private static Expedition expedition(Path file, StudyFile study) {
    try {
      return Expedition.of(study);
    } catch (IllegalArgumentException e) {
      throw new Refusal(List.of(file + ":1:1  " + e.getMessage()));
    }
  }
}
