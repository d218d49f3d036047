package labsim.study.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import labsim.lab.Outcome;
import labsim.study.ensemble.Ensembles;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.result.MeasureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplaceTest {

  private static final Worklist LIST = new Worklist(Ensembles.sample(5, 20), "1.0");

  @TempDir private Path temporary;
  private final AtomicInteger runs = new AtomicInteger();
  private final List<String> notes = new ArrayList<>();

  private Outcome counted(
      labsim.lab.LabParameters past, labsim.lab.LabParameters future, long seed, long i) {
    runs.incrementAndGet();
    return Ensembles.fake(past, future, seed, i);
  }

  @Test
  void tablesHoldWhatMemoryWouldWithPointsAndFactors() throws IOException {
    Path folder = temporary.resolve("results");
    Study.run(folder, LIST, new LocalThreads(this::counted, 2));
    assertEquals(LIST.runs(), runs.get());
    Memory memory = new Memory();
    Evaluation.run(
        LIST, new LocalThreads(Ensembles::fake, 1), memory, Share.ALL, (done, total, events) -> {});
    MeasureTable expected = memory.measures(LIST);
    Sheet sheet =
        Sheet.read(
            folder,
            List.of("point", "compute.gpus", "replication", "software", "wait_s3"),
            List.of("world"));
    assertEquals(200, sheet.rows());
    assertEquals("compute.gpus", sheet.columns().getFirst().key());
    for (int i = 0; i < 200; i++) {
      MeasureTable.Row row = expected.rows().get(i);
      assertEquals(Math.floorDiv(i, 40), sheet.numbers("point")[i]);
      assertEquals(
          LIST.ensemble().cells().get(i / 20).factors().getFirst(),
          sheet.numbers("compute.gpus")[i]);
      assertEquals(row.world(), sheet.texts("world")[i]);
      assertEquals(row.replication(), sheet.numbers("replication")[i]);
      assertEquals(row.values().getFirst(), sheet.numbers("software")[i]);
      assertTrue(Double.isNaN(sheet.numbers("wait_s3")[i]));
    }
    assertThrows(IllegalArgumentException.class, () -> sheet.numbers("events"));
    assertThrows(IllegalArgumentException.class, () -> sheet.texts("scenario"));
    assertThrows(FolderException.class, () -> Sheet.read(folder, List.of("sofware"), List.of()));
    assertThrows(FolderException.class, () -> Sheet.read(temporary, List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 42, 139})
  void studyThatFailsHalfwayIsResumedToTheSameBytes(int after) throws IOException {
    Path whole = temporary.resolve("whole");
    Path folder = temporary.resolve("results");
    Study.run(whole, LIST, new LocalThreads(Ensembles::fake, 1));
    assertThrows(IOException.class, () -> Study.run(folder, LIST, failingAfter(after)));
    assertFalse(Files.exists(folder.resolve("results.parquet")));
    assertEquals(after > 0, Files.exists(folder));
    Study.resume(folder, LIST, new LocalThreads(this::counted, 4), notes::add);
    assertEquals(LIST.runs() - after, runs.get());
    assertSameTables(whole, folder);
    assertEquals(List.of("manifest.json", "results.parquet", "series.parquet"), entries(folder));
  }

  @Test
  void damagedPartsAreSetAsideAndTheirRunsDoneAgain() throws IOException {
    Path whole = temporary.resolve("whole");
    Path folder = temporary.resolve("results");
    Study.run(whole, LIST, new LocalThreads(Ensembles::fake, 1));
    for (int part = 1; part <= 4; part++) {
      int after = 10 * part; // each session adds a part of ten
      assertThrows(
          IOException.class,
          () -> Study.resume(folder, LIST, failingAfter(10), notes::add),
          "after " + after);
    }
    List<Path> parts = PartFiles.all(folder.resolve("parts"));
    assertEquals(4, parts.size());
    byte[] bytes = Files.readAllBytes(parts.get(0));
    Files.write(parts.get(0), Arrays.copyOf(bytes, bytes.length - 100)); // truncated
    bytes = Files.readAllBytes(parts.get(2));
    bytes[bytes.length / 2] ^= 1; // one bit
    Files.write(parts.get(2), bytes);
    Files.write(folder.resolve("parts/000009.unfinished"), bytes);

    Study.resume(folder, LIST, new LocalThreads(this::counted, 2), notes::add);
    assertEquals(LIST.runs() - 20, runs.get());
    assertEquals(
        List.of(
            parts.get(0)
                + " is damaged and set aside as "
                + parts.get(0).getFileName()
                + ".damaged; its runs are missing",
            parts.get(2)
                + " is damaged and set aside as "
                + parts.get(2).getFileName()
                + ".damaged; its runs are missing"),
        notes);
    assertSameTables(whole, folder);
  }

  @Test
  void secondOnTheSameFolderIsRefused() throws IOException {
    Path folder = temporary.resolve("results");
    try (Workplace first = Study.open(folder, LIST, Share.ALL, notes::add)) {
      var refused =
          assertThrows(
              FolderException.class, () -> Study.open(folder, LIST, Share.ALL, notes::add));
      assertEquals(
          "another labsim is at work in "
              + folder
              + "; wait for it, or give another folder with --out",
          refused.getMessage());
      assertThrows(
          FolderException.class, () -> Study.open(folder, LIST, new Share(1, 2), notes::add));
      assertEquals(0, first.held());
    }
  }

  @Test
  void sharesInOneFolderMakeTheSameBytes() throws IOException {
    Path whole = temporary.resolve("whole");
    Path folder = temporary.resolve("results");
    Study.run(whole, LIST, new LocalThreads(Ensembles::fake, 1));
    for (int number = 3; number >= 1; number--) {
      try (Workplace place = Study.open(folder, LIST, new Share(number, 3), notes::add)) {
        Study.work(place, LIST, new LocalThreads(this::counted, 1), new Share(number, 3));
        assertEquals(number == 1, place.missing().isEmpty());
      }
    }
    assertEquals(LIST.runs(), runs.get());
    try (Workplace place = Workplace.reopen(folder, notes::add)) {
      assertEquals(List.of(), place.gaps());
      place.finish(Study::manifest, fresh -> {});
    }
    assertSameTables(whole, folder);
    assertEquals(List.of(), notes);
  }

  @Test
  void runsThatTwoFoldersBothDidCountOnce() throws IOException {
    Path whole = temporary.resolve("whole");
    Study.run(whole, LIST, new LocalThreads(Ensembles::fake, 1));
    Path one = temporary.resolve("one");
    Path other = temporary.resolve("other");
    assertThrows(IOException.class, () -> Study.run(one, LIST, failingAfter(30)));
    try (Workplace place = Study.open(other, LIST, Share.ALL, notes::add)) {
      Study.work(place, LIST, new LocalThreads(Ensembles::fake, 1), Share.ALL);
    }
    try (Workplace place = Workplace.reopen(one, notes::add)) {
      assertThrows(FolderException.class, place::missing);
      place.takeIn(other, notes::add);
      place.finish(Study::manifest, fresh -> {});
    }
    assertSameTables(whole, one);
  }

  @Test
  void killBetweenFinalNamesLosesNothing() throws IOException {
    Path whole = temporary.resolve("whole");
    Path folder = temporary.resolve("results");
    Study.run(whole, LIST, new LocalThreads(Ensembles::fake, 1));
    try (Workplace place = Study.open(folder, LIST, Share.ALL, notes::add)) {
      Study.work(place, LIST, new LocalThreads(this::counted, 1), Share.ALL);
    }
    // As if killed while the final tables were given their names.
    Files.writeString(folder.resolve("results.parquet"), "old");
    Files.createDirectories(folder.resolve("parts/final"));
    Files.writeString(folder.resolve("parts/final/series.parquet"), "half");
    Study.resume(folder, LIST, new LocalThreads(this::counted, 1), notes::add);
    assertEquals(LIST.runs(), runs.get());
    assertSameTables(whole, folder);
    // As if killed while tidying up: parts without a study.
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("parts/000001-00000000.parquet"), "old");
    Study.run(folder, LIST, new LocalThreads(this::counted, 1));
    assertSameTables(whole, folder);
    assertEquals(List.of(), notes);
  }

  @Test
  void whatCannotBeWrittenIsAnErrorAndLosesNothing() throws IOException {
    Path folder = temporary.resolve("results");
    assertThrows(IOException.class, () -> Study.run(folder, LIST, failingAfter(30)));
    Path parts = folder.resolve("parts");
    try (Workplace place = Study.open(folder, LIST, Share.ALL, notes::add)) {
      Files.move(parts, folder.resolve("gone"));
      IOException failed =
          assertThrows(
              IOException.class,
              () -> Study.work(place, LIST, new LocalThreads(Ensembles::fake, 1), Share.ALL));
      assertTrue(
          String.valueOf(failed.getMessage()).startsWith("cannot store runs in " + parts),
          failed.getMessage());
      Files.move(folder.resolve("gone"), parts);
    }
    try (Workplace place = Study.open(folder, LIST, Share.ALL, notes::add)) {
      assertEquals(30, place.held());
    }
  }

  @Test
  void fullDiskIsToldAsSuch() {
    assertEquals(
        "the disk is full",
        FirstLine.of(
            new java.sql.SQLException(
                "IO Error: Async write failed: {\"errno\":\"28\"}: No space left on device\nat x")));
    assertEquals("IO Error", FirstLine.of(new java.sql.SQLException("IO Error\nat x")));
    assertEquals("null", FirstLine.of(new IOException()));
  }

  /** Runs on this thread; breaks down behind the runs of this number, which are kept. */
  private static Executor failingAfter(int runs) {
    return (tasks, outcomes) -> {
      for (int i = 0; i < runs; i++) {
        var task = tasks.next();
        outcomes.take(task.number(), task.run(Ensembles::fake));
      }
      throw new IOException("the machine room is flooded");
    };
  }

  private static void assertSameTables(Path expected, Path actual) throws IOException {
    for (String file : List.of("results.parquet", "series.parquet")) {
      assertEquals(-1, Files.mismatch(expected.resolve(file), actual.resolve(file)), file);
    }
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
