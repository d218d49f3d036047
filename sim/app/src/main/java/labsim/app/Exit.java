package labsim.app;

/** What the program tells the shell. */
final class Exit {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;
  static final int INTERRUPTED = 130;

  private Exit() {}
}
