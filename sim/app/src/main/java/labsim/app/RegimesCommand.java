package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.scenario.StudyKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim regimes}: in which worlds is what the case. */
@Command(
    name = "regimes",
    description = "In which worlds is what the case: fronts, behaviours, origins, borders, boxes.",
    mixinStandardHelpOptions = true)
final class RegimesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "STUDY", description = "A study file, YAML or JSON.")
  Path study = Path.of("");

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;
  private final String[] args;

  RegimesCommand(Desk desk, String[] args) {
    this.desk = desk;
    this.args = args.clone();
  }

  @Override
  public Integer call() throws IOException {
    return new StudyErrand(desk, options, drawing, args).search(study, StudyKind.REGIMES);
  }
}
