package labsim.app;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed behind "labsim".
 *
 * @param args word by word
 */
record Typed(List<String> args) {

  private static final String PROGRAM = "labsim ";
  private static final String SHARD = "--shard";
  private static final String RESUME = "--resume";

  static Typed of(String... args) {
    return new Typed(List.of(args));
  }

  /** The command that asks for the whole of which a share was asked for. */
  String whole() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).equals(SHARD)) {
        i++;
      } else if (!args.get(i).startsWith(SHARD + "=")) {
        words.add(args.get(i));
      }
    }
    return PROGRAM + ShellWords.joined(words.toArray(String[]::new));
  }

  /** The command that goes on with this one. */
  String resumed() {
    return resumed(PROGRAM + ShellWords.joined(args.toArray(String[]::new)));
  }

  /** The command that goes on with a command. */
  static String resumed(String command) {
    return List.of(command.split(" ", -1)).contains(RESUME) ? command : command + " " + RESUME;
  }

  /** The command that runs, or goes on with, one share of a whole. */
  static String share(String whole, String share) {
    return resumed(whole + " " + SHARD + " " + share);
  }
}
