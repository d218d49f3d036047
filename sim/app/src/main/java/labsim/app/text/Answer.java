package labsim.app.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import labsim.study.store.Query;
import org.jspecify.annotations.Nullable;

/** The answer to a question in SQL, printed in one of several forms. */
public abstract sealed class Answer implements Query.Reader {

  private final PrintWriter out;

  private Answer(PrintWriter out) {
    this.out = out;
  }

  /** For people: columns as wide as they must be, numbers to the right. */
  public static Answer table(PrintWriter out) {
    return new Table(out);
  }

  /**
   * For spreadsheets, after RFC 4180, with names in the first line; empty where nothing is known.
   */
  public static Answer csv(PrintWriter out) {
    return new Csv(out);
  }

  /** For programs: an array with an object a row; null where nothing is known. */
  public static Answer json(PrintWriter out) {
    return new Json(out);
  }

  /** Prints what is left to print. */
  public void end() {}

  private static final class Table extends Answer {

    private final List<List<String>> rows = new ArrayList<>();
    private boolean[] numeric = new boolean[0];

    Table(PrintWriter out) {
      super(out);
    }

    @Override
    public void columns(List<String> names) {
      rows.add(names);
      numeric = new boolean[names.size()];
    }

    @Override
    public void row(List<@Nullable Object> values) {
      for (int i = 0; i < numeric.length; i++) {
        numeric[i] |= values.get(i) instanceof Number;
      }
      rows.add(values.stream().map(value -> value == null ? "" : value.toString()).toList());
    }

    @Override
    public void end() {
      StringBuilder alignment = new StringBuilder();
      for (boolean right : numeric) {
        alignment.append(right ? 'r' : 'l');
      }
      TextTable table = new TextTable(alignment.toString());
      rows.forEach(row -> table.row(row.toArray(String[]::new)));
      table.lines().forEach(super.out::println);
    }
  }

  private static final class Csv extends Answer {

    Csv(PrintWriter out) {
      super(out);
    }

    @Override
    public void columns(List<String> names) {
      row(new ArrayList<>(names));
    }

    @Override
    public void row(List<@Nullable Object> values) {
      super.out.println(values.stream().map(Csv::cell).collect(Collectors.joining(",")));
    }

    private static String cell(@Nullable Object value) {
      String text = value == null ? "" : value.toString();
      return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  private static final class Json extends Answer {

    private List<String> names = List.of();
    private boolean begun;

    Json(PrintWriter out) {
      super(out);
    }

    @Override
    public void columns(List<String> names) {
      this.names = names;
      super.out.print("[");
    }

    @Override
    public void row(List<@Nullable Object> values) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        members.add(quoted(names.get(i)) + ": " + written(values.get(i)));
      }
      super.out.print(begun ? ",\n " : "\n ");
      super.out.print("{" + String.join(", ", members) + "}");
      begun = true;
    }

    @Override
    public void end() {
      super.out.println(begun ? "\n]" : "]");
    }

    private static String written(@Nullable Object value) {
      return switch (value) {
        case null -> "null";
        case Double number when !Double.isFinite(number) -> "null";
        case Float number when !Float.isFinite(number) -> "null";
        case Number number -> number.toString();
        case Boolean truth -> truth.toString();
        case List<?> list ->
            list.stream().map(Json::written).collect(Collectors.joining(", ", "[", "]"));
        default -> quoted(Objects.toString(value));
      };
    }

    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '"' -> quoted.append("\\\"");
          case '\\' -> quoted.append("\\\\");
          default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
      }
      return quoted.append('"').toString();
    }
  }
}
