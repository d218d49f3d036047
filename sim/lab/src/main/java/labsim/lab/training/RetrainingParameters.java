package labsim.lab.training;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** When new software reaches the assistants. */
public record RetrainingParameters(
    @Choice(
            means = "What brings new software to the assistants.",
            source = "MODEL section 4: until the next run is deployed they are the old ones")
        Retraining by,
    @Quantity(
            key = "lag",
            means =
                "If by is fixed-lag: time from the integration of a trick until the assistants have it.",
            unit = Unit.HOURS,
            max = 87660,
            source = "FACTS F10: 0, 30 and 100 days; PARAMETERS 51: about 3 months")
        double lagHours) {

  /** Frontier runs bring it. */
  public static RetrainingParameters defaults() {
    return new RetrainingParameters(Retraining.FRONTIER_RUN, 2400);
  }
}
