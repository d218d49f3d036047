package labsim.lab.training;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** Better assistants from the same model: post-training anew, without training anew. */
public record RefreshParameters(
    @Quantity(
            means =
                "Refreshes in a year from the assistants' arrival; 0 means that there are none.",
            unit = Unit.NUMBER,
            max = 52,
            source = "guess: off")
        double perYear,
    @Quantity(
            means =
                "What one refresh adds to the assistants' effective compute; it stays when the next"
                    + " model comes.",
            unit = Unit.OOM,
            max = 3,
            source = "PARAMETERS 34: 5x-20x a post-training enhancement, arXiv 2312.07413")
        double gain,
    @Quantity(
            means = "Compute of a refresh, as a share of the frontier run.",
            unit = Unit.SHARE,
            max = 1,
            source = "PARAMETERS 34: below 1 % of training, arXiv 2312.07413")
        double cost,
    @Quantity(
            key = "duration",
            means = "How long a refresh takes; its width follows.",
            unit = Unit.HOURS,
            min = 1,
            max = 8766,
            source = "guess")
        double durationHours) {

  /** None. */
  public static RefreshParameters defaults() {
    return new RefreshParameters(0, 0.7, 0.01, 336);
  }
}
