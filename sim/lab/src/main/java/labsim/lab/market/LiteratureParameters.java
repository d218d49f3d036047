package labsim.lab.market;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** What others publish, and what becomes known of the lab's own work. */
public record LiteratureParameters(
    @Quantity(
            means =
                "Published tricks a year that the lab does not have itself (Poisson); 0 means that"
                    + " there is no literature.",
            unit = Unit.NUMBER,
            max = 1e7,
            source = "guess")
        double papers,
    @Quantity(
            means = "How long after it was found a trick is published.",
            unit = Unit.HOURS,
            max = 87660,
            source = "PARAMETERS 53: open weights are 3-4 months behind, Epoch")
        double lag,
    @Quantity(
            means = "A published trick is the best-looking of so many that were measured.",
            unit = Unit.COUNT,
            min = 1,
            max = 1000,
            source = "guess: publication bias")
        int attempts,
    @Quantity(
            means =
                "By how many standard deviations of its noise a measurement is exaggerated when it"
                    + " is published.",
            unit = Unit.NUMBER,
            max = 10,
            source = "guess, MODEL section 4: +0.5")
        double hype,
    @Quantity(
            key = "reading-time",
            means = "Human time to find and read one paper.",
            unit = Unit.HOURS,
            min = 0.01,
            max = 1000,
            source = "guess")
        double readingHours,
    @Quantity(
            means = "Share of relevant papers that the lab finds by itself.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double recall,
    @Quantity(
            means = "The same share once assistants search for them.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double assistedRecall,
    @Quantity(
            means = "Share of the lab's adopted tricks that become public.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double leaks,
    @Quantity(
            key = "leak-lag",
            means = "How long after adoption they do.",
            unit = Unit.HOURS,
            max = 87660,
            source = "guess: a year")
        double leakLagHours) {

  /** Nothing is published, nothing leaks. */
  public static LiteratureParameters defaults() {
    return new LiteratureParameters(0, 8766 * 3.5 / 12, 5, 0.5, 2, 0.3, 0.6, 0, 8766);
  }
}
