package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.study.Choosing;
import labsim.study.Plan;
import labsim.study.Yardstick;
import labsim.study.choice.Procedure;
import labsim.study.result.ChoiceResult;
import labsim.study.store.ChoiceFile;
import labsim.study.store.Folder;

/** From scenario files to the best of them: {@code compare --select}. */
final class ChoiceErrand {

  private final Desk desk;
  private final StudyOptions options;
  private final ChoiceOptions choice;
  private final Typed typed;

  ChoiceErrand(Desk desk, StudyOptions options, ChoiceOptions choice, Typed typed) {
    this.desk = desk;
    this.options = options;
    this.choice = choice;
    this.typed = typed;
  }

  int run(List<Path> files) throws IOException {
    if (options.replications != null || options.precision != null) {
      throw new Refusal(
          "--select decides how many replications there are: it takes no --replications or"
              + " --precision");
    }
    if (options.shard != null) {
      throw new Refusal(
          "--select and --shard do not go together: who gets the next replication depends on the"
              + " last ones, so it runs in one place, on --threads threads");
    }
    Plan plan = Errand.plan(Errand.load(files, options.overrides), options, Plan.Scope.UPLIFT);
    Yardstick yardstick = choice.yardstick();
    Procedure procedure = choice.procedure(plan.subjects().size());
    String build = desk.build().toString();
    String hash = Choosing.hash(plan, yardstick, procedure, build);
    Path folder = Errand.folder(options, plan, hash);
    List<ChoiceResult> found = new ArrayList<>();
    Session.Work work =
        (executor, archive, share, progress) -> {
          try {
            Choosing.Chosen chosen =
                Choosing.choose(plan, yardstick, procedure, build, executor, archive, progress);
            found.add(chosen.result());
            return chosen.all();
          } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
          }
        };
    if (!(options.resume && Folder.isDone(folder, hash))) {
      new Session(desk, options, typed)
          .run(
              folder,
              ChoiceFile.asked(
                  plan,
                  hash,
                  typed.whole(),
                  desk.build().version(),
                  desk.build().commit(),
                  Session.now()),
              work,
              fresh -> ChoiceFile.write(found.getFirst(), fresh));
    }
    Retelling.tell(desk.console(), folder, options.json);
    return Exit.DONE;
  }
}
