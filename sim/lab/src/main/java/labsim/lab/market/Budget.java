package labsim.lab.market;

import labsim.lab.quantity.Calendar;

/** What the lab may spend: staff is paid first, the rest rents GPUs at the price of the day. */
public final class Budget {

  private final BudgetParameters parameters;
  private final Rental rental;
  private final Spending spending;
  private double firstUsdPerYear;
  private double growthPerHour;
  private double startHours;

  public Budget(BudgetParameters parameters, Rental rental, Spending spending) {
    this.parameters = parameters;
    this.rental = rental;
    this.spending = spending;
  }

  /** Sets the budget by what GPUs and staff cost today; it does not grow yet. */
  public void begin(double nowHours, double installedGpus) {
    firstUsdPerYear = costUsdPerYear(nowHours, installedGpus);
    growthPerHour = 0;
    startHours = nowHours;
  }

  /** Sets it anew, to the parameters' multiple of what GPUs and staff cost today; it grows. */
  public void grow(double nowHours, double installedGpus) {
    firstUsdPerYear = parameters.level() * costUsdPerYear(nowHours, installedGpus);
    growthPerHour = StrictMath.log(parameters.growth()) / Calendar.HOURS_PER_YEAR;
    startHours = nowHours;
  }

  private double costUsdPerYear(double nowHours, double installedGpus) {
    double gpus = installedGpus * rental.usdPerGpuHour(nowHours) * Calendar.HOURS_PER_YEAR;
    return gpus + spending.staffUsdPerYear();
  }

  /** What may be spent at that time, USD a year. */
  public double usdPerYear(double timeHours) {
    return firstUsdPerYear * StrictMath.exp(growthPerHour * (timeHours - startHours));
  }

  /**
   * GPUs to be delivered at that time, so that budget and costs meet, H100e; negative if fewer can
   * be paid than there are.
   */
  public double order(double timeHours, double installedGpus) {
    double left = Math.max(0, usdPerYear(timeHours) - spending.staffUsdPerYear());
    return left / (rental.usdPerGpuHour(timeHours) * Calendar.HOURS_PER_YEAR) - installedGpus;
  }
}
