package labsim.lab.experiments;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** One of the scales at which ideas are tested. */
public record Rung(
    @Quantity(
            means =
                "Median size of one training run of an experiment, as a share of the current frontier run.",
            unit = Unit.SHARE,
            min = 1e-12,
            max = 1,
            source = "MODEL section 4: S1 1.3e-5, S2 2.3e-4, S3 1e-2, S4 0.1")
        double size,
    @Quantity(
            means = "Spread of sizes: sigma of the lognormal.",
            unit = Unit.NUMBER,
            max = 5,
            source = "MODEL section 4: 1.5 at S1; others guess")
        double sizeSpread,
    @Quantity(
            key = "duration",
            means = "How long a job of this rung is planned to run; its width follows.",
            unit = Unit.HOURS,
            min = 0.01,
            max = 87660,
            source = "guess")
        double durationHours,
    @Quantity(
            means =
                "Training runs with other random seeds that make one experiment; each is paid for.",
            unit = Unit.COUNT,
            min = 1,
            max = 1000,
            source = "guess")
        int seeds) {

  /** Distance below the frontier, in OOM of training compute; at least 0. */
  public double distanceOom() {
    return -StrictMath.log10(size);
  }
}
