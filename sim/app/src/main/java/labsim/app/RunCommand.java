package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim run}: one scenario, its twin without assistants, and its shadow prices. */
@Command(
    name = "run",
    description = "Run one scenario: how much faster assistants make the lab, and what binds it.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SCENARIO", description = "A scenario file, YAML or JSON.")
  Path scenario = Path.of("");

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;
  private final Typed typed;

  RunCommand(Desk desk, Typed typed) {
    this.desk = desk;
    this.typed = typed;
  }

  @Override
  public Integer call() throws IOException {
    return new Errand(desk, options, drawing, typed).run(List.of(scenario));
  }
}
