package labsim.lab.knowledge;

/**
 * What a taste is: the correlation between somebody's estimate of an idea and its true value, both
 * as standard normal scores.
 */
public final class Taste {

  /** Nobody's taste is better: MODEL section 4. */
  public static final double MOST = 0.95;

  private Taste() {}

  /** The nearest taste that somebody can have. */
  public static double clip(double taste) {
    return Math.clamp(taste, 0, MOST);
  }
}
