package labsim.lab.assistants;

import labsim.lab.knowledge.Taste;
import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;
import labsim.lab.quantity.Unit;

/** What assistants do of the researchers' work: routine, judgement, and ideas of their own. */
public record ResearchParameters(
    @Quantity(
            means = "Share of a researcher's proposing and judging that assistants take over.",
            unit = Unit.SHARE,
            max = 1,
            source = "off; guess")
        double share,
    @Quantity(
            means = "Taste of the first assistants.",
            unit = Unit.NUMBER,
            max = Taste.MOST,
            source = "guess; PARAMETERS 38: half a standard deviation above people's, much later")
        double taste,
    @Quantity(
            means =
                "How many times more precise their estimates get for each OOM of effective compute:"
                    + " precision is taste² / (1 − taste²).",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "guess; PARAMETERS 38: 2.1 standard deviations in a year of progress, 0.8-7.8")
        double tasteGrowth,
    @Choice(
            means = "What researchers make of the assistants' estimate of an idea.",
            source = "off; guess")
        SecondOpinion opinion,
    @Quantity(
            means = "Copies that are asked about each idea.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e9,
            source = "guess")
        double judges,
    @Quantity(
            means =
                "Correlation of the errors of two copies: where it is high, many copies know no more"
                    + " than one.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double agreement,
    @Quantity(
            means = "Copies that do nothing but have ideas, day and night; 0 means none.",
            unit = Unit.COUNT,
            max = 1e12,
            source = "off")
        double researchers,
    @Quantity(
            means = "How many times more of them there are for each OOM of effective compute.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "guess")
        double researcherGrowth,
    @Quantity(
            means =
                "Ideas that they put forward in a week at most; each is the best, by their own"
                    + " taste, of all that they had since the last.",
            unit = Unit.COUNT,
            min = 0.001,
            max = 1e6,
            source = "guess")
        double proposalsPerWeek,
    @Section(means = "Results in which they see what is not there.")
        MisreadingParameters misreading) {

  /** Assistants help engineers only. */
  public static ResearchParameters defaults() {
    return new ResearchParameters(
        0, 0.2, 3, SecondOpinion.OFF, 1, 0.8, 0, 1, 100, MisreadingParameters.defaults());
  }
}
