package labsim.lab.people;

import labsim.lab.knowledge.Taste;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/**
 * Taste is the correlation between a researcher's estimate of an idea and its true frontier value;
 * over researchers it is normal, clipped to [0, 0.95]. It is learned from results at scale, and
 * lost as the frontier moves away from them.
 */
public record TasteParameters(
    @Quantity(
            means = "Mean taste over researchers.",
            unit = Unit.NUMBER,
            max = Taste.MOST,
            source = "guess, MODEL section 4; spread between researchers: PARAMETERS 37")
        double mean,
    @Quantity(
            means = "Standard deviation of taste over researchers.",
            unit = Unit.NUMBER,
            max = 1,
            source = "guess, MODEL section 4")
        double spread,
    @Quantity(
            means =
                "Share of the way up to the ceiling that a researcher's taste is moved by each S3"
                    + " result judged and each frontier model seen; 0 means that nobody learns.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double learning,
    @Quantity(
            means = "Taste that results at scale can teach at most.",
            unit = Unit.NUMBER,
            max = Taste.MOST,
            source = "guess")
        double ceiling,
    @Quantity(
            means =
                "Share of their taste that researchers lose when frontier runs grow by one OOM; 0"
                    + " means that taste is for ever.",
            unit = Unit.SHARE,
            max = 0.99,
            source = "guess")
        double fading) {

  /** Taste as guessed for 2025. */
  public static TasteParameters defaults() {
    return new TasteParameters(0.35, 0.12, 0, 0.7, 0);
  }

  /** The same spread about another mean, at most 0.95. */
  public TasteParameters withMean(double mean) {
    return new TasteParameters(Math.min(mean, Taste.MOST), spread, learning, ceiling, fading);
  }

  /** The same taste at first, learned and lost in another way. */
  public TasteParameters withLearning(double learning, double ceiling, double fading) {
    return new TasteParameters(mean, spread, learning, ceiling, fading);
  }
}
