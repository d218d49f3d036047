package labsim.app;

import java.io.Serial;

/** The user stopped a study of which something is stored: a line that says how to go on. */
final class Interrupted extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  Interrupted(String line, Throwable cause) {
    super(line, cause);
  }
}
