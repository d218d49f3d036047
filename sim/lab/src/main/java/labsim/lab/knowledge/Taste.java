package labsim.lab.knowledge;

/**
 * What a taste τ is: the correlation between somebody's estimate of an idea and its true value,
 * both as standard normal scores. The estimate divided by τ is the truth plus normal noise of
 * variance {@code (1 − τ²) / τ²}; one over that variance is its precision, and precisions of
 * independent estimates add up.
 */
public final class Taste {

  /** Nobody's taste is better: MODEL section 4. */
  public static final double MOST = 0.95;

  private Taste() {}

  /** The nearest taste that somebody can have. */
  public static double clip(double taste) {
    return Math.clamp(taste, 0, MOST);
  }

  /** Precision of an estimate by that taste, in units of the spread of true scores. */
  public static double precision(double taste) {
    return taste * taste / (1 - taste * taste);
  }

  /** The inverse of {@link #precision}, at most {@link #MOST}. */
  public static double ofPrecision(double precision) {
    return clip(Math.sqrt(precision / (1 + precision)));
  }

  /** Taste of two independent judges whose estimates are weighted by their precision. */
  public static double weighted(double one, double other) {
    return ofPrecision(precision(one) + precision(other));
  }

  /**
   * Taste of the mean estimate of several judges of one taste.
   *
   * @param judges how many
   * @param agreement correlation of any two judges' errors: with 1 they know no more than one
   */
  public static double ofMean(double taste, double judges, double agreement) {
    return ofPrecision(precision(taste) / (agreement + (1 - agreement) / judges));
  }
}
