package labsim.app.text;

import java.util.ArrayList;
import java.util.List;

/** Prose broken into lines. */
final class Wrap {

  /** Columns of a terminal that nobody has made wider. */
  static final int COLUMNS = 80;

  private static final char NO_BREAK = '\u00a0';

  private Wrap() {}

  /** Lines of at most 80 columns, unless a single word is longer; intervals stay in one piece. */
  static List<String> lines(String prose) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : unbroken(prose).strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word.replace(NO_BREAK, ' '));
    }
    lines.add(line.toString());
    return lines;
  }

  /** "[1.2, 1.3]" and "9 %" are one word each. */
  private static String unbroken(String prose) {
    return prose.replaceAll("(\\[[^ \\]]*) ", "$1" + NO_BREAK).replace(" %", NO_BREAK + "%");
  }
}
