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
import labsim.study.Evidence;
import labsim.study.FakeLab;
import labsim.study.Findings;
import labsim.study.Plan;
import labsim.study.Samples;
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
    Evidence evidence = evidence(3, 1);
    Path parent = temporary.resolve("deep");
    Path folder = parent.resolve("it's [a] *folder?");
    Folder.write(folder, evidence, part -> Files.writeString(part.resolve("report.html"), "hm"));
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
    Folder.write(one, evidence(5, 1), NOTHING);
    Folder.write(other, evidence(5, threads), NOTHING);
    for (String file : List.of("results.parquet", "series.parquet")) {
      assertEquals(-1, Files.mismatch(one.resolve(file), other.resolve(file)), file);
    }
  }

  @Test
  void theSameStudyIsReplaced() throws IOException {
    Path folder = temporary.resolve("results");
    Folder.write(folder, evidence(3, 1), part -> Files.writeString(part.resolve("old"), ""));
    Folder.write(folder, evidence(3, 2), NOTHING);
    assertFalse(Files.exists(folder.resolve("old")));
    assertEquals(2, Folder.read(folder).manifest().threads());
    assertEquals(List.of("results"), entries(temporary));
  }

  @Test
  void otherResultsAreLeftAlone() throws IOException {
    Path folder = temporary.resolve("results");
    Evidence first = evidence(3, 1);
    Folder.write(folder, first, NOTHING);
    var refused =
        assertThrows(FolderException.class, () -> Folder.write(folder, evidence(4, 1), NOTHING));
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
  void failedDrawingLeavesNothing() throws IOException {
    Folder.Drawing failing =
        part -> {
          throw new IOException("the disk is full");
        };
    assertThrows(
        IOException.class,
        () -> Folder.write(temporary.resolve("results"), evidence(3, 1), failing));
    assertEquals(List.of(), entries(temporary));
  }

  @Test
  void brokenFoldersAreRefusedWithAReason() throws IOException {
    Path folder = temporary.resolve("results");
    assertTrue(refusal(folder).endsWith("there is no such folder"));
    Files.createDirectory(folder);
    assertTrue(refusal(folder).endsWith("is not a results folder: it has no manifest.json"));
    Files.delete(folder);
    Folder.write(folder, evidence(3, 1), NOTHING);

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

  private static Evidence evidence(int replications, int threads) {
    Plan plan = Samples.plan(replications, Samples.scenario("a", 1), Samples.scenario("b", 2));
    return Samples.evidence(plan, LAB, threads);
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
