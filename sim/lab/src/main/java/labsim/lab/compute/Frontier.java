package labsim.lab.compute;

import labsim.lab.quantity.Calendar;

/**
 * How large a frontier run is planned to be at a time. Rungs are measured against it, so that
 * experiments grow with the frontier.
 */
public final class Frontier {

  private final double runSize;
  private final double runOom;
  private final double growthPerHour;
  private final double oomPerHour;
  private final double startHours;

  /**
   * @param runSize H100e-hours of a frontier run until growth begins
   * @param growthPerYear how many times larger runs are a year later
   * @param startHours when growth begins
   */
  public Frontier(double runSize, double growthPerYear, double startHours) {
    this.runSize = runSize;
    this.runOom = StrictMath.log10(runSize);
    this.growthPerHour = StrictMath.log(growthPerYear) / Calendar.HOURS_PER_YEAR;
    this.oomPerHour = StrictMath.log10(growthPerYear) / Calendar.HOURS_PER_YEAR;
    this.startHours = startHours;
  }

  /** Size of a frontier run started at that time, H100e-hours. */
  public double runSize(double timeHours) {
    return runSize * StrictMath.exp(growthPerHour * Math.max(0, timeHours - startHours));
  }

  /** log10 of {@link #runSize}. */
  public double runOom(double timeHours) {
    return runOom + oomPerHour * Math.max(0, timeHours - startHours);
  }
}
