package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to a results folder in SQL, as DuckDB speaks it. They can read, and nothing else. */
public final class Query {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As errors show where: the line, then a line with a caret under the place. */
  private static final Pattern SHOWN = Pattern.compile("(?s)\\s*LINE (\\d+): (.*?)\\n( *)\\^.*");

  private Query() {}

  /** Sees an answer row by row. */
  public interface Reader {
    /** The columns' names, before any row. */
    void columns(List<String> names) throws IOException;

    /** One row: numbers, texts, truth values, lists; null where nothing is known. */
    void row(List<@Nullable Object> values) throws IOException;
  }

  /**
   * Asks a question about the tables {@code results} and {@code series}, as far as they are there,
   * and {@code parts} while the study is under way.
   *
   * @param sql one SELECT
   * @throws QueryException if it cannot be understood
   * @throws FolderException if the folder holds no tables
   */
  public static void ask(Path folder, String sql, Reader reader) throws IOException {
    SortedMap<String, List<Path>> tables = tables(folder);
    try (Connection connection = DuckDb.open();
        Statement statement = connection.createStatement()) {
      String question = onlySelect(connection, sql);
      for (var table : tables.entrySet()) {
        statement.execute(
            "create view " + table.getKey() + " as from " + Parquet.files(table.getValue()));
      }
      confine(statement, tables);
      try (ResultSet answer = statement.executeQuery(question)) {
        read(answer, reader);
      } catch (SQLException e) {
        throw refusal(e, tables);
      }
    } catch (SQLException e) {
      throw new FolderException(folder + " cannot be read: " + FirstLine.of(e), e);
    }
  }

  private static SortedMap<String, List<Path>> tables(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FolderException(folder + ": there is no such folder");
    }
    TreeMap<String, List<Path>> tables = new TreeMap<>();
    for (String file : List.of(Folder.RESULTS, Folder.SERIES)) {
      if (Files.isRegularFile(folder.resolve(file))) {
        tables.put(file.substring(0, file.indexOf('.')), List.of(folder.resolve(file)));
      }
    }
    List<Path> parts = new ArrayList<>();
    for (Path part : PartFiles.all(folder.resolve(PartFiles.FOLDER))) {
      if (PartFiles.isIntact(part)) {
        parts.add(part);
      }
    }
    if (!parts.isEmpty()) {
      tables.put("parts", parts);
    }
    if (tables.isEmpty()) {
      throw new FolderException(folder + " holds no results");
    }
    return tables;
  }

  /** The database's own parser says whether it is one SELECT, and writes it anew. */
  private static String onlySelect(Connection connection, String sql)
      throws SQLException, QueryException {
    JsonNode parsed;
    try (var parse = connection.prepareStatement("select json_serialize_sql(?::varchar)")) {
      parse.setString(1, sql);
      try (ResultSet found = parse.executeQuery()) {
        found.next();
        parsed = JSON.readTree(found.getString(1));
      }
    }
    if (parsed.required("error").asBoolean()) {
      String message = parsed.required("error_message").asString();
      if (message.startsWith("Only SELECT")) {
        throw new QueryException("only SELECT is allowed: results are read, never changed");
      }
      int position = parsed.path("position").asInt(-1);
      throw new QueryException(position < 0 ? message : place(sql, position) + "  " + message);
    }
    int questions = parsed.required("statements").size();
    if (questions != 1) {
      throw new QueryException("one SELECT at a time, not " + questions);
    }
    return sql;
  }

  /** No other file can be seen, and nothing of this undone. */
  private static void confine(Statement statement, SortedMap<String, List<Path>> tables)
      throws SQLException {
    List<String> files =
        tables.values().stream()
            .flatMap(List::stream)
            .map(file -> Parquet.literal(file.toString()))
            .toList();
    statement.execute("set allowed_paths = [" + String.join(", ", files) + "]");
    statement.execute("set enable_external_access = false");
    statement.execute("set lock_configuration = true");
  }

  private static void read(ResultSet answer, Reader reader) throws SQLException, IOException {
    ResultSetMetaData meta = answer.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnName(i));
    }
    reader.columns(List.copyOf(names));
    while (answer.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        @Nullable Object value = answer.getObject(i);
        row.add(value instanceof java.sql.Array list ? List.of((Object[]) list.getArray()) : value);
      }
      reader.row(row);
    }
  }

  /** The database's own words, which name the nearest column, after the place. */
  private static QueryException refusal(SQLException e, SortedMap<String, List<Path>> tables) {
    String message = String.valueOf(e.getMessage());
    int shown = message.indexOf("LINE ");
    String what =
        (shown < 0 ? message : message.substring(0, shown)).strip().replaceAll("\\s*\\n\\s*", "; ");
    if (what.contains("Table with name")) {
      what =
          what.replaceAll("; Did you mean.*", "")
              + " Tables here: "
              + String.join(", ", tables.keySet());
    }
    Matcher place = SHOWN.matcher(shown < 0 ? "" : message.substring(shown));
    if (place.matches()) {
      int column = place.group(3).length() - ("LINE " + place.group(1) + ": ").length() + 1;
      return new QueryException("query:" + place.group(1) + ":" + column + "  " + what);
    }
    return new QueryException(what);
  }

  private static String place(String sql, int position) {
    String before = sql.substring(0, Math.min(position, sql.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return "query:" + line + ":" + (position - before.lastIndexOf('\n'));
  }
}
