package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code compare --select} with a lab that costs no time. */
class ChoiceTest {

  @TempDir private Path temporary;
  private Terminal terminal = new Terminal(new FakeLab());
  private Path folder = Path.of("");
  private final List<String> files = new ArrayList<>();

  @BeforeEach
  void writeScenarios() throws IOException {
    folder = temporary.resolve("results");
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
    args.add("--out=" + folder);
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

  /** The lab breaks down on its way; what is stored is not run again. */
  @ParameterizedTest
  @ValueSource(strings = {"kn --delta=0.05", "ocba --budget=90", "halving --budget=90"})
  void aChoiceThatIsCutShortIsResumedToTheSameBytes(String how) throws IOException {
    String[] choose = ("--select " + how + " --quiet --measure=software").split(" ");
    assertEquals(0, compare(choose), terminal.err());
    String told = terminal.out();
    Path whole = Files.move(folder, temporary.resolve("whole"));
    AtomicInteger runs = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean(true);
    terminal =
        new Terminal((past, future, seed, replication) -> {
          if (runs.incrementAndGet() == 47 && broken.getAndSet(false)) {
            throw new IllegalStateException("power cut");
          }
          return new FakeLab().run(past, future, seed, replication);
        });
    String[] resume = (String.join(" ", choose) + " --resume --threads=1").split(" ");
    assertEquals(1, compare(resume));
    assertTrue(Files.exists(folder.resolve("study.json")));
    assertEquals(0, compare(resume), terminal.err());
    assertEquals(told, terminal.out());
    for (String file : List.of("results.parquet", "choice.json")) {
      assertEquals(-1, Files.mismatch(whole.resolve(file), folder.resolve(file)), file);
    }
    int all = runs.get() - 1; // the one that broke down was run twice
    assertEquals(0, compare(resume), terminal.err());
    assertEquals(all, runs.get() - 1);
    terminal = new Terminal(new FakeLab());
    assertEquals(0, terminal.type("report", folder.toString()), terminal.err());
    assertEquals(told, terminal.out());
    terminal = new Terminal(new FakeLab());
    String count = "select count(*) from results";
    assertEquals(0, terminal.type("query", folder.toString(), count, "--csv"), terminal.err());
    assertEquals(Integer.toString(all), terminal.out().lines().toList().getLast());
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
        "--select halving --budget 60 --shard 1/2 | --select and --shard do not go together",
        "--select halving --budget 60 --replications 3 | decides how many replications",
        "--delta 1 | belong to --select"
      })
  void optionsThatDoNotGoTogetherAreRefused(String options, String reason) {
    assertEquals(2, compare(options.split(" ")));
    assertTrue(terminal.err().contains(reason), terminal.err());
    assertEquals("", terminal.out());
    assertFalse(Files.exists(folder));
  }
}
