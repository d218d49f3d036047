package labsim.lab.people;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** Those who have ideas and judge results. */
public record ResearcherParameters(
    @Quantity(
            means = "Researchers who propose and judge.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e6,
            source = "guess")
        int count,
    @Quantity(
            key = "hours-per-week",
            means = "Working hours in a week.",
            unit = Unit.HOURS,
            min = 1,
            max = 168,
            source = "MODEL section 3")
        double weeklyHours,
    @Quantity(
            key = "proposal",
            means = "Mean human time to have one idea and write it down (exponential).",
            unit = Unit.HOURS,
            min = 0.01,
            max = 1e5,
            source = "guess")
        double proposalHours,
    @Quantity(
            key = "judgement",
            means = "Human time to judge one result.",
            unit = Unit.HOURS,
            min = 0,
            max = 1e4,
            source = "guess")
        double judgementHours) {

  /** The researchers of the largest lab of 2025. */
  public static ResearcherParameters defaults() {
    return new ResearcherParameters(300, 40, 20, 2);
  }

  /** The same researchers with another time for an idea. */
  public ResearcherParameters withProposalHours(double proposalHours) {
    return new ResearcherParameters(count, weeklyHours, proposalHours, judgementHours);
  }
}
