package labsim.study.store;

import java.io.IOException;
import java.io.Serial;

/** A folder that cannot be used as asked, and what to do about it: the user's to mend. */
public final class FolderException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  FolderException(String message) {
    super(message);
  }

  FolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
