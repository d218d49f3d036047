package labsim.study.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a new table of the database, handed over in portions. */
final class Rows {

  /** Numbers are boxed on the way, so a portion is a few megabytes. */
  private static final int PORTION = 100_000;

  private final Connection connection;
  private final String table;
  private final List<Parquet.Field> fields;
  private final List<List<Object>> columns = new ArrayList<>();

  /** Makes the table. */
  Rows(Connection connection, String table, List<Parquet.Field> fields) throws SQLException {
    this.connection = connection;
    this.table = table;
    this.fields = fields;
    fields.forEach(field -> columns.add(new ArrayList<>()));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          fields.stream()
              .map(field -> Parquet.quoted(field.name()) + " " + field.type())
              .collect(Collectors.joining(", ", "create or replace table " + table + " (", ")")));
    }
  }

  /**
   * Adds a row.
   *
   * @param values one value a field: String, Integer, Long, Double, Boolean, or a {@code Double[]}
   *     for a list
   */
  void add(List<?> values) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(values.get(i));
    }
    if (columns.getFirst().size() * (long) columns.size() >= PORTION) {
      flush();
    }
  }

  /** Hands over what has not been handed over yet. */
  void flush() throws SQLException {
    if (columns.getFirst().isEmpty()) {
      return;
    }
    String sql =
        fields.stream()
            .map(field -> "unnest(?::" + field.type() + "[])")
            .collect(Collectors.joining(", ", "insert into " + table + " select ", ""));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setArray(
            i + 1, connection.createArrayOf(fields.get(i).type(), array(columns.get(i))));
      }
      insert.execute();
    }
    columns.forEach(List::clear);
  }

  /** An empty list becomes NULL, which costs nothing; a list costs as much as twenty numbers. */
  private @Nullable Object[] array(List<Object> column) throws SQLException {
    @Nullable Object[] values = column.toArray();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Double[] list) {
        values[i] = list.length == 0 ? null : connection.createArrayOf("DOUBLE", list);
      }
    }
    return values;
  }
}
