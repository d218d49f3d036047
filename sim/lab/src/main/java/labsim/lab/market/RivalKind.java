package labsim.lab.market;

/** Whom the lab races against. */
public enum RivalKind {
  /** Nobody. */
  NONE,
  /** Followers who are where the lab was some months ago, and move a little by themselves. */
  FOLLOWERS,
  /** Labs like this one, each simulated in full. */
  LABS
}
