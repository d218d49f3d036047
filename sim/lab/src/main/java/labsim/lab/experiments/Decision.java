package labsim.lab.experiments;

/** What becomes of an idea after a measurement. */
public sealed interface Decision {

  /** It is tested at the next rung. */
  record Promote(RungName next) implements Decision {}

  /** It becomes a candidate for a release. */
  record Adopt() implements Decision {}

  /** It is given up. */
  record Drop() implements Decision {}
}
