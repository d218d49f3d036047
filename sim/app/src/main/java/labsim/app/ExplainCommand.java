package labsim.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import labsim.scenario.Nearest;
import labsim.scenario.ParameterTree;
import labsim.scenario.ParameterTree.Group;
import labsim.scenario.ParameterTree.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labsim explain}: what a parameter means. */
@Command(
    name = "explain",
    description = "Tell what a parameter means, its range, default and source.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PARAM",
      defaultValue = "",
      description = "A path such as people.taste.mean, or a group; all if left out.")
  String path = "";

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ParameterTree node =
        ParameterTree.find(path)
            .or(() -> ParameterTree.named(path))
            .orElseThrow(
                () -> new Refusal("no parameter is called " + path + Nearest.hint(path, names())));
    switch (node) {
      case Parameter parameter -> explain(parameter);
      case Group group -> {
        console.out().println(group.means());
        for (Parameter parameter : group.parameters()) {
          console.out().println();
          explain(parameter);
        }
      }
    }
    return Exit.DONE;
  }

  /** Every parameter by its path and by its last key. */
  private static List<String> names() {
    return ParameterTree.lab().parameters().stream()
        .flatMap(parameter -> Stream.of(parameter.key(), parameter.path()))
        .toList();
  }

  private void explain(Parameter parameter) {
    console.out().println(parameter.path());
    console.out().println("  " + parameter.means());
    console.out().println("  allowed  " + parameter.allowed());
    console.out().println("  default  " + parameter.written(parameter.standard()));
    console.out().println("  source   " + parameter.source());
  }
}
