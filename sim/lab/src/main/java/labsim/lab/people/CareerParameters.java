package labsim.lab.people;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** How engineers come, fall ill and go. */
public record CareerParameters(
    @Quantity(
            key = "ramp-up",
            means = "How long a new engineer works at reduced speed; 0 means not at all.",
            unit = Unit.HOURS,
            max = 87660,
            source = "guess, MODEL section 4")
        double rampUpHours,
    @Quantity(
            means = "Speed of a new engineer during ramp-up, as a share of full speed.",
            unit = Unit.SHARE,
            min = 0.01,
            max = 1,
            source = "guess")
        double rampUpSpeed,
    @Quantity(
            means = "Share of an engineer's time lost to illness; 0 means that nobody falls ill.",
            unit = Unit.SHARE,
            max = 0.9,
            source = "guess")
        double sickness,
    @Quantity(
            key = "sick-spell",
            means = "Mean length of one illness (exponential).",
            unit = Unit.HOURS,
            min = 1,
            max = 8766,
            source = "guess")
        double sickSpellHours,
    @Quantity(
            means = "Share of engineers who leave within a year; 0 means that nobody does.",
            unit = Unit.SHARE,
            max = 0.99,
            source = "guess")
        double quitting,
    @Quantity(
            key = "replacement",
            means = "Time from an engineer's leaving until a successor begins.",
            unit = Unit.HOURS,
            max = 87660,
            source = "MODEL section 4: search takes 10 weeks")
        double replacementHours) {

  /** Nobody is new, ill or gone. */
  public static CareerParameters defaults() {
    return new CareerParameters(0, 0.5, 0, 168, 0, 1680);
  }
}
