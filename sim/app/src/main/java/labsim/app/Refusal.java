package labsim.app;

import java.io.Serial;
import java.util.List;

/** The user asked for what cannot be done: lines that say so, and what to do instead. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  Refusal(String line) {
    this(List.of("labsim: " + line));
  }

  Refusal(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }
}
