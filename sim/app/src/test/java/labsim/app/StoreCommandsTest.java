package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import labsim.lab.LabParameters;
import labsim.lab.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies that are stopped, resumed and shared out, with a lab that costs no time. */
class StoreCommandsTest {

  @TempDir private Path temporary;
  private final AtomicInteger runs = new AtomicInteger();
  private String one = "";
  private Path folder = Path.of("");

  @BeforeEach
  void writeScenario() throws IOException {
    Path file = temporary.resolve("one.yaml");
    Files.writeString(file, "name: one\nreplications: 6\nseed: 3\ncompute:\n  gpus: 306k H100e\n");
    one = file.toString();
    folder = temporary.resolve("results");
  }

  private Outcome count(LabParameters past, LabParameters future, long seed, long replication) {
    runs.incrementAndGet();
    return new FakeLab().run(past, future, seed, replication);
  }

  /** Stopped by Ctrl-C after so many runs. */
  private Terminal stopping(int after) {
    return new Terminal((past, future, seed, replication) -> {
      Outcome outcome = count(past, future, seed, replication);
      if (runs.get() == after) {
        Thread.currentThread().interrupt();
      }
      return outcome;
    });
  }

  @Test
  void interruptionBeforeAnythingIsStoredLeavesNothing() throws IOException {
    Terminal terminal =
        new Terminal((past, future, seed, replication) -> {
          throw new java.util.concurrent.CancellationException("stopped");
        });
    assertEquals(1, terminal.type("run", one, "--out=" + folder));
    Thread.currentThread().interrupt();
    Terminal again = new Terminal(this::count);
    assertEquals(130, again.type("run", one, "--threads=1", "--out=" + folder));
    assertEquals(
        "labsim: interrupted; nothing was written, and the same command starts anew",
        again.err().strip());
    assertFalse(Thread.interrupted());
    assertEquals(List.of("one.yaml"), entries(temporary));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 41})
  void interruptedStudyIsResumedWithTheCommandThatIsTold(int after) throws IOException {
    Path whole = temporary.resolve("whole");
    assertEquals(0, new Terminal(new FakeLab()).type("run", one, "--out=" + whole));

    Terminal stopped = stopping(after);
    assertEquals(130, stopped.type("run", one, "--threads=1", "--out=" + folder));
    String resume = "run " + one + " --threads=1 --out=" + folder + " --resume";
    assertEquals(
        "labsim: interrupted; "
            + (after == 1 ? "1 run is" : after + " runs are")
            + " stored; go on with: labsim "
            + resume,
        stopped.err().strip());
    assertEquals(List.of("parts", "study.json"), entries(folder));

    Terminal careless = new Terminal(this::count);
    assertEquals(2, careless.type("run", one, "--out=" + folder));
    assertEquals(
        "labsim: "
            + folder
            + " holds runs of this study, which was interrupted; add --resume to go on from there,"
            + " or remove the folder to start anew",
        careless.err().strip());
    Terminal early = new Terminal(this::count);
    assertEquals(2, early.type("report", folder.toString()));
    assertTrue(early.err().contains(" is not done: \"labsim run "), early.err());

    Terminal resumed = new Terminal(this::count);
    assertEquals(0, resumed.type(resume.split(" ")), resumed.err());
    assertEquals(42, runs.get()); // 7 worlds, 6 replications, none twice
    assertSameTables(whole, folder);
    assertTrue(entries(folder).contains("report.html"));
    assertFalse(entries(folder).contains("parts"));
    assertFalse(entries(folder).contains("study.json"));
  }

  @Test
  void resumingWhatIsDoneTellsItAgainAndRunsNothing() {
    Terminal first = new Terminal(this::count);
    assertEquals(0, first.type("run", one, "--out=" + folder, "--resume"));
    Terminal again = new Terminal(this::count);
    assertEquals(0, again.type("run", one, "--out=" + folder, "--resume"));
    assertEquals(first.out(), again.out());
    assertEquals(42, runs.get());
    Terminal anew = new Terminal(this::count);
    assertEquals(0, anew.type("run", one, "--out=" + folder));
    assertEquals(84, runs.get());
  }

  @Test
  void sequentialStoppingIsResumedToTheSameEnd() throws IOException {
    Path whole = temporary.resolve("whole");
    String[] study = {"run", one, "--precision=0.4%", "--no-shadow-prices", "--threads=1"};
    Terminal first = new Terminal(this::count);
    assertEquals(0, first.type(with(study, "--out=" + whole)), first.err());
    int all = runs.getAndSet(0);
    assertTrue(all > 60, all + " runs are too few to interrupt the second batch");
    assertEquals(130, stopping(50).type(with(study, "--out=" + folder)));
    assertEquals(0, new Terminal(this::count).type(with(study, "--out=" + folder, "--resume")));
    assertEquals(all, runs.get());
    assertSameTables(whole, folder);
  }

  @Test
  void sharesRunAnywhereAndMergeToTheWhole() throws IOException {
    Path whole = temporary.resolve("whole");
    Terminal plain = new Terminal(new FakeLab());
    assertEquals(0, plain.type("run", one, "--out=" + whole));
    Path here = temporary.resolve("here");
    Path there = temporary.resolve("there");
    share("1/3", here);
    share("3/3", there);

    Terminal early = new Terminal(this::count);
    assertEquals(1, early.type("merge", here.toString(), there.toString()));
    assertTrue(early.err().contains(" runs are missing in " + here), early.err());
    assertTrue(
        early
            .err()
            .contains(
                "share 2/3 is missing; run it with: labsim run "
                    + one
                    + " --out="
                    + here
                    + " --shard 2/3 --resume"),
        early.err());
    assertEquals("", early.out());

    share("2/3", there);
    assertEquals(42, runs.get());
    Terminal merge = new Terminal(this::count);
    assertEquals(0, merge.type("merge", here.toString(), there.toString()), merge.err());
    assertTrue(merge.out().startsWith(plain.out().lines().findFirst().orElseThrow()));
    assertSameTables(whole, here);
    assertEquals(42, runs.get());

    Terminal twice = new Terminal(this::count);
    assertEquals(2, twice.type("merge", here.toString()));
    assertEquals(
        "labsim: " + here + " holds no study that is under way: it has no study.json",
        twice.err().strip());
  }

  @Test
  void foldersOfDifferentStudiesDoNotMerge() {
    share("1/2", folder);
    Path other = temporary.resolve("other");
    assertEquals(
        0, new Terminal(this::count).type("run", one, "--seed=9", "--shard=1/2", "--out=" + other));
    Terminal merge = new Terminal(this::count);
    assertEquals(2, merge.type("merge", folder.toString(), other.toString()));
    assertTrue(merge.err().contains(other + " is of another study (\"labsim run"), merge.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--shard=0/4 | --shard 0/4 is no part of the runs; write 1/4 to 4/4 for four machines",
        "--shard=5/4 | --shard 5/4 is no part of the runs; write 1/4 to 4/4 for four machines",
        "--shard=one | --shard one is no part of the runs; write 1/4 to 4/4 for four machines",
        "--on=moon   | --on is moon; only local is allowed",
      })
  void wrongOptionsAreToldAndWriteNothing(String option, String told) throws IOException {
    Terminal terminal = new Terminal(this::count);
    assertEquals(2, terminal.type("run", one, option, "--out=" + folder));
    assertEquals("labsim: " + told, terminal.err().strip());
    assertFalse(Files.exists(folder));
    assertEquals(0, runs.get());
  }

  @Test
  void sharesKnowNoPrecision() {
    Terminal terminal = new Terminal(this::count);
    assertEquals(2, terminal.type("run", one, "--shard=1/2", "--precision=5%", "--out=" + folder));
    assertTrue(terminal.err().startsWith("labsim: give --shard or --precision"), terminal.err());
  }

  @Test
  void metricsAreServedUnlessThePortIsTaken() throws IOException {
    Terminal terminal = new Terminal(this::count);
    assertEquals(0, terminal.type("run", one, "--metrics-port=0", "--out=" + folder));
    assertTrue(
        terminal.err().startsWith("labsim: metrics are at http://127.0.0.1:"), terminal.err());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Terminal refused = new Terminal(this::count);
      String port = Integer.toString(taken.getLocalPort());
      assertEquals(2, refused.type("run", one, "--metrics-port", port, "--out=" + folder));
      assertEquals(
          "labsim: --metrics-port " + port + " is taken; give another, or 0 for any free one",
          refused.err().strip());
    }
  }

  private void share(String share, Path where) {
    Terminal terminal = new Terminal(this::count);
    assertEquals(0, terminal.type("run", one, "--shard", share, "--out=" + where), terminal.err());
    assertTrue(terminal.err().contains("labsim merge " + where), terminal.err());
    assertEquals("", terminal.out());
  }

  private static void assertSameTables(Path expected, Path actual) throws IOException {
    for (String file : List.of("results.parquet", "series.parquet")) {
      assertEquals(-1, Files.mismatch(expected.resolve(file), actual.resolve(file)), file);
    }
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
