package labsim.lab.experiments;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** How many go on under successive halving. */
public record HalvingParameters(
    @Quantity(
            means = "One in so many of a rung's results goes on.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1000,
            source = "guess; 4 in asynchronous successive halving, arXiv 1810.05934")
        double eta,
    @Quantity(
            means = "How many of a rung's latest results a new one is compared with.",
            unit = Unit.COUNT,
            min = 1,
            max = 10000,
            source = "guess")
        int cohort) {

  /** One in four. */
  public static HalvingParameters defaults() {
    return new HalvingParameters(4, 64);
  }
}
