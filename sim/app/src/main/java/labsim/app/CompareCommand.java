package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim compare}: several scenarios on the same random streams. */
@Command(
    name = "compare",
    description = "Hold scenarios against each other on the same random numbers.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "Two or more scenario files, YAML or JSON.")
  List<Path> scenarios = new ArrayList<>();

  @Mixin final StudyOptions options = new StudyOptions();
  @Mixin final DrawingOptions drawing = new DrawingOptions();
  @Mixin final ChoiceOptions choice = new ChoiceOptions();

  private final Desk desk;
  private final Typed typed;

  CompareCommand(Desk desk, Typed typed) {
    this.desk = desk;
    this.typed = typed;
  }

  @Override
  public Integer call() throws IOException {
    if (scenarios.size() < 2) {
      throw new Refusal("there is nothing to compare " + scenarios.getFirst() + " with");
    }
    if (choice.isAsked()) {
      return new ChoiceErrand(desk, options, choice, typed).run(scenarios);
    }
    return new Errand(desk, options, drawing, typed).run(scenarios);
  }
}
