package labsim.lab.market;

import labsim.lab.quantity.Calendar;

/** What an H100e-hour costs, day by day: it gets cheaper from the first watched day on. */
public final class Rental {

  private final double firstPrice;
  private final double declinePerHour;
  private final double startHours;

  /**
   * @param startHours the first watched day
   */
  public Rental(MarketParameters parameters, double startHours) {
    this.firstPrice = parameters.rental();
    this.declinePerHour = StrictMath.log(parameters.pricePerformance()) / Calendar.HOURS_PER_YEAR;
    this.startHours = startHours;
  }

  /** Price at that time, USD an H100e-hour. */
  public double usdPerGpuHour(double timeHours) {
    return firstPrice * StrictMath.exp(-declinePerHour * Math.max(0, timeHours - startHours));
  }
}
