package labsim.lab.training;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** A joint run of a release's tricks before the frontier run, to find those that conflict. */
public record DeriskParameters(
    @Quantity(
            means =
                "Size of a derisk run, as a share of the frontier run; 0 means that there is none.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess, MODEL section 1: at S3, 1e-2")
        double size,
    @Quantity(
            key = "duration",
            means = "How long a derisk run takes; its width follows.",
            unit = Unit.HOURS,
            min = 1,
            max = 8766,
            source = "guess: as a run at S3")
        double durationHours,
    @Quantity(
            means =
                "Probability that it finds the conflict of a pair; the trick of which less was expected"
                    + " is then held back for the next train.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess, MODEL section 4")
        double finds) {

  /** None. */
  public static DeriskParameters defaults() {
    return new DeriskParameters(0, 336, 0.6);
  }
}
