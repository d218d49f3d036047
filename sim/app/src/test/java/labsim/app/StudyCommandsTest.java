package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code run}, {@code compare} and {@code report} with a lab that costs no time. */
class StudyCommandsTest {

  @TempDir private Path temporary;
  private final Terminal terminal = new Terminal(new FakeLab());
  private String one = "";
  private String other = "";
  private Path folder = Path.of("");

  @BeforeEach
  void writeScenarios() throws IOException {
    Path first = temporary.resolve("one.yaml");
    Files.writeString(first, "name: one\nreplications: 5\nseed: 3\ncompute:\n  gpus: 306k H100e\n");
    one = first.toString();
    Path second = temporary.resolve("other.yaml");
    Files.writeString(second, "name: other\ncompute:\n  gpus: 612k H100e\n");
    other = second.toString();
    folder = temporary.resolve("results");
  }

  @Test
  void runTellsTheAnswerAndWritesTheFolder() throws IOException {
    assertEquals(0, terminal.type("run", one, "--out", folder.toString()));
    assertTrue(terminal.out().contains("AI assistants make this lab 1.3"), terminal.out());
    assertTrue(terminal.out().contains("it is compute-bound: 25 %"), terminal.out());
    assertTrue(
        terminal.out().contains("5 replications of 7 worlds on common random numbers, seed 3"),
        terminal.out());
    assertEquals("", terminal.err());
    List<String> entries = entries(folder);
    assertTrue(
        entries.containsAll(
            List.of("manifest.json", "results.parquet", "series.parquet", "report.html")),
        entries.toString());
    assertFalse(entries(folder.resolve("figures")).isEmpty());
  }

  @Test
  void optionsGoBeforeWhatTheScenarioSays() {
    int code =
        terminal.type(
            "run",
            one,
            "--seed=9",
            "--replications=2",
            "--threads=1",
            "--no-shadow-prices",
            "--set",
            "name=renamed",
            "--quiet",
            "--out=" + folder);
    assertEquals(0, code, terminal.err());
    assertTrue(terminal.out().startsWith("renamed  (scenario "), terminal.out());
    assertTrue(
        terminal.out().contains("2 replications of 2 worlds on common random numbers, seed 9"),
        terminal.out());
    assertTrue(terminal.out().contains(" on 1 thread."), terminal.out());
  }

  @Test
  void precisionIsReachedOrMissedAloud() {
    assertEquals(
        0,
        terminal.type("run", one, "--precision", "5 %", "--no-shadow-prices", "--out=" + folder));
    assertTrue(terminal.out().contains("20 replications of 2 worlds"), terminal.out());
    assertEquals("", terminal.err());
    Terminal hopeless =
        new Terminal((past, future, seed, replication) -> {
          var outcome = new FakeLab().run(past, future, seed, replication);
          outcome.measures()[0] = -1;
          return outcome;
        });
    assertEquals(
        0,
        hopeless.type(
            "run", one, "--precision=5%", "--no-shadow-prices", "--out=" + temporary.resolve("b")));
    assertEquals(
        "labsim: the precision asked for was not reached for the uplift of one within 20"
            + " replications",
        hopeless.err().strip());
  }

  @Test
  void jsonIsTheOnlyThingOnStandardOutput() {
    assertEquals(0, terminal.type("run", one, "--json", "--out=" + folder));
    JsonNode document = JsonMapper.builder().build().readTree(terminal.out());
    assertEquals(folder.toString(), document.required("folder").asString());
    assertEquals(
        "labsim run " + one + " --json --out=" + folder,
        document.required("manifest").required("command").asString());
    assertEquals(500_000 * 7, document.required("manifest").required("events").asInt());
    assertEquals(
        "compute", document.required("scenarios").required(0).required("regime").asString());
  }

  @Test
  void compareHoldsScenariosAgainstEachOther() {
    assertEquals(0, terminal.type("compare", one, other, "--out=" + folder), terminal.err());
    assertTrue(
        terminal.out().startsWith("Undecided: uplift in other less that in one is"),
        terminal.out());
    assertTrue(
        terminal.out().contains("Software progress is larger in other than in one: by 0.4"),
        terminal.out());
    assertTrue(terminal.out().contains("5 replications of 14 worlds"), terminal.out());
  }

