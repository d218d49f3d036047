package crooked.app;

/** A straight class: the command line may look at the clock. */
record Stopwatch(long startedNanos) {
  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }
}
