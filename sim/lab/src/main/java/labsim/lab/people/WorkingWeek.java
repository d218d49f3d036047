package labsim.lab.people;

/**
 * How much of a week somebody works; the rest of it passes too.
 *
 * @param workingHours hours at work in a week
 */
record WorkingWeek(double workingHours) {

  private static final double CALENDAR_HOURS = 168;

  /** How long so many hours of work take by the calendar. */
  double calendarHours(double work) {
    return work * CALENDAR_HOURS / workingHours;
  }

  /** What happens so often in a week, in an hour. */
  static double hourly(double weekly) {
    return weekly / CALENDAR_HOURS;
  }

  /** How many weeks so many hours by the calendar are. */
  static double weeks(double calendarHours) {
    return calendarHours / CALENDAR_HOURS;
  }
}
