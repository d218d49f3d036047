package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import labsim.study.ensemble.RunId;
import labsim.study.ensemble.TableColumns;
import labsim.study.result.Column;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/**
 * Puts what was asked ({@link TaskTable}) together with what came back ({@link PartTable}): what is
 * missing, and the tables of results. These depend on what was asked and on the outcomes, not on
 * how the parts came to be.
 */
final class Assembly {

  private static final String RESULTS = "results";
  private static final String SERIES = "series";

  private final Connection connection;
  private final List<Column> factors;

  /** Works on a database that has the tasks. */
  Assembly(Connection connection, List<Column> factors, List<Path> parts) throws SQLException {
    this.connection = connection;
    this.factors = factors;
    if (parts.isEmpty()) {
      new Rows(connection, "stored", PartTable.FIELDS).flush();
    } else {
      String files = Parquet.files(parts);
      boolean twice = number("select count(*) - count(distinct run) from " + files) > 0;
      // Folders that were merged may have run the same; their outcomes are equal. Not by DISTINCT,
      // which turns -0.0 into 0.0.
      execute(
          "create or replace view stored as from "
              + files
              + (twice ? " qualify row_number() over (partition by run) = 1" : ""));
    }
  }

  /** How many of the asked runs are not stored. */
  long missing() throws SQLException {
    return number(
        "select count(*) from (select distinct run from tasks) anti join stored using (run)");
  }

  /** All runs that are asked for, each once. */
  List<RunId> wanted() throws SQLException {
    List<RunId> wanted = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select distinct run from tasks")) {
      while (found.next()) {
        wanted.add(RunId.parse(found.getString(1)));
      }
    }
    return wanted;
  }

  /** For each world in which runs are missing, how many. */
  Map<String, Long> missingByWorld() throws SQLException {
    Map<String, Long> missing = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select scenario || ' ' || world, count(*) from tasks anti join stored using (run)"
                    + " group by 1")) {
      while (found.next()) {
        missing.put(found.getString(1), found.getLong(2));
      }
    }
    return missing;
  }

  MeasureTable measures() throws SQLException {
    makeResults();
    return Tables.measures(
        TableColumns.MEASURES,
        Parquet.select(connection, Tables.measureFields(TableColumns.MEASURES), RESULTS));
  }

  SeriesTable series() throws SQLException {
    makeSeries();
    return Tables.series(
        TableColumns.TRACKS,
        Parquet.select(connection, Tables.seriesFields(TableColumns.TRACKS), SERIES));
  }

  /** Writes {@code results.parquet} and, if any are kept, {@code series.parquet}. */
  Manifest write(Path folder, Workplace.Signature signature) throws IOException, SQLException {
    Files.createDirectories(folder);
    makeResults();
    Manifest manifest =
        signature.of(
            (int) number("select count(distinct replication) from " + RESULTS),
            number("select sum(events)::bigint from " + RESULTS));
    Parquet.write(
        connection,
        RESULTS,
        "* exclude (n)",
        Tables.note(Stream.concat(factors.stream(), TableColumns.MEASURES.stream()).toList()),
        folder.resolve(Folder.RESULTS));
    execute("drop table " + RESULTS);
    if (number("select count(*) from tasks where series") > 0) {
      makeSeries();
      Parquet.write(
          connection,
          SERIES,
          "* exclude (n)",
          Tables.note(TableColumns.TRACKS),
          folder.resolve(Folder.SERIES));
    }
    return manifest;
  }

  private void makeResults() throws SQLException {
    List<Parquet.Field> measures =
        TableColumns.MEASURES.stream().map(column -> Parquet.Field.number(column.key())).toList();
    execute(
        "create or replace table "
            + RESULTS
            + " as select tasks.n, "
            + of("tasks", TaskTable.shown(factors))
            + ", "
            + of("stored", measures)
            + " from tasks join stored using (run) order by tasks.n");
  }

  private void makeSeries() throws SQLException {
    String tracks =
        TableColumns.TRACKS.stream()
            .map(track ->
                "unnest(stored."
                    + Parquet.quoted(PartTable.overTime(track.key()))
                    + ") as "
                    + Parquet.quoted(track.key()))
            .collect(Collectors.joining(", "));
    execute(
        "create or replace table "
            + SERIES
            + " as select tasks.n, tasks.scenario, tasks.world, tasks.replication, unnest(stored."
            + PartTable.TIMES
            + ") as "
            + PartTable.TIMES
            + ", "
            + tracks
            + " from tasks join stored using (run) where tasks.series order by tasks.n, "
            + PartTable.TIMES);
  }

  private static String of(String table, List<Parquet.Field> fields) {
    return fields.stream()
        .map(field -> table + "." + Parquet.quoted(field.name()))
        .collect(Collectors.joining(", "));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
