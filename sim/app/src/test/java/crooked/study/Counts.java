package crooked.study;

/** Remembers between studies. */
final class Counts {
  static int studies;

  private Counts() {}
}
