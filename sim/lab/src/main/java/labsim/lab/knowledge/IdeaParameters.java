package labsim.lab.knowledge;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** What ideas are worth, before anyone has tried them. */
public record IdeaParameters(
    @Quantity(
            means = "Share of ideas that help at the frontier.",
            unit = Unit.SHARE,
            min = 0.0001,
            max = 0.9999,
            source =
                "PARAMETERS 31: 2 of 20 at 1.2 B parameters, 1 of the 2 at 3 B, arXiv 2605.20798")
        double goodShare,
    @Quantity(
            means = "Mean gain of an idea that helps, at the frontier (exponential).",
            unit = Unit.OOM,
            min = 1e-6,
            max = 1,
            source =
                "guess, moved from 0.03 to the size of PARAMETERS 56-57: 0.01-1.5 % an experiment")
        double goodGain,
    @Quantity(
            means = "Mean loss from an idea that harms, at the frontier (exponential).",
            unit = Unit.OOM,
            min = 0,
            max = 1,
            source = "guess, moved in step with good-gain: docs/calibration.md")
        double badLoss,
    @Quantity(
            means =
                "How fast good ideas get smaller: their size falls by 10^-depletion for every OOM of"
                    + " software progress already made.",
            unit = Unit.NUMBER,
            max = 10,
            source = "guess: docs/calibration.md")
        double depletion,
    @Section(means = "How each class of idea depends on scale.") ClassLaws classes) {

  /** The ideas of 2025. */
  public static IdeaParameters defaults() {
    return new IdeaParameters(0.05, 0.006, 0.002, 0.1, ClassLaws.defaults());
  }
}
