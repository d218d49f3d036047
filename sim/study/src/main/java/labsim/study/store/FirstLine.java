package labsim.study.store;

/** What to tell of an exception in one line. */
final class FirstLine {

  private FirstLine() {}

  static String of(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
