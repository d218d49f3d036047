package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code compare --select} with a lab that costs no time. */
class ChoiceTest {

  @TempDir private Path temporary;
  private final Terminal terminal = new Terminal(new FakeLab());
  private final List<String> files = new ArrayList<>();

  @BeforeEach
  void writeScenarios() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Path file = temporary.resolve("s" + i + ".yaml");
      Files.writeString(file, "name: s" + i + "\ncompute:\n  gpus: " + 306 * i + "k H100e\n");
      files.add(file.toString());
    }
  }

  private int compare(String... options) {
    List<String> args = new ArrayList<>(List.of("compare"));
    args.addAll(files);
    args.addAll(List.of(options));
    return terminal.type(args.toArray(String[]::new));
  }

  @Test
  void theBestIsToldWithItsGuarantee() {
    int code = compare("--select", "kn", "--delta", "0.05", "--measure", "software", "--quiet");
    assertEquals(0, code, terminal.err());
    String out = terminal.out().replaceAll("\\s+", " ");
    assertTrue(out.startsWith("s3 has the highest software, 1.9"), out);
    assertTrue(out.contains("with a probability of at least 95 % it is the best"), out);
    assertTrue(out.contains(" chosen "), out);
    assertTrue(terminal.out().lines().allMatch(line -> line.length() <= 80), terminal.out());
  }

  @Test
  void jsonSaysTheSame() {
    assertEquals(
        0, compare("--select=ocba", "--budget=90", "--measure=software", "--json"), terminal.err());
    JsonNode choice = JsonMapper.builder().build().readTree(terminal.out());
    assertEquals("s3", choice.required("selected").asString());
    assertEquals(3, choice.required("contenders").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--select knn --delta 1 | nearest: kn",
        "--select kn | needs --delta",
        "--select kn --delta 0 | needs --delta",
        "--select kn --delta 1 --confidence 20% | guessing",
        "--select kn --delta 1 --confidence x | --confidence x is not a share",
        "--select kn --delta 1 --budget 100 | takes no --budget",
        "--select ocba | at least 30",
        "--select ocba --budget 100 --delta 1 | belong to --select kn",
        "--select halving --budget 3 | at least 12",
        "--select halving --budget 60 --measure sofware | nearest: software",
        "--select halving --budget 60 --out x | stores nothing",
        "--delta 1 | belong to --select"
      })
  void optionsThatDoNotGoTogetherAreRefused(String options, String reason) {
    assertEquals(2, compare(options.split(" ")));
    assertTrue(terminal.err().contains(reason), terminal.err());
    assertEquals("", terminal.out());
  }
}
