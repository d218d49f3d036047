package labsim.study.choice;

/** A way to choose: how many replications each gets, when to stop, and whom to take. */
public sealed interface Procedure permits Kn, Ocba, Halving {

  /** No contestant gets more replications than this. */
  int most();

  /** Runs the contest and chooses. */
  Selection select(Contest contest);
}
