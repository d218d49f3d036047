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
            source = "guess, moved from 0.03: docs/calibration.md")
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
    @Section(means = "How each class of idea depends on scale.") ClassLaws classes,
    @Quantity(
            means =
                "Tail of good gains: shape of the generalised Pareto law, whose mean stays good-gain; 0"
                    + " is exponential, 0.667 a Pareto tail with alpha = 1.5.",
            unit = Unit.NUMBER,
            max = 0.9,
            source = "guess: exponential; MODEL section 4 has alpha = 1.5 as an option")
        double gainTail,
    @Quantity(
            means =
                "How well researchers infer from two or more rungs whether a trend will hold: 1 by"
                    + " Bayes' rule, 0 not at all, so that each rung's result is discounted by its"
                    + " transfer alone.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess; 1 is Bayes' rule")
        double extrapolation,
    @Quantity(
            means = "Share of ideas that need one more trick of some class in the stack first.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double prerequisites,
    @Section(means = "Ideas that work backwards from a ruined frontier run.")
        ProblemParameters problems) {

  /** The ideas of 2025. */
  public static IdeaParameters defaults() {
    return new IdeaParameters(
        0.05, 0.006, 0.002, 0.1, ClassLaws.defaults(), 0, 1, 0, ProblemParameters.defaults());
  }
}
