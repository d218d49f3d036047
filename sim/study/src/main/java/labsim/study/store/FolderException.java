package labsim.study.store;

import java.io.IOException;
import java.io.Serial;

/** A folder that cannot be used as asked, and what to do about it: the user's to mend. */
public final class FolderException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  /** A line that says what is wrong. */
  public FolderException(String message) {
    super(message);
  }

  /** The same, and why. */
  public FolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
