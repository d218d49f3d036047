package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labsim report}: stored results, read and drawn anew. */
@Command(
    name = "report",
    description = "Draw the report of stored results anew, and tell them again.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "A results folder.")
  Path folder = Path.of("");

  @Mixin final DrawingOptions drawing = new DrawingOptions();

  @Option(names = "--json", description = "Print one JSON document instead of tables.")
  boolean json;

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Retelling.draw(folder, drawing);
    Retelling.tell(console, folder, json);
    return Exit.DONE;
  }
}
