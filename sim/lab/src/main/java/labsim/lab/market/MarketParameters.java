package labsim.lab.market;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** What GPUs and people cost, and what the lab does about it. */
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
        double wage,
    @Section(means = "What the lab may spend.") BudgetParameters budget,
    @Section(means = "How the lab comes by its engineers.") HiringParameters hiring,
    @Section(means = "What others publish, and what becomes known of the lab's own work.")
        LiteratureParameters literature,
    @Section(means = "The lab's rivals.") RivalParameters rivals) {

  /** The prices of 2025-26; the lab grows as it is told, and nobody is hired. */
  public static MarketParameters defaults() {
    return new MarketParameters(
        2.35,
        1.35,
        1e6,
        BudgetParameters.defaults(),
        HiringParameters.defaults(),
        LiteratureParameters.defaults(),
        RivalParameters.defaults());
  }

  /** Whether the budget decides how many GPUs are delivered. */
  public boolean spendsABudget() {
    return budget.purchases() == Purchases.BUDGET || hiring.mode() == HiringMode.OPTIMAL_SPLIT;
  }

  /** The same market at other prices. */
  public MarketParameters withPrices(double rental, double pricePerformance, double wage) {
    return new MarketParameters(rental, pricePerformance, wage, budget, hiring, literature, rivals);
  }

  /** The same market with another budget. */
  public MarketParameters with(BudgetParameters budget) {
    return new MarketParameters(rental, pricePerformance, wage, budget, hiring, literature, rivals);
  }

  /** The same market with another literature. */
  public MarketParameters with(LiteratureParameters literature) {
    return new MarketParameters(rental, pricePerformance, wage, budget, hiring, literature, rivals);
  }

  /** The same market with other rivals. */
  public MarketParameters with(RivalParameters rivals) {
    return new MarketParameters(rental, pricePerformance, wage, budget, hiring, literature, rivals);
  }

  /** The same market with another way of hiring. */
  public MarketParameters with(HiringParameters hiring) {
    return new MarketParameters(rental, pricePerformance, wage, budget, hiring, literature, rivals);
  }
}
