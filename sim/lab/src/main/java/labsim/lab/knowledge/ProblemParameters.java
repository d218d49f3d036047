package labsim.lab.knowledge;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/**
 * Ideas that work backwards from a problem: a ruined frontier run shows what is wrong, and the next
 * ideas of the lab aim at it.
 */
public record ProblemParameters(
    @Quantity(
            means =
                "How many ideas aim at the problem that one ruined frontier run has shown; 0 means that"
                    + " nobody works backwards from problems.",
            unit = Unit.COUNT,
            max = 1e6,
            source = "guess")
        int ideas,
    @Quantity(
            means = "Share of such ideas that help at the frontier.",
            unit = Unit.SHARE,
            min = 0.0001,
            max = 0.9999,
            source = "guess: twice ideas.good-share")
        double goodShare) {

  /** Nobody works backwards from problems. */
  public static ProblemParameters defaults() {
    return new ProblemParameters(0, 0.10);
  }
}
