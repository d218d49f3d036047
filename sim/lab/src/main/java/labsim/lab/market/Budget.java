package labsim.lab.market;

/** What the lab may spend: staff is paid first, the rest rents GPUs at the price of the day. */
public final class Budget {

  private final BudgetParameters parameters;
  private final Rental rental;
  private final Spending spending;
  private final double hoursPerYear;
  private double firstUsdPerYear;
  private double growthPerHour;
  private double startHours;

  /**
   * @param hoursPerYear hours in a year
   */
  public Budget(
      BudgetParameters parameters, Rental rental, Spending spending, double hoursPerYear) {
    this.parameters = parameters;
    this.rental = rental;
    this.spending = spending;
    this.hoursPerYear = hoursPerYear;
  }

  /** Sets the budget by what GPUs and staff cost today. */
  public void begin(double nowHours, double installedGpus) {
    double gpus = installedGpus * rental.usdPerGpuHour(nowHours) * hoursPerYear;
    firstUsdPerYear = parameters.level() * (gpus + spending.staffUsdPerYear());
    growthPerHour = StrictMath.log(parameters.growth()) / hoursPerYear;
    startHours = nowHours;
  }

  /** What may be spent at that time, USD a year. */
  public double usdPerYear(double timeHours) {
    return firstUsdPerYear * StrictMath.exp(growthPerHour * (timeHours - startHours));
  }

  /** GPUs for which the budget has money left once the staff is paid, H100e; at least 0. */
  public double affordableGpus(double timeHours) {
    double left = usdPerYear(timeHours) - spending.staffUsdPerYear();
    return Math.max(0, left / (rental.usdPerGpuHour(timeHours) * hoursPerYear));
  }
}
