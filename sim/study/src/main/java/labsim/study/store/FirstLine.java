package labsim.study.store;

/** What to tell of an exception in one line. */
public final class FirstLine {

  private FirstLine() {}

  /** DuckDB buries the one thing that can be done something about under its own trace. */
  public static String of(Exception e) {
    if (String.valueOf(e.getMessage()).contains("No space left on device")) {
      return "the disk is full";
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