  @Test
  void reportDrawsAndTellsTheSameAgain() throws IOException {
    terminal.type("run", one, "--out=" + folder);
    String drawn = Files.readString(folder.resolve("report.html"));
    Files.delete(folder.resolve("report.html"));
    Terminal later = new Terminal(new FakeLab());
    assertEquals(0, later.type("report", folder.toString()), later.err());
    assertEquals(terminal.out(), later.out());
    assertEquals(drawn, Files.readString(folder.resolve("report.html")));

    Terminal machine = new Terminal(new FakeLab());
    assertEquals(0, machine.type("report", folder.toString(), "--json"));
    assertTrue(JsonMapper.builder().build().readTree(machine.out()).isObject());
  }

  @Test
  void reportDrawsPicturesOnRequest() throws IOException {
    terminal.type("run", one, "--no-shadow-prices", "--replications=2", "--out=" + folder);
    assertEquals(0, terminal.type("report", folder.toString(), "--svg", "--png"), terminal.err());
    List<String> figures = entries(folder.resolve("figures"));
    for (String figure : figures) {
      String stem = figure.substring(0, figure.indexOf('.'));
      assertTrue(
          figures.containsAll(List.of(stem + ".vl.json", stem + ".svg", stem + ".png")),
          figures.toString());
    }
    assertTrue(Files.readString(folder.resolve("figures/progress.svg")).startsWith("<svg"));
  }

  @Test
  void theSameStudyGoesIntoTheSameFolderAndAnotherDoesNot() {
    String out = "--out=" + folder;
    assertEquals(0, terminal.type("run", one, out));
    assertEquals(0, terminal.type("run", one, out, "--threads=1"));
    assertEquals(2, terminal.type("run", one, out, "--seed=4"));
    assertEquals(
        "labsim: "
            + folder
            + " holds other results (of \"labsim run "
            + one
            + " "
            + out
            + " --threads=1\"); give another folder with --out, or remove it",
        terminal.err().strip());
  }

  @Test
  void wrongInputIsToldInOneLineEachAndWritesNothing() throws IOException {
    Path wrong = temporary.resolve("wrong.yaml");
    Files.writeString(wrong, "compute:\n  gpus: -5 H100e\n  gpsu: 7\n");
    assertEquals(2, terminal.type("compare", wrong.toString(), "nowhere.yaml", "--out=" + folder));
    List<String> lines = terminal.errLines();
    assertEquals(3, lines.size(), terminal.err());
    assertTrue(lines.get(0).startsWith(wrong + ":2:9  "), terminal.err());
    assertTrue(lines.get(1).startsWith(wrong + ":3:3  "), terminal.err());
    assertTrue(lines.get(2).startsWith("nowhere.yaml:1:1  "), terminal.err());
    assertEquals("", terminal.out());
    assertFalse(Files.exists(folder));
  }

  @Test
  void scenariosOfOneNameCannotBeToldApart() {
    assertEquals(2, terminal.type("compare", one, one, "--out=" + folder));
    assertEquals(
        "labsim: " + one + " and " + one + " are both named one; give one of them another name:",
        terminal.err().strip());
  }

  @Test
  void failureIsOneLineAndTheTraceOnRequest() {
    Terminal broken =
        new Terminal((past, future, seed, replication) -> {
          throw new IllegalStateException("the ledger does not add up");
        });
    assertEquals(1, broken.type("run", one, "--out=" + folder));
    assertEquals(
        "labsim: replication 0 of one with assistants failed (seed 3):"
            + " java.lang.IllegalStateException: the ledger does not add up"
            + " (--verbose shows the trace)",
        broken.err().strip());
    assertEquals(1, broken.type("run", one, "--verbose", "--out=" + folder));
    assertTrue(broken.err().contains("\tat "), broken.err());
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
