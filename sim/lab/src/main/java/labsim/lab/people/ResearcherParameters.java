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
        double judgementHours,
    @Quantity(
            key = "review",
            means =
                "Human time for the author of an idea to read the code that assistants wrote for it;"
                    + " 0 means that nobody reads it.",
            unit = Unit.HOURS,
            max = 1e4,
            source = "guess")
        double reviewHours,
    @Quantity(
            means = "Share of working hours set aside for reading the literature.",
            unit = Unit.SHARE,
            max = 0.9,
            source = "guess")
        double reading) {

  /** The researchers of the largest lab of 2025. */
  public static ResearcherParameters defaults() {
    return new ResearcherParameters(300, 40, 20, 2, 0, 0);
  }

  /** The same researchers with another time for an idea. */
  public ResearcherParameters withProposalHours(double proposalHours) {
    return new ResearcherParameters(
        count, weeklyHours, proposalHours, judgementHours, reviewHours, reading);
  }

  /** So many researchers of the same kind. */
  public ResearcherParameters withCount(int count) {
    return new ResearcherParameters(
        count, weeklyHours, proposalHours, judgementHours, reviewHours, reading);
  }

  /**
   * The same researchers with other duties.
   *
   * @param reviewHours time to read one idea's code
   * @param reading share of working hours
   */
  public ResearcherParameters withDuties(double reviewHours, double reading) {
    return new ResearcherParameters(
        count, weeklyHours, proposalHours, judgementHours, reviewHours, reading);
  }
}
