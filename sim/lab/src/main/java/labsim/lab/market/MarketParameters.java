package labsim.lab.market;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** What GPUs and people cost. */
public record MarketParameters(
    @Quantity(
            means = "Rent of an H100e-hour on the first watched day, owned GPUs included.",
            unit = Unit.USD_PER_H100E_HOUR,
            min = 0.001,
            max = 1000,
            source = "PARAMETERS 17: one-year contracts, March 2026, SemiAnalysis")
        double rental,
    @Quantity(
            means = "How many times more compute a dollar rents after a year.",
            unit = Unit.FACTOR_PER_YEAR,
            min = 0.1,
            max = 100,
            source = "PARAMETERS 3: chip efficiency, AI 2027 compute supplement")
        double pricePerformance,
    @Quantity(
            means = "What one member of staff costs, equity included.",
            unit = Unit.USD_PER_YEAR,
            min = 1000,
            max = 1e9,
            source =
                "guess: MODEL section 4, 0.6-2M; PARAMETERS 15: 1.5M of equity alone at OpenAI")
        double wage) {

  /** The prices of 2025-26. */
  public static MarketParameters defaults() {
    return new MarketParameters(2.35, 1.35, 1e6);
  }
}
