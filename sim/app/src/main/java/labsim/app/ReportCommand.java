package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.app.text.ResultText;
import labsim.study.Findings;
import labsim.study.result.StudyResult;
import labsim.study.store.Folder;
import labsim.study.store.JsonSummary;
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
    StudyResult result = Findings.of(Folder.read(folder));
    Drawings.draw(result, folder, drawing);
    if (json) {
      console.out().println(JsonSummary.of(result, folder));
    } else {
      ResultText.of(result, folder, folder.resolve(Drawings.REPORT))
          .forEach(console.out()::println);
    }
    return Exit.DONE;
  }
}
