package labsim.lab.experiments;

/** What becomes of an idea after its code is ready, or after a measurement. */
public sealed interface Decision {

  /** It is tested at the next rung. */
  record Promote(RungName next) implements Decision {}

  /**
   * It becomes a candidate for a release.
   *
   * @param foreseenOom the gain that is expected of it, OOM
   */
  record Adopt(double foreseenOom) implements Decision {}

  /** It is given up. */
  record Drop() implements Decision {}
}
