package labsim.lab.people;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** How researchers are divided into teams; each team has a taste of its own. */
public record TeamParameters(
    @Quantity(
            means = "Teams, all of the same size.",
            unit = Unit.COUNT,
            min = 1,
            max = 1000,
            source = "guess")
        int count,
    @Quantity(
            means =
                "Standard deviation of mean taste between teams, on top of that between researchers;"
                    + " 0 means that teams are alike.",
            unit = Unit.NUMBER,
            max = 1,
            source = "guess")
        double spread) {

  /** One team. */
  public static TeamParameters defaults() {
    return new TeamParameters(1, 0);
  }
}
