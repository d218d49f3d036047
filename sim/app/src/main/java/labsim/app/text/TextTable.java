package labsim.app.text;

import java.util.ArrayList;
import java.util.List;

/** A table of text, its columns as wide as they must be. */
final class TextTable {

  private static final String GAP = "  ";

  private final String alignment;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param alignment one letter a column: l for left, r for right
   */
  TextTable(String alignment) {
    this.alignment = alignment;
  }

  /** Adds a row, as many cells as there are columns. */
  TextTable row(String... cells) {
    if (cells.length != alignment.length()) {
      throw new IllegalArgumentException(cells.length + " cells for columns " + alignment);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Adds a line that keeps to no column. */
  TextTable line(String text) {
    rows.add(List.of(text));
    return this;
  }

  /** One line a row, without spaces at its end. */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    if (cells.size() < alignment.length()) {
      return cells.getFirst();
    }
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String padding = " ".repeat(width(column) - cells.get(column).length());
      line.append(column == 0 ? "" : GAP)
          .append(alignment.charAt(column) == 'r' ? padding : "")
          .append(cells.get(column))
          .append(alignment.charAt(column) == 'l' ? padding : "");
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() == alignment.length())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
