package labsim.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search ends with the same bytes, whoever runs it and however often it was stopped. */
class SearchAgainTest {

  private static final String FRONT =
      "regimes; { kind: front, objectives: [max uplift, min implausibility], population: 4,"
          + " generations: 4, again: 30, fresh: 4 }";
  private static final String RIVALS =
      "regimes; { kind: front, objectives: [max uplift, min implausibility], population: 4,"
          + " generations: 2, again: 0, rivals: 2, fresh: 2 }";
  private static final String PATTERNS =
      "regimes; { kind: patterns, cells: { software: [0.5, 1, 1.5] }, batches: 4, batch: 4,"
          + " fresh: 4 }";
  private static final String ORIGINS =
      "regimes; { kind: origins, conditions: [software > 1], batches: 4, batch: 4, fresh: 4 }";
  private static final String BORDERS = "regimes; { kind: borders, side: 2, worlds: 8, fresh: 4 }";
  private static final String BOXES =
      "regimes; { kind: boxes, conditions: [software > 1], points: 128, fresh: 4 }";
  private static final String FIT =
      "calibrate; { targets: [{ measure: software, value: 1.2, tolerance: 0.03 }], population: 4,"
          + " generations: 3, front: 2, fresh: 4 }";
  private static final int REPLICATIONS = 2;

  @TempDir private Path temporary;
  private final FakeLab lab = new FakeLab();
  private final Terminal terminal = new Terminal(lab);

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(temporary.resolve("lab.yaml"), "name: lab\n");
  }

  private String[] typed(String asked, Path out, String... more) throws IOException {
    String[] parts = asked.split("; ", 2);
    Path study =
        Files.writeString(
            temporary.resolve("study.yaml"),
            """
            study: %s
            scenario: lab.yaml
            factors:
              compute.gpus: 100k to 900k H100e, prior
              people.taste.mean: 0.2 to 0.4, prior
            search: %s
            replications: %d
            seed: 3
            """
                .formatted(parts[0], parts[1], REPLICATIONS));
    List<String> all = new ArrayList<>(List.of(parts[0], study.toString()));
    all.addAll(List.of("--out", out.toString(), "--quiet"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static void assertSameBytes(Path one, Path other) throws IOException {
    for (String name : List.of("search.json", "results.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FRONT, RIVALS, PATTERNS, ORIGINS, BORDERS, BOXES, FIT})
  void aSearchGivesTheSameBytesOnAnyNumberOfThreads(String asked) throws IOException {
    Path one = temporary.resolve("1");
    assertEquals(0, terminal.type(typed(asked, one, "--threads", "1")), terminal.err());
    for (String threads : List.of("2", "8")) {
      Path other = temporary.resolve(threads);
      assertEquals(0, terminal.type(typed(asked, other, "--threads", threads)), terminal.err());
      assertSameBytes(one, other);
    }
  }

  /**
   * The lab breaks down at the first run of each batch in turn, which its replication numbers tell,
   * and the search is resumed each time until the next.
   */
  @ParameterizedTest
  @ValueSource(strings = {FRONT, RIVALS, PATTERNS, ORIGINS, BORDERS, BOXES, FIT})
  void aSearchThatIsCutShortAfterEveryBatchAndResumedEndsWithTheSameBytes(String asked)
      throws IOException {
    Path whole = temporary.resolve("whole");
    Set<Long> batches = new LinkedHashSet<>();
    Terminal watched =
        new Terminal((past, future, seed, replication) -> {
          batches.add(replication / REPLICATIONS);
          return lab.run(past, future, seed, replication);
        });
    assertEquals(0, watched.type(typed(asked, whole, "--threads", "1")), watched.err());
    assertTrue(batches.size() > 2, batches.toString());
    Path other = temporary.resolve("other");
    Set<Long> allowed = new LinkedHashSet<>();
    for (long next : batches) {
      Terminal frail =
          new Terminal((past, future, seed, replication) -> {
            if (!allowed.contains(replication / REPLICATIONS)) {
              throw new IllegalStateException("power cut");
            }
            return lab.run(past, future, seed, replication);
          });
      assertEquals(1, frail.type(typed(asked, other, "--threads", "2", "--resume")), frail.err());
      assertTrue(frail.err().contains("power cut"), frail.err());
      assertFalse(Files.exists(other.resolve("search.json")));
      allowed.add(next);
    }
    assertEquals(0, terminal.type(typed(asked, other, "--resume")), terminal.err());
    assertSameBytes(whole, other);
  }
}
