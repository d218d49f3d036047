package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import labsim.app.text.Answer;
import labsim.study.store.Query;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labsim query}: SQL over stored results. */
@Command(
    name = "query",
    description = "Ask a results folder in SQL: tables results and series; parts while it runs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "For example: labsim query out/baseline-1a2b \"select world, avg(software) from results group"
          + " by world\""
    })
final class QueryCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FOLDER", description = "A results folder.")
  Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "SQL",
      description = "One SELECT, as DuckDB understands it.")
  String sql = "";

  /** How the answer looks. */
  static final class Form {
    @Option(names = "--csv", description = "Print comma-separated values.")
    boolean csv;

    @Option(names = "--json", description = "Print one JSON array, an object a row.")
    boolean json;
  }

  @ArgGroup(exclusive = true)
  Form form = new Form();

  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Answer answer =
        form.csv
            ? Answer.csv(console.out())
            : form.json ? Answer.json(console.out()) : Answer.table(console.out());
    Query.ask(folder, sql, answer);
    answer.end();
    return Exit.DONE;
  }
}
