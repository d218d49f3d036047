package labsim.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import labsim.app.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Golden: what a person reads on a terminal. After a wanted change, run with {@code
 * -Dlabsim.golden=update} and look at the difference.
 */
class ResultTextTest {

  private static final Path SOURCES = Path.of("src/test/resources/labsim/app/text");

  @ParameterizedTest
  @CsvSource({"run.txt, 1", "compare.txt, 2"})
  void textIsAsItWasLookedAt(String golden, int scenarios) throws IOException {
    List<String> lines = lines(scenarios, 20);
    String text = String.join("\n", lines) + "\n";
    if ("update".equals(System.getProperty("labsim.golden"))) {
      Files.writeString(SOURCES.resolve(golden), text);
    }
    assertEquals(Files.readString(SOURCES.resolve(golden)), text);
  }

  @Test
  void noLineIsWiderThanATerminal() {
    Stream.of(lines(1, 20), lines(1, 1), lines(3, 20))
        .flatMap(List::stream)
        .forEach(line -> assertTrue(line.length() <= 80, line));
  }

  private static List<String> lines(int scenarios, int replications) {
    return ResultText.of(
        Samples.result(scenarios, replications),
        Path.of("out", "sample"),
        Path.of("out", "sample", "report.html"));
  }
}
