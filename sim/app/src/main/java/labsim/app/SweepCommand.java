package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.scenario.StudyKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim sweep}: how results depend on parameters. */
@Command(
    name = "sweep",
    description = "Run a study file: how results depend on parameters, and what binds where.",
    mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

  @Parameters(paramLabel = "STUDY", description = "A study file, YAML or JSON.")
  Path study = Path.of("");

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;
  private final String[] args;

  SweepCommand(Desk desk, String[] args) {
    this.desk = desk;
    this.args = args.clone();
  }

  @Override
  public Integer call() throws IOException {
    return new StudyErrand(desk, options, drawing, args).run(study, StudyKind.SWEEP);
  }
}
