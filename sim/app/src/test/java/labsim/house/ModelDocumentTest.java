package labsim.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import labsim.scenario.ParameterTree;
import labsim.scenario.ParameterTree.Parameter;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/model.md in step with the code. A comment in it lists symbols and parameters; the
 * table below the comment is filled in from the code with {@code -Dlabsim.golden=update}.
 */
class ModelDocumentTest {

  private static final Path DOCUMENT = Repository.root().resolve("docs/model.md");

  /** A list of symbols, and the table that belongs below it. */
  private static final Pattern SYMBOLS =
      Pattern.compile(
          "<!-- symbols\n(?<list>.*?)-->\n(?<table>.*?)<!-- /symbols -->", Pattern.DOTALL);

  private static final Pattern CLASS = Pattern.compile("`(labsim(?:\\.\\w+)*\\.[A-Z]\\w+)`");

  private static final Pattern LINE = Pattern.compile("(?<symbol>\\S+)\\s+(?<path>\\S+)");

  @Test
  void theTablesSayWhatTheCodeSays() throws IOException {
    String text = Files.readString(DOCUMENT);
    String filled =
        SYMBOLS
            .matcher(text)
            .replaceAll(block ->
                Matcher.quoteReplacement(
                    "<!-- symbols\n"
                        + block.group("list")
                        + "-->\n"
                        + table(block.group("list"))
                        + "<!-- /symbols -->"));
    if ("update".equals(System.getProperty("labsim.golden"))) {
      Files.writeString(DOCUMENT, filled);
    } else {
      assertEquals(filled, text, "run this test with -Dlabsim.golden=update");
    }
  }

  @Test
  void everyParameterStandsInOneTable() throws IOException {
    List<String> described =
        SYMBOLS
            .matcher(Files.readString(DOCUMENT))
            .results()
            .flatMap(block -> lines(block.group("list")))
            .map(line -> line.group("path"))
            .sorted()
            .toList();
    List<String> parameters =
        ParameterTree.lab().parameters().stream().map(ParameterTree::path).sorted().toList();
    assertEquals(String.join("\n", parameters), String.join("\n", described));
  }

  @Test
  void everyClassThatIsNamedIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> named =
        CLASS
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    for (String name : named) {
      try {
        Class.forName(name, false, getClass().getClassLoader());
      } catch (ClassNotFoundException _) {
        missing.add(name);
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(false, named.isEmpty(), "the document names no class");
  }

  private static Stream<MatchResult> lines(String list) {
    return LINE.matcher(list).results();
  }

  private static String table(String list) {
    return lines(list)
        .map(line -> row(line.group("symbol"), line.group("path")))
        .collect(
            Collectors.joining(
                "",
                "\n| symbol | parameter | means | default | source |\n|---|---|---|---|---|\n",
                "\n"));
  }

  private static String row(String symbol, String path) {
    if (!(ParameterTree.find(path).orElseThrow(() -> new AssertionError("no parameter " + path))
        instanceof Parameter parameter)) {
      throw new AssertionError(path + " is a group");
    }
    return "| %s | `%s` | %s | %s | %s |\n"
        .formatted(
            symbol.equals("-") ? "" : symbol,
            path,
            parameter.means().replace("|", "\\|"),
            parameter.told(parameter.standard()),
            parameter.source().replace("|", "\\|"));
  }
}
