package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Run;
import labsim.study.ensemble.RunId;
import labsim.study.ensemble.TableColumns;
import labsim.study.ensemble.Worklist;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;
import org.jspecify.annotations.Nullable;

/** An archive of part files. What came in is stored within seconds, or at {@link #flush}. */
final class PartArchive implements Archive {

  /**
   * So much work a kill may cost at least and at most; between these, storing takes 2 % of time.
   */
  private static final long LEAST_PATIENCE_NANOS = 2_000_000_000L;

  private static final long MOST_PATIENCE_NANOS = 5_000_000_000L;
  private static final long PATIENCE_FOR_COST = 100;

  /** Runs that wait to be stored; with series, a few megabytes. */
  private static final int MOST_WAITING = 5_000;

  private final Path parts;
  private final String prefix;
  private final LongSupplier nanoTime;
  private final Connection connection;
  private final List<Path> files;
  private final Set<RunId> held = new HashSet<>();
  private @Nullable Rows waiting;
  private int rows;
  private long number;
  private long lastFlush;
  private long patience = LEAST_PATIENCE_NANOS;

  /**
   * Knows the runs of the parts that are there.
   *
   * @param parts their folder
   * @param intact those of them that are whole
   * @param prefix how the names of new parts begin
   */
  PartArchive(Path parts, List<Path> intact, String prefix, LongSupplier nanoTime)
      throws SQLException, IOException {
    this.parts = parts;
    this.prefix = prefix;
    this.nanoTime = nanoTime;
    this.files = new ArrayList<>(intact);
    this.number = PartFiles.next(PartFiles.all(parts));
    this.lastFlush = nanoTime.getAsLong();
    this.connection = DuckDb.open();
    hold(intact);
  }

  /** Knows these parts too. */
  void add(List<Path> intact) throws IOException {
    try {
      hold(intact);
    } catch (SQLException e) {
      throw failed(e);
    }
    files.addAll(intact);
  }

  private void hold(List<Path> intact) throws SQLException {
    if (intact.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select run from " + Parquet.files(intact))) {
      while (found.next()) {
        held.add(RunId.parse(found.getString(1)));
      }
    }
  }

  @Override
  public boolean holds(RunId run) {
    return held.contains(run);
  }

  /** How many runs are held, stored or about to be. */
  int size() {
    return held.size();
  }

  @Override
  public void keep(Run run) throws IOException {
    try {
      if (waiting == null) {
        waiting = new Rows(connection, "part", PartTable.FIELDS);
      }
      waiting.add(PartTable.row(run));
    } catch (SQLException e) {
      throw failed(e);
    }
    rows++;
    held.add(run.id());
    if (rows >= MOST_WAITING || nanoTime.getAsLong() - lastFlush >= patience) {
      flush();
    }
  }

  /** Stores what waits. If that fails it is given up, and its runs have to be done again. */
  void flush() throws IOException {
    @Nullable Rows part = waiting;
    if (part == null) {
      return;
    }
    waiting = null;
    rows = 0;
    long start = nanoTime.getAsLong();
    Path unfinished = Durable.unfinished(parts.resolve("%s%06d".formatted(prefix, number)));
    try {
      part.flush();
      Parquet.write(connection, "part", "*", Tables.note(TableColumns.MEASURES), unfinished);
      Path file = PartFiles.name(parts, prefix, number, PartFiles.checksum(unfinished));
      Durable.publish(unfinished, file);
      files.add(file);
      number++;
      lastFlush = nanoTime.getAsLong();
      patience =
          Math.clamp(
              PATIENCE_FOR_COST * (lastFlush - start), LEAST_PATIENCE_NANOS, MOST_PATIENCE_NANOS);
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  @Override
  public MeasureTable measures(Worklist list) throws IOException {
    return assembled(list, Assembly::measures);
  }

  @Override
  public SeriesTable series(Worklist list) throws IOException {
    return assembled(list, Assembly::series);
  }

  /** All parts so far. */
  List<Path> files() {
    return List.copyOf(files);
  }

  void close() throws IOException {
    try {
      flush();
    } finally {
      try {
        connection.close();
      } catch (SQLException e) {
        // It was in memory only.
      }
    }
  }

  private interface Question<T> {
    T ask(Assembly assembly) throws SQLException;
  }

  private <T> T assembled(Worklist list, Question<T> question) throws IOException {
    flush();
    try (Connection database = DuckDb.open()) {
      TaskTable.make(database, list);
      Assembly assembly = new Assembly(database, list.ensemble().factors(), files);
      if (assembly.missing() > 0) {
        throw new IllegalStateException(assembly.missing() + " runs are missing in " + parts);
      }
      return question.ask(assembly);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private IOException failed(SQLException e) {
    return new IOException("cannot store runs in " + parts + ": " + FirstLine.of(e), e);
  }
}
