package crooked.lab.people;

/** Wraps what it could say. */
final class HasGetter {
  double getTaste() {
    return 0.35;
  }
}
