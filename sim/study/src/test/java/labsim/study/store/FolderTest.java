package labsim.study.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import labsim.study.Campaign;
import labsim.study.Evidence;
import labsim.study.FakeLab;
import labsim.study.Findings;
import labsim.study.Plan;
import labsim.study.Samples;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Share;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

  private static final FakeLab LAB = FakeLab.cobbDouglas(0.5, 0.2, 0);
  private static final Folder.Drawing NOTHING = folder -> {};

  @TempDir private Path temporary;

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Evidence evidence = Samples.evidence(plan(3), LAB, 1);
    Path parent = temporary.resolve("deep");
    Path folder = parent.resolve("it's [a] *folder?");
    write(folder, 3, 1, part -> Files.writeString(part.resolve("report.html"), "hm"));
    assertEquals(evidence, Folder.read(folder));
    assertEquals(Findings.of(evidence), Findings.of(Folder.read(folder)));
    assertEquals("hm", Files.readString(folder.resolve("report.html")));
    assertEquals(
        List.of("manifest.json", "report.html", "results.parquet", "series.parquet"),
        entries(folder));
    assertEquals(List.of("it's [a] *folder?"), entries(parent));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void tablesAreTheSameBytesOnAnyNumberOfThreads(int threads) throws IOException {
    Path one = temporary.resolve("one");
    Path other = temporary.resolve("other");
    write(one, 5, 1, NOTHING);
    write(other, 5, threads, NOTHING);
    for (String file : List.of("results.parquet", "series.parquet")) {
      assertEquals(-1, Files.mismatch(one.resolve(file), other.resolve(file)), file);
    }
  }

  @Test
  void theSameStudyIsReplaced() throws IOException {
    Path folder = temporary.resolve("results");
    write(
        folder,
        3,
        1,
        part ->
            Files.writeString(Files.createDirectory(part.resolve("figures")).resolve("old"), ""));
    Files.writeString(folder.resolve("thoughts.txt"), "mine");
    write(folder, 3, 2, part -> Files.createDirectory(part.resolve("figures")));
    assertFalse(Files.exists(folder.resolve("figures/old")));
    assertEquals("mine", Files.readString(folder.resolve("thoughts.txt")));
    assertEquals(2, Folder.read(folder).manifest().threads());
    assertEquals(List.of("results"), entries(temporary));
  }

  @Test
  void otherResultsAreLeftAlone() throws IOException {
    Path folder = temporary.resolve("results");
    write(folder, 3, 1, NOTHING);
    Evidence first = Folder.read(folder);
    var refused = assertThrows(FolderException.class, () -> write(folder, 4, 1, NOTHING));
    assertEquals(
        folder
            + " holds other results (of \"labsim run sample.yaml\"); give another folder with"
            + " --out, or remove it",
        refused.getMessage());
    assertEquals(first, Folder.read(folder));
  }

  @Test
  void foldersOfOtherThingsAreLeftAlone() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("thesis"));
    Folder.claim(folder, "0123"); // empty: anybody may have it
    Files.writeString(folder.resolve("chapter1.tex"), "It was a dark and stormy night.");
    assertThrows(FolderException.class, () -> Folder.claim(folder, "0123"));
    assertThrows(FolderException.class, () -> Folder.claim(folder.resolve("chapter1.tex"), "0123"));
  }

  @Test
  void failedDrawingLosesNoRun() throws IOException {
    Folder.Drawing failing =
        part -> {
          throw new IOException("the disk is full");
        };
    Path folder = temporary.resolve("results");
    assertThrows(IOException.class, () -> write(folder, 3, 1, failing));
    assertEquals(List.of("parts", "study.json"), entries(folder));
    String told = refusal(folder);
    assertTrue(told.contains(" is not done: \"labsim run sample.yaml\" was interrupted"), told);
    Workplace place =
        Workplace.open(
            folder, asked(plan(3)), Share.ALL, Workplace.Start.RESUMED, Assertions::fail);
    assertEquals(3 * 14, place.held());
    place.close();
  }

  @Test
  void brokenFoldersAreRefusedWithAReason() throws IOException {
    Path folder = temporary.resolve("results");
    assertTrue(refusal(folder).endsWith("there is no such folder"));
    Files.createDirectory(folder);
    assertTrue(refusal(folder).endsWith("is not a results folder: it has no manifest.json"));
    Files.delete(folder);
    write(folder, 3, 1, NOTHING);

    Path results = folder.resolve("results.parquet");
    byte[] whole = Files.readAllBytes(results);
    Files.write(results, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(folder).contains(" cannot be read: "), refusal(folder));
    Files.write(results, whole);

    for (String nonsense : List.of("", "[]", "{}", "{\"seed\":", "null")) {
      Files.writeString(folder.resolve("manifest.json"), nonsense);
      String refusal = refusal(folder);
      assertTrue(refusal.contains("manifest.json cannot be understood: "), refusal);
    }
  }

  private static String refusal(Path folder) {
    return String.valueOf(
        assertThrows(FolderException.class, () -> Folder.read(folder)).getMessage());
  }

  private static Plan plan(int replications) {
    return Samples.plan(replications, Samples.scenario("a", 1), Samples.scenario("b", 2));
  }

  private static Asked asked(Plan plan) {
    return ComparisonDetails.asked(
        plan,
        plan.hash("0.1.0 abcdef123456"),
        "labsim run sample.yaml",
        "0.1.0",
        "abcdef123456",
        "2026-01-02T03:04:05Z");
  }

  private static void write(Path folder, int replications, int threads, Folder.Drawing drawing)
      throws IOException {
    Plan plan = plan(replications);
    try (Workplace place =
        Workplace.open(folder, asked(plan), Share.ALL, Workplace.Start.FRESH, Assertions::fail)) {
      place.want(
          Campaign.run(
              plan,
              "0.1.0",
              new LocalThreads(LAB, threads),
              place.archive(),
              Share.ALL,
              (done, total, events) -> {}));
      place.finish((n, events) -> Samples.manifest(plan, threads, n, events), drawing);
    }
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
