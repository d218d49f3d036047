package labsim.lab.market;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** What the lab may spend. */
public record BudgetParameters(
    @Choice(
            means =
                "What decides how many GPUs are delivered: the growth path, or what the budget"
                    + " leaves once the staff is paid.",
            source = "a choice: path, the budget is off")
        Purchases purchases,
    @Quantity(
            means =
                "Budget of the first watched day, as a multiple of what GPUs and staff cost on that"
                    + " day.",
            unit = Unit.FACTOR,
            min = 0.01,
            max = 1000,
            source = "a choice: 1, the lab can pay for what it has")
        double level,
    @Quantity(
            means = "Growth of the budget.",
            unit = Unit.FACTOR_PER_YEAR,
            min = 0.01,
            max = 100,
            source = "PARAMETERS 2: spending on a frontier run 2016-24, arXiv 2405.21015")
        double growth) {

  /** The growth path decides. */
  public static BudgetParameters defaults() {
    return new BudgetParameters(Purchases.PATH, 1, 2.4);
  }
}
