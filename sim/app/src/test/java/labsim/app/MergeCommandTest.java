package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import labsim.study.ensemble.Model;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps and sensitivity studies that are shared out, with a lab that costs no time. */
class MergeCommandTest {

  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private final AtomicInteger runs = new AtomicInteger();
  private final Model counting =
      (past, future, seed, replication) -> {
        runs.incrementAndGet();
        return new FakeLab().run(past, future, seed, replication);
      };

  @BeforeEach
  void writeStudies() throws IOException {
    folder = temporary.resolve("results");
    Files.writeString(temporary.resolve("lab.yaml"), "name: lab\n");
    String factors =
        """
        scenario: lab.yaml
        factors:
          compute.gpus: 100k to 900k H100e, log
          people.engineers.count: 100 to 900
        replications: 4
        seed: 3
        """;
    Files.writeString(
        temporary.resolve("sweep.yaml"),
        "study: sweep\ndesign: { kind: grid, levels: 3 }\nmeasures: [uplift, regime]\n" + factors);
    Files.writeString(
        temporary.resolve("sensitivity.yaml"),
        "study: sensitivity\nscreening: { trajectories: 3 }\n"
            + "design: { kind: saltelli, points: 8 }\nmeasures: [software]\n"
            + factors);
  }

  private String study(String kind) {
    return temporary.resolve(kind + ".yaml").toString();
  }

  private Terminal share(String kind, String share, Path where, Model model) {
    Terminal terminal = new Terminal(model);
    terminal.type(
        kind, study(kind), "--quiet", "--out=" + where, "--shard=" + share, "--threads=1");
    return terminal;
  }

  /**
   * All that is in the folder is the same: tables, figures, and the report but for how long it
   * took. The first share has the name that the whole would have; the last is cut off on its way
   * and resumed.
   */
  @ParameterizedTest
  @CsvSource({"sweep, 2", "sweep, 3", "sensitivity, 2", "sensitivity, 3"})
  void sharesMergeToTheBytesOfTheWhole(String kind, int of) throws IOException {
    Terminal plain = new Terminal(counting);
    String out = "--out=" + folder;
    assertEquals(0, plain.type(kind, study(kind), "--quiet", out, "--threads=1"), plain.err());
    Path whole = Files.move(folder, temporary.resolve("whole"));
    int all = runs.getAndSet(0);

    for (int i = 1; i < of; i++) {
      Path where = i == 1 ? folder : temporary.resolve("share " + i);
      Terminal terminal = share(kind, i + "/" + of, where, counting);
      assertTrue(terminal.err().contains("share %d of %d is done".formatted(i, of)));
    }
    Path last = temporary.resolve("share " + of);
    int stop = runs.get() + 5;
    Model frail =
        (past, future, seed, replication) -> {
          if (runs.get() == stop) {
            throw new IllegalStateException("power cut");
          }
          return counting.run(past, future, seed, replication);
        };
    Terminal cut = share(kind, of + "/" + of, last, frail);
    assertTrue(cut.err().contains("power cut"), cut.err());
    Terminal resumed = new Terminal(counting);
    String shard = "--shard=" + of + "/" + of;
    assertEquals(0, resumed.type(kind, study(kind), "--quiet", "--out=" + last, shard, "--resume"));
    assertEquals(all, runs.get());

    Terminal merge = new Terminal(counting);
    String[] folders =
        Stream.concat(
                Stream.of("merge", folder.toString()),
                Stream.iterate(2, i -> i <= of, i -> i + 1)
                    .map(i -> temporary.resolve("share " + i).toString()))
            .toArray(String[]::new);
    assertEquals(0, merge.type(folders), merge.err());
    assertEquals(all, runs.get());
    assertEquals(entries(whole), entries(folder));
    for (String file : entries(whole)) {
      if (!file.equals("report.html") && !file.equals("manifest.json")) {
        assertEquals(-1, Files.mismatch(whole.resolve(file), folder.resolve(file)), file);
      }
    }
    assertEquals(timeless(whole), timeless(folder));
    assertEquals(manifest(whole), manifest(folder));
  }

  /** The report without what depends on the clock. */
  private static String timeless(Path folder) throws IOException {
    return Files.readString(folder.resolve("report.html"))
        .replaceAll("<dt>(Started|Took|Events)</dt>.*\n", "");
  }

  private static List<String> manifest(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("manifest.json")).stream()
        .filter(line -> !line.matches("\\s*\"(started|wallSeconds|eventsPerSecond)\".*"))
        .toList();
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void itIsSaidWhichSharesAreMissingAndHowToRunThem() throws IOException {
    share("sweep", "1/3", folder, counting);
    Path third = temporary.resolve("third");
    int stop = runs.get() + 4;
    share(
        "sweep",
        "3/3",
        third,
        (past, future, seed, replication) -> {
          if (runs.get() == stop) {
            throw new IllegalStateException("power cut");
          }
          return counting.run(past, future, seed, replication);
        });
    Terminal merge = new Terminal(counting);
    assertEquals(1, merge.type("merge", folder.toString(), third.toString()));
    String command =
        "; run it with: labsim sweep %s --quiet --out=%s --threads=1 --shard "
            .formatted(study("sweep"), folder);
    String err = merge.err();
    assertTrue(err.contains("share 2/3 is missing" + command + "2/3 --resume\n"), err);
    assertTrue(err.contains("labsim: share 3/3 is not complete: it lacks "), err);
    assertTrue(err.contains(command + "3/3 --resume\n"), err);
    assertFalse(err.contains("share 1/3"), err);
    assertEquals("", merge.out());
    assertFalse(Files.exists(folder.resolve("manifest.json")));
  }
}
