package labsim.app;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Arguments as they would be typed. */
final class ShellWords {

  private ShellWords() {}

  /** The arguments, quoted where a shell would not leave them alone. */
  static String joined(String... args) {
    return Arrays.stream(args).map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
