package labsim.lab.market;

import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** How the lab comes by its engineers. */
public record HiringParameters(
    @Choice(
            means = "Who decides how many engineers the lab has.",
            source = "a choice: frozen, hiring is off")
        HiringMode mode,
    @Quantity(
            key = "interval",
            means = "Time between two decisions on how many engineers to seek.",
            unit = Unit.HOURS,
            min = 168,
            max = 87660,
            source = "MODEL section 4: each quarter")
        double intervalHours,
    @Quantity(
            key = "search",
            means = "Time from opening a position until its engineer begins.",
            unit = Unit.HOURS,
            max = 87660,
            source = "guess, MODEL section 4: ten weeks")
        double searchHours,
    @Quantity(
            means =
                "By how much the staff of engineers can grow or shrink between two decisions, at"
                    + " most.",
            unit = Unit.SHARE,
            max = 10,
            source = "PARAMETERS 13: coders at the leader 2.5 times a year, 26 % a quarter")
        double pace) {

  /** Nobody is hired. */
  public static HiringParameters defaults() {
    return new HiringParameters(HiringMode.FROZEN, 13 * 168, 10 * 168, 0.26);
  }

  /** The same in another mode. */
  public HiringParameters with(HiringMode mode) {
    return new HiringParameters(mode, intervalHours, searchHours, pace);
  }

  /** The same at another pace, as a share between two decisions. */
  public HiringParameters withPace(double pace) {
    return new HiringParameters(mode, intervalHours, searchHours, pace);
  }
}
