package labsim.lab.people;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/**
 * Taste is the correlation between a researcher's estimate of an idea and its true frontier value;
 * over researchers it is normal, clipped to [0, 0.95].
 */
public record TasteParameters(
    @Quantity(
            means = "Mean taste over researchers.",
            unit = Unit.NUMBER,
            max = 0.95,
            source = "guess, MODEL section 4; spread between researchers: PARAMETERS 37")
        double mean,
    @Quantity(
            means = "Standard deviation of taste over researchers.",
            unit = Unit.NUMBER,
            max = 1,
            source = "guess, MODEL section 4")
        double spread) {

  /** Taste as guessed for 2025. */
  public static TasteParameters defaults() {
    return new TasteParameters(0.35, 0.12);
  }

  /** The same spread about another mean, at most 0.95. */
  public TasteParameters withMean(double mean) {
    return new TasteParameters(Math.min(mean, 0.95), spread);
  }
}
