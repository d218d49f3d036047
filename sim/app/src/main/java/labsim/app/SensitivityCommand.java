package labsim.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.scenario.StudyKind;
import labsim.study.sweep.Logbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim sensitivity}: which parameters matter. */
@Command(
    name = "sensitivity",
    description = {
      "Which parameters matter: screening and shares of variance of a study file,",
      "or what the stored runs of a finished sweep say."
    },
    mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STUDY",
      description = "A study file, YAML or JSON, or the results folder of a sweep.")
  Path study = Path.of("");

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;
  private final Typed typed;

  SensitivityCommand(Desk desk, Typed typed) {
    this.desk = desk;
    this.typed = typed;
  }

  /** A folder's own report is left as it is: the analysis is told, not drawn. */
  @Override
  public Integer call() throws IOException {
    if (Files.isDirectory(study)) {
      Retelling.tell(desk.console(), Logbook.sensitivity(study), study, options.json);
      return Exit.DONE;
    }
    return new StudyErrand(desk, options, drawing, typed).run(study, StudyKind.SENSITIVITY);
  }
}
