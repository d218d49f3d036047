package labsim.lab.people;

import java.util.Arrays;

/** Working hours that researchers have spent, by activity; each is booked when it is begun. */
final class TimeSheet {

  /** What researchers do, apart from reading, for which a part of each day is set aside. */
  enum Activity {
    PROPOSING,
    JUDGING,
    REVIEWING
  }

  private final double[] hours = new double[Activity.values().length];

  void book(Activity activity, double workingHours) {
    hours[activity.ordinal()] += workingHours;
  }

  double hours(Activity activity) {
    return hours[activity.ordinal()];
  }

  void restart() {
    Arrays.fill(hours, 0);
  }
}
