package labsim.study.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Column;

/**
 * The rows that a study asks for, one a cell and replication in the order of the final table, each
 * with the id of its run: table {@value #TABLE} of the database, and {@value #NAME} beside the
 * parts, so that they can be put together without the scenarios.
 */
final class TaskTable {

  static final String NAME = "tasks.parquet";
  static final String TABLE = "tasks";

  /** What the final table has of it beside the factors. */
  static final List<Parquet.Field> FIRST =
      List.of(Parquet.Field.whole("point"), Parquet.Field.text("scenario"));

  static final List<Parquet.Field> LAST =
      List.of(Parquet.Field.text("world"), Parquet.Field.whole("replication"));

  private TaskTable() {}

  /** Makes the table. */
  static void make(Connection connection, Worklist list) throws SQLException {
    Ensemble ensemble = list.ensemble();
    Rows rows = new Rows(connection, TABLE, fields(ensemble.factors()));
    long n = 0;
    for (int i = 0; i < ensemble.cells().size(); i++) {
      Cell cell = ensemble.cells().get(i);
      for (int replication = 0; replication < ensemble.replications(); replication++) {
        List<Object> row = new ArrayList<>();
        row.add(n++);
        row.add(list.id(i, replication).toString());
        row.add(cell.keeps() == Cell.Keeps.SERIES && replication < Ensemble.WITH_SERIES);
        row.add(cell.point());
        row.add(cell.world().scenario());
        row.addAll(cell.factors());
        row.add(cell.world().key());
        row.add(cell.first() + replication);
        rows.add(row);
      }
    }
    rows.flush();
  }

  /** Writes the table into the folder of the parts. */
  static void write(Connection connection, List<Column> factors, Path parts) throws SQLException {
    Path file = parts.resolve(NAME);
    try {
      Parquet.write(connection, TABLE, "*", Tables.note(factors), Durable.unfinished(file));
      Durable.publish(Durable.unfinished(file), file);
    } catch (java.io.IOException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  /** Makes the table from the file. */
  static void read(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create or replace view " + TABLE + " as select * from " + Parquet.files(List.of(file)));
    }
  }

  private static List<Parquet.Field> fields(List<Column> factors) {
    List<Parquet.Field> fields = new ArrayList<>();
    fields.add(new Parquet.Field("n", "BIGINT"));
    fields.add(Parquet.Field.text("run"));
    fields.add(new Parquet.Field("series", "BOOLEAN"));
    fields.addAll(shown(factors));
    return List.copyOf(fields);
  }

  /** Those fields that a reader of the final table wants to see. */
  static List<Parquet.Field> shown(List<Column> factors) {
    return Stream.of(
            FIRST.stream(),
            factors.stream().map(factor -> Parquet.Field.number(factor.key())),
            LAST.stream())
        .flatMap(fields -> fields)
        .toList();
  }
}
