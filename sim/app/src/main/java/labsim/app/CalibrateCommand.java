package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.scenario.StudyKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code labsim calibrate}: which worlds meet targets, and which parameters the targets do not
 * identify.
 */
@Command(
    name = "calibrate",
    description = "Which worlds meet targets, and which parameters the targets do not identify.",
    mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "STUDY", description = "A study file, YAML or JSON.")
  Path study = Path.of("");

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;
  private final String[] args;

  CalibrateCommand(Desk desk, String[] args) {
    this.desk = desk;
    this.args = args.clone();
  }

  @Override
  public Integer call() throws IOException {
    return new StudyErrand(desk, options, drawing, args).search(study, StudyKind.CALIBRATE);
  }
}
