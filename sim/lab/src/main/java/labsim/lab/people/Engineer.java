package labsim.lab.people;

import labsim.engine.Stream;
import labsim.engine.Streams;

/** One engineer: who came when, and falls ill now and then. */
final class Engineer {

  private final int seat;
  private final int occupant;
  private final double fullSpeedFrom;
  private final Stream health;
  private double wellFor = -1;
  private boolean resigned;

  /**
   * @param seat which desk, from 0; with {@code occupant} it names the engineer's random streams
   * @param occupant how many had the desk before
   * @param fullSpeedFrom when ramp-up ends, hours
   */
  Engineer(int seat, int occupant, double fullSpeedFrom, Streams.Family health) {
    this.seat = seat;
    this.occupant = occupant;
    this.fullSpeedFrom = fullSpeedFrom;
    this.health = health.at(seat, occupant);
  }

  int seat() {
    return seat;
  }

  int occupant() {
    return occupant;
  }

  /** Will leave as soon as the task at hand is done. */
  void resign() {
    resigned = true;
  }

  boolean resigned() {
    return resigned;
  }

  /**
   * How long work takes that somebody at full speed would do in so many hours, both by the
   * calendar.
   *
   * @param speed speed until ramp-up ends, as a share of full speed
   */
  double rampedUp(double hours, double now, double speed) {
    double slowFor = fullSpeedFrom - now;
    if (slowFor <= 0) {
      return hours;
    }
    return hours <= speed * slowFor ? hours / speed : slowFor + hours - speed * slowFor;
  }

  /**
   * Hours of illness that fall into so many hours of work: times of health and of illness
   * alternate, both exponential.
   */
  double illDuring(double hours, double meanWellHours, double meanSpellHours) {
    if (wellFor < 0) {
      wellFor = health.exponential(meanWellHours);
    }
    double ill = 0;
    double rest = hours;
    while (wellFor < rest) {
      rest -= wellFor;
      ill += health.exponential(meanSpellHours);
      wellFor = health.exponential(meanWellHours);
    }
    wellFor -= rest;
    return ill;
  }
}
