package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.scenario.Studies;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyKind;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Worklist;
import labsim.study.regime.Notebook;
import labsim.study.regime.Quest;
import labsim.study.result.SearchResult;
import labsim.study.store.Asked;
import labsim.study.store.Folder;
import labsim.study.sweep.Expedition;
import labsim.study.sweep.Logbook;

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
        (executor, archive, share, progress) -> {
          Worklist list = new Worklist(expedition.ensemble(), build);
          Evaluation.run(list, executor, archive, share, progress);
          return list;
        };
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
    }
    return Exit.DONE;
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
    if (options.precision != null) {
      throw new Refusal("a study has a number of replications; give --replications");
    }
    if (options.withoutShadowPrices) {
      throw new Refusal(
          "a study looks at what its measures say; leave out regime, gain and elasticity");
    }
    return study.with(options.seed(study.seed()), options.size(study.replications()).first());
  }

  private static Expedition expedition(Path file, StudyFile study) {
    try {
      return Expedition.of(study);
    } catch (IllegalArgumentException e) {
      throw new Refusal(List.of(file + ":1:1  " + e.getMessage()));
    }
  }
}
