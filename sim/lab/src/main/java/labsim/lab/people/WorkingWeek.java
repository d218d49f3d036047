package labsim.lab.people;

import labsim.lab.quantity.Calendar;

/**
 * How much of a week somebody works; the rest of it passes too.
 *
 * @param workingHours hours at work in a week
 */
record WorkingWeek(double workingHours) {

  /** How long so many hours of work take by the calendar. */
  double calendarHours(double work) {
    return work * Calendar.HOURS_PER_WEEK / workingHours;
  }

  /** What happens so often in a week, in an hour. */
  static double hourly(double weekly) {
    return weekly / Calendar.HOURS_PER_WEEK;
  }

  /** How many weeks so many hours by the calendar are. */
  static double weeks(double calendarHours) {
    return calendarHours / Calendar.HOURS_PER_WEEK;
  }
}
