package labsim.reports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names short enough for a chart, and still different from each other. */
public final class Names {
  private static final int LONGEST = 28;

  private Names() {}

  /** Each name with a form of at most some thirty characters, in the order given. */
  public static Map<String, String> shortened(List<String> names) {
    Map<String, String> shortened = new LinkedHashMap<>();
    List<String> taken = new ArrayList<>();
    for (String name : names) {
      String candidate = shortened(name);
      for (int i = 2; taken.contains(candidate); i++) {
        candidate = shortened(name) + " (" + i + ")";
      }
      taken.add(candidate);
      shortened.put(name, candidate);
    }
    return shortened;
  }

  /** Keeps both ends of a long name; never cuts a character in two. */
  private static String shortened(String name) {
    int[] letters = name.strip().codePoints().toArray();
    if (letters.length <= LONGEST) {
      return name.strip();
    }
    int tail = LONGEST / 3;
    int head = LONGEST - tail - 1;
    return new String(letters, 0, head).strip()
        + "…"
        + new String(letters, letters.length - tail, tail).strip();
  }
}
