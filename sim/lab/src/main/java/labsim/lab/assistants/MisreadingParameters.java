package labsim.lab.assistants;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/**
 * Results in which assistants see what is not there, with arguments that convince everybody: the
 * lab takes them for measurements like all others.
 */
public record MisreadingParameters(
    @Quantity(
            means =
                "Share of the results judged by assistants that they misread; two results of one"
                    + " idea are misread together as far as copies agree. 0: none are.",
            unit = Unit.SHARE,
            max = 1,
            source = "off; guess")
        double share,
    @Quantity(
            means =
                "By how many standard deviations of its noise a misread result looks better than it"
                    + " is.",
            unit = Unit.NUMBER,
            max = 100,
            source = "guess: what passes for significant")
        double size) {

  /** Nothing is misread. */
  public static MisreadingParameters defaults() {
    return new MisreadingParameters(0, 3);
  }
}
