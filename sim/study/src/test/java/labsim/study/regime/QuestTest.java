package labsim.study.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import labsim.lab.LabParameters;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.scenario.Studies;
import labsim.scenario.StudyFile;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Memory;
import labsim.study.result.Rivalry;
import labsim.study.result.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestTest {

  private static final String FRONT =
      "regimes; { kind: front, objectives: [max software, min implausibility],"
          + " conditions: [software > 1, software > 100], population: 4, generations: 4, again: 30 }";
  private static final String CORNERS =
      "regimes; { kind: front, objectives: [max software, min implausibility], population: 4,"
          + " generations: 2 }";
  private static final String RIVALS =
      "regimes; { kind: front, objectives: [max software, min implausibility], population: 4,"
          + " generations: 3, again: 30, rivals: 3 }";
  private static final String PATTERNS =
      "regimes; { kind: patterns, cells: { software: [0.5, 1, 1.5] }, batches: 3, batch: 4 }";
  private static final String ORIGINS =
      "regimes; { kind: origins, conditions: [software > 1], batches: 3, batch: 4 }";
  private static final String BORDERS = "regimes; { kind: borders, side: 2, worlds: 8 }";
  private static final String BOXES =
      "regimes; { kind: boxes, conditions: [software > 1], points: 64 }";
  private static final String FIT =
      "calibrate; { targets: [{ measure: software, value: 1, tolerance: 0.02 }, { measure:"
          + " \"arc:compute\", value: 0.5, tolerance: 0.1 }], population: 4, generations: 3,"
          + " front: 1 }";

  @TempDir private Path folder;

  /** Progress is the root of GPUs over 306k, with shared and own chance. */
  private static Outcome lab(LabParameters past, LabParameters future, long seed, long number) {
    Streams streams = new Streams(seed, number);
    double luck = 1 + 0.02 * streams.named("shared").normal();
    double[] measures = new double[Measure.values().length];
    Arrays.fill(measures, luck);
    double gpus = Math.sqrt(future.compute().gpus() / 306_000);
    measures[Measure.SOFTWARE.ordinal()] =
        0.8 * gpus * luck + 0.001 * streams.named("own " + gpus).normal();
    return new Outcome(measures, new double[0], new double[0][0]);
  }

  private StudyFile study(String asked) throws IOException {
    String[] parts = asked.split("; ", 2);
    Files.writeString(folder.resolve("lab.yaml"), "name: lab\n");
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            study: %s
            scenario: lab.yaml
            factors:
              compute.gpus: 100k to 900k H100e, prior
              people.taste.mean: 0.2 to 0.4, prior
            search: %s
            replications: 3
            seed: 7
            """
                .formatted(parts[0], parts[1]));
    return Studies.load(file);
  }

  private static Quest.Return run(StudyFile study, Memory archive, int threads) throws IOException {
    return Quest.run(
        study,
        "build",
        new LocalThreads(QuestTest::lab, threads),
        archive,
        (done, total, events) -> assertTrue(done <= total));
  }

  /** Once more over the same archive nothing is run, and the result is the same. */
  @ParameterizedTest
  @ValueSource(strings = {FRONT, CORNERS, RIVALS, PATTERNS, ORIGINS, BORDERS, BOXES, FIT})
  void aSearchIsAFunctionOfItsStreamAndItsRuns(String asked) throws IOException {
    StudyFile study = study(asked);
    Memory archive = new Memory();
    SearchResult first = run(study, archive, 2).result();
    SearchResult again =
        Quest.run(
                study,
                "build",
                new LocalThreads(
                    (past, future, seed, number) -> {
                      throw new IllegalStateException("nothing is to be run");
                    },
                    1),
                archive,
                (done, total, events) -> {})
            .result();
    assertEquals(first, again);
    assertEquals(first, run(study, new Memory(), 1).result());
  }

  /** What is reported never meets a stream that the search has met. */
  @ParameterizedTest
  @ValueSource(strings = {FRONT, RIVALS, PATTERNS, ORIGINS, BORDERS, BOXES, FIT})
  void reportedWorldsAreRunOnStreamsOfTheirOwn(String asked) throws IOException {
    Quest.Return back = run(study(asked), new Memory(), 1);
    assertTrue(!back.result().reported().isEmpty());
    for (SearchResult.Again again : back.result().reported()) {
      List<Integer> firsts =
          back.all().ensemble().cells().stream()
              .filter(cell -> cell.point() == again.world())
              .map(cell -> cell.first())
              .distinct()
              .toList();
      long fresh = firsts.stream().filter(first -> first >= Lookout.FRESH).count();
      assertEquals(7, fresh); // 20 replications, 3 at a time
      assertEquals(back.result().seen().get(again.world()).looks(), firsts.size() - fresh);
    }
  }

  @Test
  void rivalsHaveAsManyRunsAsTheSearchAtEveryStage() throws IOException {
    Quest.Return back = run(study(RIVALS), new Memory(), 1);
    Rivalry rivalry = back.result().rivalry().orElseThrow();
    List<Rivalry.Course> search = rivalry.of(Rivalry.Rival.SEARCH);
    assertEquals(3, search.size());
    for (Rivalry.Course course : rivalry.courses()) {
      List<Rivalry.Stage> stages = search.get(course.repetition()).stages();
      for (int i = 0; i < stages.size(); i++) {
        assertEquals(stages.get(i).runs(), course.stages().get(i).runs());
        double volume = course.stages().get(i).volume();
        assertTrue(volume >= 0 && volume <= 1, course.toString());
      }
    }
    assertTrue(!search.get(0).stages().equals(search.get(1).stages()), search.toString());
    assertTrue(back.result().sentence().contains(" of 3 repetitions"), back.result().sentence());
  }

  @Test
  void whatWasNotFoundIsSaid() throws IOException {
    SearchResult result = run(study(FRONT), new Memory(), 1).result();
    assertTrue(
        result.words().getFirst().startsWith("No world with software > 100 was found within 3"),
        result.words().toString());
  }
}
