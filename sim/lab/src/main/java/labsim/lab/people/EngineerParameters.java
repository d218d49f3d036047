package labsim.lab.people;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** Those who turn ideas into code. */
public record EngineerParameters(
    @Quantity(
            means = "Engineers (coders) in the lab.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e6,
            source = "PARAMETERS 13: coding headcount at the leader 2025, AIFM input data")
        int count,
    @Quantity(
            means =
                "Share of engineers who implement, debug and integrate tricks; the others build"
                    + " infrastructure, data, evaluations and products.",
            unit = Unit.SHARE,
            min = 0.001,
            max = 1,
            source = "guess: docs/calibration.md")
        double researchShare,
    @Quantity(
            key = "hours-per-week",
            means = "Working hours in a week.",
            unit = Unit.HOURS,
            min = 1,
            max = 168,
            source = "MODEL section 3")
        double weeklyHours,
    @Quantity(
            key = "implementation",
            means = "Median human time to implement an idea (lognormal).",
            unit = Unit.HOURS,
            min = 0.01,
            max = 1e5,
            source = "guess, MODEL section 4")
        double implementationHours,
    @Quantity(
            means = "Spread of implementation times: sigma of the lognormal.",
            unit = Unit.NUMBER,
            max = 3,
            source = "guess, MODEL section 4")
        double implementationSpread,
    @Section(means = "How engineers come, fall ill and go.") CareerParameters careers) {

  /** The engineers of the largest lab of 2025. */
  public static EngineerParameters defaults() {
    return new EngineerParameters(1040, 0.15, 40, 80, 0.8, CareerParameters.defaults());
  }

  /** The same engineers in another number. */
  public EngineerParameters withCount(int count) {
    return new EngineerParameters(
        count, researchShare, weeklyHours, implementationHours, implementationSpread, careers);
  }

  /** The same engineers with other careers. */
  public EngineerParameters with(CareerParameters careers) {
    return new EngineerParameters(
        count, researchShare, weeklyHours, implementationHours, implementationSpread, careers);
  }
}
