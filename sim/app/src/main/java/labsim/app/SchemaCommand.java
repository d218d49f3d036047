package labsim.app;

import java.util.concurrent.Callable;
import labsim.scenario.ScenarioSchema;
import labsim.scenario.StudySchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labsim schema}: what an editor needs to complete and check scenario files. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of scenario files, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  @Option(names = "--study", description = "The schema of study files instead.")
  boolean study;

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(study ? StudySchema.text() : ScenarioSchema.text());
    return Exit.DONE;
  }
}
