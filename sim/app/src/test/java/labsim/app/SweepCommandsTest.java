package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import labsim.scenario.Studies;
import labsim.scenario.StudyDesign.Kind;
import labsim.scenario.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sweep} and {@code sensitivity} with a lab that costs no time. */
class SweepCommandsTest {

  private static final Path SHIPPED = Path.of("../../scenarios/studies");

  @TempDir private Path temporary;
  private final Terminal terminal = new Terminal(new FakeLab());
  private Path folder = Path.of("");
  private String study = "";

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.filter(file -> Studies.load(file).search().isEmpty()).sorted().toList();
    }
  }

  @BeforeEach
  void writeStudy() throws IOException {
    folder = temporary.resolve("results");
    Files.writeString(temporary.resolve("lab.yaml"), "name: lab\n");
    study =
        Files.writeString(
                temporary.resolve("gpus.yaml"),
                """
                study: sweep
                description: What do GPUs bring?
                scenario: lab.yaml
                factors:
                  compute.gpus: 100k to 900k H100e, log
                  people.taste.mean: [0.2, 0.4]
                design: { kind: grid, levels: 3 }
                measures: [uplift, regime, software, gain:compute, elasticity:compute]
                replications: 4
                seed: 3
                """)
            .toString();
  }

  private int type(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--out", folder.toString()));
    return terminal.type(all.toArray(String[]::new));
  }

  /** Every study that is shipped runs, small, and draws its report. */
  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedStudyRuns(Path file) throws IOException {
    StudyFile loaded = Studies.load(file);
    List<String> args =
        new ArrayList<>(
            List.of(loaded.kind().key(), file.toString(), "--replications", "2", "--quiet"));
    if (loaded.design().orElseThrow().kind() == Kind.GRID) {
      args.addAll(List.of("--set", "design.levels=2"));
    } else if (loaded.design().orElseThrow().kind() != Kind.ONE_AT_A_TIME) {
      args.addAll(List.of("--set", "design.points=8"));
    }
    if (loaded.screening().isPresent()) {
      args.addAll(List.of("--set", "screening.trajectories=2"));
    }
    assertEquals(0, type(args.toArray(String[]::new)), terminal.err());
    assertTrue(terminal.out().startsWith(loaded.name() + "  ("), terminal.out());
    assertTrue(Files.size(folder.resolve("report.html")) > 500_000);
    try (Stream<Path> figures = Files.list(folder.resolve("figures"))) {
      assertTrue(figures.count() > 0);
    }
  }

  @Test
  void aSweepTellsTheAnswerAndATableOfItsPoints() {
    assertEquals(0, type("sweep", study), terminal.err());
    String out = terminal.out();
    assertTrue(out.contains("gpus  (a grid of 6 points, scenario lab)"), out);
    assertTrue(out.contains("Uplift goes from 1.3"), out);
    assertTrue(out.replaceAll("\\s+", " ").contains("what binds is compute at 6 of 6 points"), out);
    assertTrue(out.contains("100k H100e"), out);
    assertTrue(out.lines().filter(line -> line.contains("H100e  ")).count() >= 6, out);
  }

  /**
   * FakeLab's progress is the root of its GPUs, so elasticities are 0.5 to within its own noise.
   */
  @Test
  void elasticitiesAreThoseOfTheLab() {
    assertEquals(0, type("sweep", study, "--json", "--quiet"));
    JsonNode root = new JsonMapper().readTree(terminal.out());
    assertEquals(6, root.get("points").size());
    for (JsonNode point : root.get("points")) {
      JsonNode elasticity = point.get("measures").get(3);
      // Own noise is 1 % of a world in each of 4 replications, over ln 1.25 and progress of 0.6.
      assertEquals(0.5, elasticity.get("estimate").asDouble(), 5 * 0.02 / 0.6 / 0.22 / 2);
    }
    assertEquals("compute.gpus", root.get("axes").get(0).get("path").asString());
  }

  @Test
  void theSameStudyGivesTheSameBytesOnAnyNumberOfThreadsAndWhenResumed() throws IOException {
    assertEquals(0, type("sweep", study, "--threads", "1", "--quiet"));
    byte[] first = Files.readAllBytes(folder.resolve("results.parquet"));
    byte[] figure = Files.readAllBytes(folder.resolve("figures/heat-map-uplift.vl.json"));
    assertEquals(0, type("sweep", study, "--threads", "3", "--quiet"));
    assertEquals(0, type("sweep", study, "--resume", "--quiet"));
    assertEquals(-1, Arrays.mismatch(first, Files.readAllBytes(folder.resolve("results.parquet"))));
    assertEquals(
        -1,
        Arrays.mismatch(
            figure, Files.readAllBytes(folder.resolve("figures/heat-map-uplift.vl.json"))));
  }

  /**
   * Own noise of 0.01 is all that does not cancel in FakeLab's uplift. Where there are 100k GPUs,
   * progress is 0.46 without assistants and 0.61 with them, so one replication knows their ratio to
   * 2.7 %, and 0.6 % with 95 % confidence takes about 80.
   */
  @Test
  void aSweepGoesOnUntilItsPrecisionIsReachedAndIsResumedToTheSameEnd() throws IOException {
    String[] precise = {"sweep", study, "--quiet", "--set", "precision.relative=0.6%"};
    assertEquals(0, type(precise), terminal.err());
    assertEquals("", terminal.err());
    JsonNode manifest = manifest();
    int replications = manifest.get("replications").asInt();
    assertTrue(replications > 20 && replications < 200, manifest.toString());
    Path whole = Files.move(folder, temporary.resolve("whole"));
    AtomicInteger runs = new AtomicInteger();
    Terminal frail =
        new Terminal((past, future, seed, replication) -> {
          if (runs.incrementAndGet() == 1000) {
            throw new IllegalStateException("power cut");
          }
          return new FakeLab().run(past, future, seed, replication);
        });
    String[] resume =
        Stream.concat(Stream.of(precise), Stream.of("--resume", "--out", folder.toString()))
            .toArray(String[]::new);
    assertEquals(1, frail.type(resume));
    assertEquals(0, frail.type(resume), frail.err());
    assertEquals(
        -1, Files.mismatch(whole.resolve("results.parquet"), folder.resolve("results.parquet")));
  }

  @Test
  void aPrecisionThatIsNotReachedIsSaid() throws IOException {
    String[] precise = {"sweep", study, "--quiet", "--precision=0.01%", "--set", "precision=1%"};
    assertEquals(0, type(precise), terminal.err());
    assertEquals(
        "labsim: the precision asked for was not reached for uplift at every point within 200"
            + " replications",
        terminal.err().strip());
    assertEquals(200, manifest().get("replications").asInt());
    Terminal second = new Terminal(new FakeLab());
    assertEquals(2, second.type("sweep", study, "--precision=1%", "--shard=1/2"));
    assertTrue(second.err().contains("give --shard and --replications"), second.err());
    Terminal third = new Terminal(new FakeLab());
    assertEquals(2, third.type("sweep", study, "--set=precision=1%", "--shard=1/2"));
    assertTrue(third.err().contains("give --shard and --replications"), third.err());
  }

  private JsonNode manifest() throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve("manifest.json")));
  }

  @Test
  void aReportIsDrawnAnewFromItsFolderAlone() throws IOException {
    assertEquals(0, type("sweep", study, "--quiet"));
    String report = Files.readString(folder.resolve("report.html"));
    Files.delete(folder.resolve("report.html"));
    Files.delete(Path.of(study));
    Terminal second = new Terminal(new FakeLab());
    assertEquals(0, second.type("report", folder.toString()), second.err());
    assertEquals(report, Files.readString(folder.resolve("report.html")));
    assertTrue(second.out().contains("Uplift goes from"), second.out());
  }

  @Test
  void sensitivityReadsTheRunsOfASweep() {
    assertEquals(
        0,
        type(
            "sweep",
            study,
            "--quiet",
            "--set",
            "design=sobol",
            "--set",
            "design.points=64",
            "--set",
            "factors.people.taste.mean=0.2 to 0.4",
            "--set",
            "measures=software"),
        terminal.err());
    Terminal second = new Terminal(new FakeLab());
    assertEquals(0, second.type("sensitivity", folder.toString()), second.err());
    assertTrue(
        second.out().contains("Software progress depends most on compute.gpus"), second.out());
  }

  @Test
  void sensitivityFindsTheOnlyFactorThatMatters() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("which.yaml"),
            """
            study: sensitivity
            scenario: lab.yaml
            factors:
              compute.gpus: 100k to 900k H100e, log
              people.engineers.count: 100 to 900
            screening: { trajectories: 4 }
            design: { kind: saltelli, points: 64 }
            measures: [software]
            replications: 2
            """);
    assertEquals(0, type("sensitivity", file.toString(), "--quiet"), terminal.err());
    String out = terminal.out().replaceAll("\\s+", " ");
    assertTrue(
        out.contains("compute.gpus carries most of the uncertainty of software progress"), out);
    assertTrue(out.contains("1 of 2 factors cannot be told from chance"), out);
    assertTrue(out.contains("Elementary effects"), out);
    assertTrue(out.contains("a dummy"), out);
  }

  @Test
  void whatIsWrongIsALineAndNothingIsWritten() throws IOException {
    assertEquals(2, type("sweep", study, "--set", "design=gird"));
    assertTrue(terminal.err().contains("nearest: grid"), terminal.err());
    Terminal second = new Terminal(new FakeLab());
    assertEquals(2, second.type("sensitivity", study, "--out", folder.toString()));
    assertTrue(second.err().contains("is a sweep study; run: labsim sweep"), second.err());
    Terminal third = new Terminal(new FakeLab());
    assertEquals(
        2,
        third.type(
            "sweep",
            study,
            "--out",
            folder.toString(),
            "--set",
            "factors.experiments.debug-least=2 to 40 h"));
    assertTrue(third.err().contains("is no possible lab"), third.err());
    assertEquals(1, third.errLines().size(), third.err());
    assertFalse(Files.exists(folder));
  }
}
