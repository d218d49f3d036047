package labsim.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import labsim.scenario.Scenario;
import labsim.scenario.ScenarioException;
import labsim.scenario.Scenarios;
import labsim.scenario.Studies;
import labsim.scenario.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labsim check}: is everything in these files right? */
@Command(
    name = "check",
    description = "Check scenario and study files without running them; all mistakes at once.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario or study files.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Change a parameter first.")
  List<String> overrides = new ArrayList<>();

  @Option(names = "--quiet", description = "Do not name the files that are right.")
  boolean quiet;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int code = Exit.DONE;
    for (Path file : files) {
      try {
        String right = right(file);
        if (!quiet) {
          console.out().println(file + "  right: " + right);
        }
      } catch (ScenarioException e) {
        e.problems().forEach(console.err()::println);
        code = Exit.WRONG_INPUT;
      }
    }
    return code;
  }

  /** What the file is, if all is right in it. */
  private String right(Path file) {
    if (Studies.isStudy(file)) {
      StudyFile study = Studies.load(file, overrides);
      return study.kind().key() + " " + study.name() + " of " + study.base().name();
    }
    Scenario scenario = Scenarios.load(file, overrides);
    return scenario.name() + " " + scenario.hash();
  }
}
