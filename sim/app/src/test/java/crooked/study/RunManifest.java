package crooked.study;

/** A straight class: a manifest says how long a study took. */
record RunManifest(long startedNanos) {
  static RunManifest now() {
    return new RunManifest(System.nanoTime());
  }
}
