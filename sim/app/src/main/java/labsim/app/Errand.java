package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.app.text.ResultText;
import labsim.scenario.Problem;
import labsim.scenario.Scenario;
import labsim.scenario.ScenarioException;
import labsim.scenario.Scenarios;
import labsim.study.Campaign;
import labsim.study.Findings;
import labsim.study.Plan;
import labsim.study.Size;
import labsim.study.Subject;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;
import labsim.study.store.Asked;
import labsim.study.store.ComparisonDetails;
import labsim.study.store.Folder;
import labsim.study.store.JsonSummary;
import org.jspecify.annotations.Nullable;

/** From scenario files to a results folder: what {@code run} and {@code compare} have in common. */
final class Errand {

  private static final long DEFAULT_SEED = 1;
  private static final int DEFAULT_REPLICATIONS = 20;
  private static final int LONGEST_NAME = 60;

  private final Desk desk;
  private final StudyOptions options;
  private final DrawingOptions drawing;
  private final Typed typed;

  /**
   * Makes ready; nothing is read yet.
   *
   * @param typed what was typed
   */
  Errand(Desk desk, StudyOptions options, DrawingOptions drawing, Typed typed) {
    this.desk = desk;
    this.options = options;
    this.drawing = drawing;
    this.typed = typed;
  }

  /** Runs the scenarios, stores and tells the result. */
  int run(List<Path> files) throws IOException {
    Session session = new Session(desk, options, typed);
    Plan plan = plan(load(files, options.overrides), options, options.scope());
    String study = plan.hash(desk.build().toString());
    Path folder = folder(options, plan, study);
    boolean done = options.resume && Folder.isDone(folder, study);
    if (!done && !session.run(folder, asked(plan, study), work(plan), this::draw)) {
      return Exit.DONE;
    }
    StudyResult result = Findings.of(Folder.read(folder));
    tell(result, folder);
    warnOfMissedPrecision(plan.size(), result);
    return Exit.DONE;
  }

  private Session.Work work(Plan plan) {
    return (executor, archive, share, progress) ->
        Campaign.run(plan, desk.build().toString(), executor, archive, share, progress);
  }

  private Asked asked(Plan plan, String study) {
    return ComparisonDetails.asked(
        plan, study, typed.whole(), desk.build().version(), desk.build().commit(), Session.now());
  }

  private void draw(Path fresh) throws IOException {
    Drawings.draw(Findings.of(Folder.read(fresh)), fresh, drawing);
  }

  /** Loads all files, or throws with the problems of all. */
  static List<Scenario> load(List<Path> files, List<String> overrides) {
    List<Scenario> scenarios = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        scenarios.add(Scenarios.load(file, overrides));
      } catch (ScenarioException e) {
        e.problems().stream().map(Problem::toString).forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new Refusal(problems.stream().distinct().toList());
    }
    Map<String, Path> named = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      @Nullable Path other = named.put(scenarios.get(i).name(), files.get(i));
      if (other != null) {
        throw new Refusal(
            other
                + " and "
                + files.get(i)
                + " are both named "
                + scenarios.get(i).name()
                + "; give one of them another name:");
      }
    }
    return scenarios;
  }

  /** All scenarios with what the options say, or where they say nothing, the scenarios. */
  static Plan plan(List<Scenario> scenarios, StudyOptions options, Plan.Scope scope) {
    long seed =
        scenarios.stream()
            .flatMapToLong(scenario -> scenario.seed().stream())
            .findFirst()
            .orElse(DEFAULT_SEED);
    int replications =
        scenarios.stream()
            .flatMapToInt(scenario -> scenario.replications().stream())
            .max()
            .orElse(DEFAULT_REPLICATIONS);
    return Plan.of(
        scenarios.stream().map(Errand::candidate).toList(),
        scope,
        options.seed(seed),
        options.size(replications));
  }

  private static Plan.Candidate candidate(Scenario scenario) {
    Subject subject =
        new Subject(scenario.name(), scenario.description(), scenario.resolved(), scenario.hash());
    return new Plan.Candidate(subject, scenario.parameters());
  }

  /** Where results go: what the user says, or a name made of the scenarios' and the hash. */
  static Path folder(StudyOptions options, Plan plan, String study) {
    if (options.out != null) {
      return options.out;
    }
    String name = plan.subjects().stream().map(Subject::name).collect(Collectors.joining("-vs-"));
    return Path.of("out", name.substring(0, Math.min(LONGEST_NAME, name.length())) + "-" + study);
  }

  private void tell(StudyResult result, Path folder) {
    if (options.json) {
      desk.console().out().println(JsonSummary.of(result, folder));
    } else {
      ResultText.of(result, folder, folder.resolve(Drawings.REPORT))
          .forEach(desk.console().out()::println);
    }
  }

  private void warnOfMissedPrecision(Size size, StudyResult result) {
    if (!(size instanceof Size.Precision(double wanted, int most))) {
      return;
    }
    for (ScenarioResult scenario : result.scenarios()) {
      double halfWidth = scenario.uplift().high() - scenario.uplift().estimate();
      if (!(halfWidth <= wanted * scenario.uplift().estimate())) {
        desk.console()
            .err()
            .println(
                "labsim: the precision asked for was not reached for the uplift of "
                    + scenario.name()
                    + " within "
                    + result.manifest().replications()
                    + " replications");
      }
    }
  }
}
