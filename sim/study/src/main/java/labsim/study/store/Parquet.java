package labsim.study.store;

import java.nio.file.Path;
import java.sql.Connection;
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

    static Field numbers(String name) {
      return new Field(name, "DOUBLE[]");
    }
  }

  /**
   * Writes the rows of a table of the database, in their order. The table matters, and not how it
   * was filled.
   *
   * @param columns what to select from the table
   * @param note text kept beside the rows: what the columns mean
   */
  static void write(Connection connection, String table, String columns, String note, Path file)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select "
              + columns
              + " from "
              + table
              + ") to "
              + literal(file.toString())
              + " (format parquet, compression zstd, kv_metadata {"
              + NOTE
              + ": "
              + literal(note)
              + "})");
    }
  }

  /** The rows of these columns. */
  static List<List<Object>> read(Path file, List<Field> fields) throws SQLException {
    try (Connection connection = DuckDb.open()) {
      return select(connection, fields, "read_parquet(" + pattern(file) + ")");
    }
  }

  /** The rows of these columns of a table, or of whatever can be selected from. */
  static List<List<Object>> select(Connection connection, List<Field> fields, String table)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select " + names(fields) + " from " + table)) {
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

  /** The note of {@link #write} when the file was written. */
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

  /** A table of all rows of these files, which have the same columns. */
  static String files(List<Path> files) {
    return files.stream()
        .map(Parquet::pattern)
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  /** Files are read by pattern: what has a meaning there stands in brackets to mean itself. */
  private static String pattern(Path file) {
    return literal(file.toString().replaceAll("[\\[*?]", "[$0]"));
  }

  static String names(List<Field> fields) {
    return fields.stream().map(field -> quoted(field.name())).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
