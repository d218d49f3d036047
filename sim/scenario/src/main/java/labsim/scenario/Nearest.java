package labsim.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The valid name that was probably meant: the one with the least edit distance. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /** The nearest of the names, the first of equals; empty only if there are no names. */
  public static Optional<String> to(String word, List<String> names) {
    String cut = word.substring(0, Math.min(word.length(), LONGEST));
    return names.stream().min(Comparator.comparingInt(name -> distance(cut, name)));
  }

  /** Words to append to a message; nothing if there are no names. */
  public static String hint(String word, List<String> names) {
    return to(word, names).map(name -> "; nearest: " + name).orElse("");
  }

  /** Levenshtein's distance (1966), upper and lower case being equal. */
  static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
