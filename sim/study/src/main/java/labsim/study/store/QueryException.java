package labsim.study.store;

import java.io.IOException;
import java.io.Serial;

/** A question that cannot be answered, and where it goes wrong: the user's to mend. */
public final class QueryException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  QueryException(String message) {
    super(message);
  }
}
