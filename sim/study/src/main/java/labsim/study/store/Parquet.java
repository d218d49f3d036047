package labsim.study.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as Parquet files; equal tables make equal bytes. */
final class Parquet {

  /** Name under which a file keeps the meaning of its columns. */
  private static final String NOTE = "labsim";

  /** Rows are handed to the database in portions of this size. */
  private static final int PORTION = 50_000;

  private Parquet() {}

  /** A column's name and SQL type. */
  record Field(String name, String type) {
    static Field text(String name) {
      return new Field(name, "VARCHAR");
    }

    static Field whole(String name) {
      return new Field(name, "INTEGER");
    }

    static Field number(String name) {
      return new Field(name, "DOUBLE");
    }
  }

  /**
   * A table as the database sees it.
   *
   * @param fields its columns
   * @param rows one list a row, of String, Integer or Double as the columns have it
   * @param note text kept beside the rows: what the columns mean
   */
  record Table(List<Field> fields, List<List<Object>> rows, String note) {}

  static void write(Path file, Table table) throws SQLException {
    try (Connection connection = DuckDb.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          table.fields().stream()
              .map(field -> quoted(field.name()) + " " + field.type())
              .collect(Collectors.joining(", ", "create table rows (", ")")));
      insert(connection, table);
      statement.execute(
          "copy rows to "
              + literal(file.toString())
              + " (format parquet, compression zstd, kv_metadata {"
              + NOTE
              + ": "
              + literal(table.note())
              + "})");
    }
  }

  private static void insert(Connection connection, Table table) throws SQLException {
    List<Field> fields = table.fields();
    String sql =
        fields.stream()
            .map(field -> "unnest(?::" + field.type() + "[])")
            .collect(Collectors.joining(", ", "insert into rows select ", ""));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int from = 0; from < table.rows().size(); from += PORTION) {
        List<List<Object>> rows =
            table.rows().subList(from, Math.min(from + PORTION, table.rows().size()));
        for (int i = 0; i < fields.size(); i++) {
          int column = i;
          Object[] values = rows.stream().map(row -> row.get(column)).toArray();
          insert.setArray(i + 1, connection.createArrayOf(fields.get(i).type(), values));
        }
        insert.execute();
      }
    }
  }

  /** The rows of these columns. */
  static List<List<Object>> read(Path file, List<Field> fields) throws SQLException {
    String columns =
        fields.stream().map(field -> quoted(field.name())).collect(Collectors.joining(", "));
    try (Connection connection = DuckDb.open();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select " + columns + " from read_parquet(" + pattern(file) + ")")) {
      List<List<Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<Object> row = new ArrayList<>(fields.size());
        for (int i = 1; i <= fields.size(); i++) {
          row.add(found.getObject(i));
        }
        rows.add(List.copyOf(row));
      }
      return List.copyOf(rows);
    }
  }

  /** What {@link Table#note} was when the file was written. */
  static String note(Path file) throws SQLException {
    try (Connection connection = DuckDb.open();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select decode(value) from parquet_kv_metadata("
                    + pattern(file)
                    + ") where decode(key) = '"
                    + NOTE
                    + "'")) {
      if (!found.next()) {
        throw new SQLException(file + " does not say what its columns mean");
      }
      return found.getString(1);
    }
  }

  /** Files are read by pattern: what has a meaning there stands in brackets to mean itself. */
  private static String pattern(Path file) {
    return literal(file.toString().replaceAll("[\\[*?]", "[$0]"));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
