package labsim.lab.experiments;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** Runs that are cancelled when they disappoint on the way. */
public record EarlyStopping(
    @Quantity(
            means =
                "Part of a long run after which its result so far is looked at; 0 means that every run"
                    + " goes to its end.",
            unit = Unit.SHARE,
            max = 0.99,
            source = "guess, set by the cancelled GPU-time of PARAMETERS 27")
        double lookAt,
    @Quantity(
            means =
                "A run is cancelled when its idea's expected improvement has fallen below this share of"
                    + " a good idea's mean gain.",
            unit = Unit.SHARE,
            max = 10,
            source = "guess: as drop-below")
        double killBelow,
    @Quantity(
            key = "shortest",
            means = "Runs planned to be shorter than this are not looked at.",
            unit = Unit.HOURS,
            max = 87660,
            source = "guess")
        double shortestHours) {

  /** Every run goes to its end. */
  public static EarlyStopping defaults() {
    return new EarlyStopping(0, 0.1, 72);
  }

  /** Whether a run of that length is looked at on its way. */
  boolean looksAt(double plannedHours) {
    return lookAt > 0 && plannedHours >= shortestHours;
  }
}
