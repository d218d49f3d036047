package labsim.study.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import labsim.engine.Streams;
import labsim.study.ensemble.Ensembles;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Worklist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a study again and again and resumes it: the bytes are those of an undisturbed one, and no
 * run that was stored is made again. {@code -Dlabsim.kills=20} kills oftener.
 */
class KillTest {

  private static final int POINTS = 60;
  private static final int REPLICATIONS = 25;

  @TempDir private Path temporary;

  @Test
  void studyThatIsKilledAgainAndAgainEndsWithTheSameBytes()
      throws IOException, InterruptedException {
    int kills = Integer.getInteger("labsim.kills", 3);
    Worklist list = new Worklist(Ensembles.sample(POINTS, REPLICATIONS), "1.0");
    Path whole = temporary.resolve("whole");
    Study.run(whole, list, new LocalThreads(Ensembles::fake, 2));

    Path folder = temporary.resolve("killed");
    labsim.engine.Stream moments = new Streams(1, 0).named("moments");
    Set<String> stored = new HashSet<>();
    long made = 0;
    for (int kill = 0; kill < kills; kill++) {
      Path notes = temporary.resolve("notes" + kill);
      Process child = Child.start(folder, notes, POINTS, REPLICATIONS);
      long wanted = 1 + (long) (moments.uniform() * list.runs() / kills);
      while (child.isAlive() && lines(notes).size() < wanted) {
        child.waitFor(5, TimeUnit.MILLISECONDS);
      }
      child.destroyForcibly().waitFor();
      List<String> runs = lines(notes);
      made += runs.size();
      for (String run : runs) {
        assertTrue(!stored.contains(run), "kill " + kill + ": " + run + " was made again");
      }
      stored.addAll(stored(folder));
    }
    Path notes = temporary.resolve("last");
    Process child = Child.start(folder, notes, POINTS, REPLICATIONS);
    assertEquals(0, child.waitFor());
    for (String run : lines(notes)) {
      assertTrue(!stored.contains(run), run + " was made again");
    }
    made += lines(notes).size();
    System.out.printf(
        "%d kills: %d runs made, %d lost before they were stored%n",
        kills, made, made - list.runs());
    for (String file : List.of("results.parquet", "series.parquet")) {
      assertEquals(-1, Files.mismatch(whole.resolve(file), folder.resolve(file)), file);
    }
  }

  /** What the parts that are whole hold, as the child notes it. */
  private static Set<String> stored(Path folder) throws IOException {
    Set<String> stored = new HashSet<>();
    for (Path part : PartFiles.all(folder.resolve("parts"))) {
      try {
        for (List<Object> row :
            Parquet.read(
                part,
                List.of(
                    Parquet.Field.whole("point"),
                    Parquet.Field.text("world"),
                    Parquet.Field.whole("replication")))) {
          int point = (Integer) row.get(0);
          double gpus = Ensembles.sample(POINTS, 1).cells().get(2 * point).factors().getFirst();
          var cell =
              Ensembles.sample(POINTS, 1)
                  .cells()
                  .get(2 * point + (row.get(1).equals("with") ? 0 : 1));
          stored.add(gpus + " " + cell.future().assistants().speed() + " " + row.get(2));
        }
      } catch (java.sql.SQLException e) {
        throw new IOException(e);
      }
    }
    return stored;
  }

  /** Whole lines only. */
  private static List<String> lines(Path file) throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
