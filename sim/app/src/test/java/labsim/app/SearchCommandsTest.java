package labsim.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import labsim.scenario.Studies;
import labsim.scenario.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code regimes} and {@code calibrate} with a lab that costs no time. */
class SearchCommandsTest {

  private static final Path SHIPPED = Path.of("../../scenarios/studies");
  private static final List<String> TINY =
      List.of(
          "population=4",
          "rivals=2",
          "generations=2",
          "batch=4",
          "batches=2",
          "side=2",
          "worlds=6",
          "points=16",
          "fresh=2");

  @TempDir private Path temporary;
  private final Terminal terminal = new Terminal(new FakeLab());
  private Path folder = Path.of("");

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.filter(file -> Studies.load(file).search().isPresent()).sorted().toList();
    }
  }

  @BeforeEach
  void writeScenario() throws IOException {
    folder = temporary.resolve("results");
    Files.writeString(temporary.resolve("lab.yaml"), "name: lab\n");
  }

  private String study(String kind, String search) throws IOException {
    return Files.writeString(
            temporary.resolve("study.yaml"),
            """
            study: %s
            scenario: lab.yaml
            factors:
              compute.gpus: 100k to 900k H100e, prior
              people.taste.mean: 0.2 to 0.4, prior
            search: %s
            measures: [uplift, software]
            replications: 2
            seed: 3
            """
                .formatted(kind, search))
        .toString();
  }

  private int type(String... args) {
    return type(terminal, folder, args);
  }

  private static int type(Terminal at, Path out, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--out", out.toString(), "--quiet"));
    return at.type(all.toArray(String[]::new));
  }

  private JsonNode found() throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve("search.json")));
  }

  /** Every search that is shipped runs, small, and draws its report, on any number of threads. */
  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedSearchGivesTheSameBytesOnOneAndTwoThreads(Path file) throws IOException {
    StudyFile loaded = Studies.load(file);
    List<String> args =
        new ArrayList<>(List.of(loaded.kind().key(), file.toString(), "--replications", "2"));
    for (String size : TINY) {
      String key = size.substring(0, size.indexOf('='));
      boolean has =
          loaded.search().orElseThrow().kind().sizes().stream()
              .anyMatch(known -> known.name().equalsIgnoreCase(key));
      if (has) {
        args.addAll(List.of("--set", "search." + size));
      }
    }
    List<String> two = new ArrayList<>(args);
    args.addAll(List.of("--threads", "1"));
    two.addAll(List.of("--threads", "2"));
    Path other = temporary.resolve("other");
    assertEquals(0, type(args.toArray(String[]::new)), terminal.err());
    assertEquals(0, type(terminal, other, two.toArray(String[]::new)), terminal.err());
    for (String name : List.of("search.json", "results.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
    assertTrue(Files.size(folder.resolve("report.html")) > 500_000);
  }

  /** FakeLab's progress is 0.8 times 1.33 times the root of GPUs over 306k: 1.5 needs 609k. */
  @Test
  void theLeastImplausibleWorldIsFoundAndMeasuredAgain() throws IOException {
    String study =
        study(
            "regimes",
            "{ kind: front, objectives: [max software, min implausibility],"
                + " conditions: [software > 1.5], population: 12, generations: 15, fresh: 20 }");
    assertEquals(0, type("regimes", study), terminal.err());
    String sentence = found().get("sentence").asString();
    assertTrue(
        sentence.startsWith("The least implausible world found with software > 1.5 lies "),
        sentence);
    double median = Math.log(Math.sqrt(100e3 * 900e3));
    double sd = Math.log(9) / 2 / 1.6448536269514722;
    double needed = (Math.log(306_000 * Math.pow(1.5 / 0.8 / 1.33, 2)) - median) / sd;
    double distance = Double.parseDouble(sentence.replaceFirst(".* lies (\\S+) .*", "$1"));
    // Shared luck of 10 % a replication moves means of 20 by 2.2 %, GPUs by 4.5 %, 0.07 sd; and a
    // front of twelve worlds is coarse.
    assertEquals(needed, distance, 0.5);
    assertTrue(found().get("reported").size() > 1);
  }

  @Test
  void bordersAreRefinedAndEveryWorldHasItsRegime() throws IOException {
    String study = study("regimes", "{ kind: borders, side: 3, worlds: 12, fresh: 2 }");
    assertEquals(0, type("regimes", study), terminal.err());
    for (JsonNode seen : found().get("seen")) {
      assertFalse(seen.get("regime").asString().equals("not asked"));
    }
    assertTrue(terminal.out().contains("What binds is "), terminal.out());
  }

  @Test
  void boxesAreToldInWords() throws IOException {
    String study =
        study("regimes", "{ kind: boxes, conditions: [software > 1.2], points: 128, fresh: 2 }");
    assertEquals(0, type("regimes", study), terminal.err());
    String sentence = found().get("sentence").asString();
    assertTrue(sentence.contains("worlds with compute.gpus above "), sentence);
    assertTrue(found().get("trajectory").size() > 2);
  }

  @Test
  void originsAreCountedAndPatternsToo() throws IOException {
    String origins =
        study("regimes", "{ kind: origins, conditions: [software > 1.2], batch: 8, batches: 4 }");
    assertEquals(0, type("regimes", origins), terminal.err());
    assertTrue(found().get("sentence").asString().startsWith("Worlds with software > 1.2 were"));
    String patterns =
        study("regimes", "{ kind: patterns, cells: { software: [0.5, 1, 1.5] }, batches: 4 }");
    folder = temporary.resolve("patterns");
    assertEquals(0, type("regimes", patterns), terminal.err());
    int hits = 0;
    for (JsonNode pattern : found().get("patterns")) {
      hits += pattern.get("hits").asInt();
    }
    assertEquals(80, hits);
  }

  /** Software of FakeLab depends on GPUs alone, so they are identified, and taste is not. */
  @Test
  void aCalibrationFindsWhatTheTargetsSayAndNamesWhatTheyDoNot() throws IOException {
    String study =
        study(
            "calibrate",
            "{ targets: [{ measure: software, value: 1.2, tolerance: 0.03 }], population: 6,"
                + " generations: 12, fresh: 20 }");
    assertEquals(0, type("calibrate", study), terminal.err());
    JsonNode profiles = found().get("profiles");
    assertTrue(profiles.get(0).get("left").asDouble() < 0.5, profiles.toString());
    assertTrue(profiles.get(1).get("left").asDouble() > 0.8, profiles.toString());
    assertTrue(
        terminal.out().replaceAll("\\s+", " ").contains("do not identify people.taste.mean"),
        terminal.out());
    double gpus = 306_000 * Math.pow(1.2 / 0.8 / 1.33, 2);
    assertTrue(profiles.get(0).get("low").asDouble() < gpus, profiles.toString());
    assertTrue(profiles.get(0).get("high").asDouble() > gpus, profiles.toString());
  }

  @Test
  void aFinishedSearchIsToldAndDrawnAgain() throws IOException {
    String study = study("regimes", "{ kind: origins, conditions: [uplift > 1.2], batches: 2 }");
    assertEquals(0, type("regimes", study), terminal.err());
    byte[] report = Files.readAllBytes(folder.resolve("report.html"));
    Files.delete(folder.resolve("report.html"));
    assertEquals(0, terminal.type("report", folder.toString()), terminal.err());
    assertArrayEquals(report, Files.readAllBytes(folder.resolve("report.html")));
  }

  @Test
  void aSearchIsNotSharedOut() throws IOException {
    String study = study("regimes", "{ kind: origins, conditions: [uplift > 1.2] }");
    assertEquals(2, type("regimes", study, "--shard", "1/2"));
    assertEquals(
        "labsim: --shard is for run, compare, sweep and sensitivity: where a search looks next"
            + " depends on what it saw, so it runs in one place, as one command, on --threads"
            + " threads",
        terminal.err().strip());
    assertFalse(Files.exists(folder));
  }

  @Test
  void aSearchThatWasCutShortIsNotMerged() throws IOException {
    String study = study("regimes", "{ kind: origins, conditions: [uplift > 1.2] }");
    AtomicInteger runs = new AtomicInteger();
    Terminal frail =
        new Terminal((past, future, seed, replication) -> {
          if (runs.incrementAndGet() > 9) {
            throw new IllegalStateException("power cut");
          }
          return new FakeLab().run(past, future, seed, replication);
        });
    assertEquals(1, type(frail, folder, "regimes", study, "--threads", "1"));
    assertEquals(2, terminal.type("merge", folder.toString()));
    assertEquals(
        "labsim: "
            + folder
            + " holds a search, which has no shares; go on with: labsim regimes "
            + study
            + " --threads 1 --out "
            + folder
            + " --quiet --resume",
        terminal.err().strip());
  }
}
