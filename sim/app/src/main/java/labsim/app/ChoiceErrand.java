package labsim.app;

import java.nio.file.Path;
import java.util.List;
import labsim.app.text.ChoiceText;
import labsim.study.Choosing;
import labsim.study.Plan;
import labsim.study.ensemble.Progress;
import labsim.study.result.ChoiceResult;
import labsim.study.store.JsonSummary;

/** From scenario files to the best of them: {@code compare --select}. It leaves no folder. */
final class ChoiceErrand {

  private final Desk desk;
  private final StudyOptions options;
  private final ChoiceOptions choice;

  ChoiceErrand(Desk desk, StudyOptions options, ChoiceOptions choice) {
    this.desk = desk;
    this.options = options;
    this.choice = choice;
  }

  int run(List<Path> files) {
    if (options.replications != null || options.precision != null) {
      throw new Refusal(
          "--select decides how many replications there are: it takes no --replications or"
              + " --precision");
    }
    if (options.out != null || options.resume || options.shard != null) {
      throw new Refusal("--select stores nothing: it takes no --out, --resume or --shard");
    }
    Plan plan = Errand.plan(Errand.load(files, options.overrides), options, Plan.Scope.UPLIFT);
    ChoiceResult result = choose(plan);
    if (options.json) {
      desk.console().out().println(JsonSummary.of(result));
    } else {
      ChoiceText.of(result).forEach(desk.console().out()::println);
    }
    return Exit.DONE;
  }

  private ChoiceResult choose(Plan plan) {
    ProgressLine line = new ProgressLine(desk.console(), System::nanoTime);
    Progress progress = options.quiet ? (done, total, events) -> {} : line;
    try {
      return Choosing.choose(
          plan,
          choice.yardstick(),
          choice.procedure(plan.subjects().size()),
          options.executor(desk.model()),
          progress);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    } finally {
      line.end();
    }
  }
}
