package labsim.lab.quantity;

/** How long weeks and years are. The clock of a lab counts hours, day and night. */
public final class Calendar {

  /** Hours in a week. */
  public static final double HOURS_PER_WEEK = 168;

  /** Hours in a Julian year, 365.25 days. */
  public static final double HOURS_PER_YEAR = 8766;

  private Calendar() {}
}
