package labsim.lab.assistants;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** Mistakes of assistants apart from those that the task horizon explains. */
public record MistakeParameters(
    @Quantity(
            means = "Share of steps that go wrong however short they are.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double rate,
    @Quantity(
            means =
                "How many times fewer such mistakes there are for each OOM of effective compute.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "guess")
        double decline,
    @Quantity(
            means =
                "Correlation of failures between any two steps of one model generation and sort of"
                    + " work: copies make the same mistakes in many tasks at once; 0 means that each"
                    + " fails on its own.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double correlation) {

  /** None, each on its own. */
  public static MistakeParameters defaults() {
    return new MistakeParameters(0, 2, 0);
  }
}
