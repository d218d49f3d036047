package labsim.app;

import java.util.concurrent.Callable;
import labsim.scenario.ScenarioSchema;
import picocli.CommandLine.Command;

/** {@code labsim schema}: what an editor needs to complete and check scenario files. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of scenario files, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ScenarioSchema.text());
    return Exit.DONE;
  }
}
