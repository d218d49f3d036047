package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import labsim.study.result.Column;

/**
 * Some columns of a folder's results in memory, a million rows as well as ten: eight bytes a
 * number, and each text once. Rows are in the order of point, world and replication.
 */
public final class Sheet {

  private final List<Column> columns;
  private final Map<String, double[]> numbers = new HashMap<>();
  private final Map<String, String[]> texts = new HashMap<>();
  private final int rows;

  private Sheet(List<Column> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads the columns that are named from a folder's {@code results.parquet}.
   *
   * @param numbers columns of numbers: point, replication, factors, measures
   * @param texts columns of text: scenario, world
   * @throws FolderException if there are no results, or not these columns
   */
  public static Sheet read(Path folder, List<String> numbers, List<String> texts)
      throws IOException {
    Path file = folder.resolve(Folder.RESULTS);
    if (!Files.isRegularFile(file)) {
      throw new FolderException(folder + " has no results: there is no " + Folder.RESULTS);
    }
    String names =
        Parquet.names(
            Stream.concat(
                    numbers.stream().map(Parquet.Field::number),
                    texts.stream().map(Parquet.Field::text))
                .toList());
    String table = Parquet.files(List.of(file));
    try (Connection connection = DuckDb.open();
        Statement statement = connection.createStatement()) {
      Sheet sheet = new Sheet(Tables.columns(Parquet.note(file)), count(statement, table));
      numbers.forEach(name -> sheet.numbers.put(name, new double[sheet.rows]));
      texts.forEach(name -> sheet.texts.put(name, new String[sheet.rows]));
      try (ResultSet found = statement.executeQuery("select " + names + " from " + table)) {
        sheet.fill(found, numbers, texts);
      }
      return sheet;
    } catch (SQLException e) {
      throw new FolderException(folder + " cannot be read: " + FirstLine.of(e), e);
    }
  }

  private static int count(Statement statement, String table) throws SQLException {
    try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getInt(1);
    }
  }

  private void fill(ResultSet found, List<String> asNumbers, List<String> asTexts)
      throws SQLException {
    List<double[]> values = asNumbers.stream().map(this::numbers).toList();
    List<String[]> words = new ArrayList<>(asTexts.stream().map(this::texts).toList());
    Map<String, String> once = new HashMap<>();
    for (int row = 0; found.next(); row++) {
      int column = 1;
      for (double[] value : values) {
        value[row] = found.getDouble(column++);
      }
      for (String[] word : words) {
        word[row] = once.computeIfAbsent(found.getString(column++), text -> text);
      }
    }
  }

  /** What the factors and measures of the results mean, whether they were read or not. */
  public List<Column> columns() {
    return columns;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** The numbers of a column that was read, by row; not to be changed. */
  public double[] numbers(String column) {
    double[] values = numbers.get(column);
    if (values == null) {
      throw new IllegalArgumentException("no column " + column + " among " + numbers.keySet());
    }
    return values;
  }

  /** The texts of a column that was read, by row; not to be changed. */
  public String[] texts(String column) {
    String[] values = texts.get(column);
    if (values == null) {
      throw new IllegalArgumentException("no column " + column + " among " + texts.keySet());
    }
    return values;
  }
}
