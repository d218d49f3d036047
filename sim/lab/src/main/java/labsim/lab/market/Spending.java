package labsim.lab.market;

import labsim.engine.Level;
import labsim.lab.quantity.Calendar;

/**
 * What the lab has spent since the last restart: GPUs at the rent of the day, whoever owns them,
 * and people at their wage.
 */
public final class Spending {

  private final Rental rental;
  private final double wageUsdPerYear;
  private final Level headcount;
  private double computeUsd;
  private double settledHours;
  private double settledGpuHours;

  /**
   * @param people everybody on the payroll at time 0
   */
  public Spending(MarketParameters parameters, Rental rental, int people) {
    this.rental = rental;
    this.wageUsdPerYear = parameters.wage();
    this.headcount = new Level(0, people);
  }

  /** From now on so many people are paid. */
  public void pay(double nowHours, int people) {
    headcount.set(nowHours, people);
  }

  /**
   * Pays the bill for GPUs that has come together since the last one, at the price of the middle of
   * that time. Bills a fortnight apart are within 1e-5 of one that is paid by the hour.
   *
   * @param gpuHours all since the last restart, H100e-hours
   */
  public void settle(double nowHours, double gpuHours) {
    double price = rental.usdPerGpuHour((settledHours + nowHours) / 2);
    computeUsd += price * (gpuHours - settledGpuHours);
    settledHours = nowHours;
    settledGpuHours = gpuHours;
  }

  /** Spent on GPUs up to the last bill, USD. */
  public double computeUsd() {
    return computeUsd;
  }

  /** Spent on people until now, USD. */
  public double staffUsd(double nowHours) {
    return headcount.integral(nowHours) / Calendar.HOURS_PER_YEAR * wageUsdPerYear;
  }

  /** What the staff of today costs, USD a year. */
  public double staffUsdPerYear() {
    return headcount.value() * wageUsdPerYear;
  }

  /** People who are paid now. */
  public int headcount() {
    return (int) headcount.value();
  }

  /** Begins to count anew. */
  public void restart(double nowHours) {
    headcount.restart(nowHours);
    computeUsd = 0;
    settledHours = nowHours;
    settledGpuHours = 0;
  }
}
