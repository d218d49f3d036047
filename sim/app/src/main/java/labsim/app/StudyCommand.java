package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.scenario.StudyKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim sweep}, {@code regimes} and {@code calibrate}: a study file of that kind. */
@Command(mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "STUDY", description = "A study file, YAML or JSON.")
  Path study = Path.of("");

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;
  private final Typed typed;
  private final StudyKind kind;

  private StudyCommand(Desk desk, Typed typed, StudyKind kind) {
    this.desk = desk;
    this.typed = typed;
    this.kind = kind;
  }

  /** The command for studies of a kind, whose key is its name. */
  static CommandLine of(Desk desk, Typed typed, StudyKind kind, String description) {
    CommandLine command = new CommandLine(new StudyCommand(desk, typed, kind));
    command.getCommandSpec().name(kind.key()).usageMessage().description(description);
    return command;
  }

  @Override
  public Integer call() throws IOException {
    return new StudyErrand(desk, options, drawing, typed).run(study, kind);
  }
}
