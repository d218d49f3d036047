package labsim.lab.market;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** The lab's rivals. */
public record RivalParameters(
    @Choice(means = "Whom the lab races against.", source = "a choice: none, there is no race")
        RivalKind kind,
    @Quantity(means = "How many rivals.", unit = Unit.COUNT, min = 1, max = 20, source = "guess")
        int count,
    @Quantity(
            means =
                "GPUs and frontier runs of each rival lab as a multiple of those of the next"
                    + " stronger, the lab itself being the first.",
            unit = Unit.FACTOR,
            min = 0.001,
            max = 1000,
            source = "guess")
        double compute,
    @Quantity(
            means = "Researchers and engineers of each rival lab, likewise.",
            unit = Unit.FACTOR,
            min = 0.001,
            max = 1000,
            source = "guess")
        double staff,
    @Quantity(
            means = "Mean taste of each rival lab, likewise; never above 0.95.",
            unit = Unit.FACTOR,
            min = 0.01,
            max = 100,
            source = "guess")
        double taste,
    @Quantity(
            key = "least-lag",
            means = "How far the nearest follower is behind.",
            unit = Unit.HOURS,
            max = 87660,
            source = "PARAMETERS 53-54: 4-14 months, Epoch")
        double leastLagHours,
    @Quantity(
            key = "most-lag",
            means = "How far a follower may be behind; each one's lag is uniform between the two.",
            unit = Unit.HOURS,
            max = 87660,
            source = "PARAMETERS 53-54: 4-14 months, Epoch")
        double mostLagHours,
    @Quantity(
            means = "Growth of effective compute that followers add by themselves, in OOM a year.",
            unit = Unit.NUMBER,
            max = 10,
            source = "guess")
        double pace) {

  /** No race. */
  public static RivalParameters defaults() {
    return new RivalParameters(
        RivalKind.NONE, 2, 0.6, 0.7, 1, 8766 * 4 / 12.0, 8766 * 14 / 12.0, 0);
  }
}
