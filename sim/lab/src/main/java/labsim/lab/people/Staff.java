package labsim.lab.people;

import java.util.ArrayDeque;
import labsim.engine.Handler;
import labsim.engine.Level;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.quantity.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The engineers as people: who is there, who is free, and how long a piece of work takes each. A
 * desk whose engineer has left stands empty until a successor begins, who is slow at first.
 */
final class Staff implements Handler<Staff.Event> {

  /** What happens to the staff. */
  sealed interface Event {}

  private record Resigned(Engineer engineer) implements Event {}

  private record Joined(int seat, int occupant) implements Event {}

  private final Simulation simulation;
  private final CareerParameters careers;
  private final WorkingWeek week;
  private final double meanStayHours;
  private final Streams.Family stays;
  private final Streams.Family health;
  private final Runnable joined;
  private final ArrayDeque<Engineer> free = new ArrayDeque<>();
  private final Level present;
  private int desks;
  private int seats;
  private double illHours;
  private int left;

  /**
   * @param joined is told when somebody new is free to work
   */
  Staff(Simulation simulation, EngineerParameters parameters, Runnable joined, Streams streams) {
    this.simulation = simulation;
    this.careers = parameters.careers();
    this.week = new WorkingWeek(parameters.weeklyHours());
    this.meanStayHours = -Calendar.HOURS_PER_YEAR / StrictMath.log(1 - careers.quitting());
    this.stays = streams.family("stay");
    this.health = streams.family("health");
    this.joined = joined;
    this.present = new Level(simulation.now(), 0);
    seat(onTricks(parameters));
  }

  private static int onTricks(EngineerParameters parameters) {
    return (int) Math.max(1, Math.rint(parameters.count() * parameters.researchShare()));
  }

  /** As many more engineers as a larger staff has on tricks; they know the lab already. */
  void grow(EngineerParameters later) {
    seat(Math.max(0, onTricks(later) - desks));
  }

  /**
   * The staff on tricks is to be as large as a staff's of that size. Newcomers ramp up; those who
   * are one too many leave when they have nothing in hand, and have no successor.
   */
  void employ(EngineerParameters later) {
    int wanted = onTricks(later);
    double fullSpeedFrom = simulation.now() + careers.rampUpHours();
    for (; desks < wanted; desks++) {
      welcome(new Engineer(seats++, 0, fullSpeedFrom, health));
    }
    desks = wanted;
    while (tooMany() && !free.isEmpty()) {
      free.removeLast();
      present.add(simulation.now(), -1);
    }
  }

  private boolean tooMany() {
    return present() > desks;
  }

  private void seat(int engineers) {
    for (int i = 0; i < engineers; i++) {
      desks++;
      welcome(new Engineer(seats++, 0, 0, health));
    }
  }

  private void welcome(Engineer engineer) {
    free.add(engineer);
    present.add(simulation.now(), 1);
    if (careers.quitting() > 0) {
      double stay = stays.at(engineer.seat(), engineer.occupant()).exponential(meanStayHours);
      simulation.after(stay, this, new Resigned(engineer));
    }
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Resigned(var engineer) -> {
        engineer.resign();
        if (free.remove(engineer)) {
          leave(engineer);
        }
      }
      case Joined(var seat, var occupant) -> {
        if (present() >= desks) {
          return;
        }
        double fullSpeedFrom = simulation.now() + careers.rampUpHours();
        welcome(new Engineer(seat, occupant, fullSpeedFrom, health));
        joined.run();
      }
    }
  }

  private void leave(Engineer engineer) {
    left++;
    present.add(simulation.now(), -1);
    simulation.after(
        careers.replacementHours(), this, new Joined(engineer.seat(), engineer.occupant() + 1));
  }

  /** Somebody who has nothing to do, if there is anybody. */
  @Nullable Engineer take() {
    return free.poll();
  }

  boolean nobodyFree() {
    return free.isEmpty();
  }

  /** An engineer has done a task. */
  void giveBack(Engineer engineer) {
    if (engineer.resigned()) {
      leave(engineer);
    } else if (tooMany()) {
      present.add(simulation.now(), -1);
    } else {
      free.add(engineer);
    }
  }

  /**
   * How long a task takes by the calendar, slowness and illness included.
   *
   * @param work working hours of somebody at full speed
   * @param waiting hours of waiting for an assistant, day and night
   */
  double calendarHours(Engineer engineer, double work, double waiting) {
    double hours = week.calendarHours(work);
    hours = engineer.rampedUp(hours, simulation.now(), careers.rampUpSpeed()) + waiting;
    if (careers.sickness() == 0) {
      return hours;
    }
    double meanWell = careers.sickSpellHours() * (1 / careers.sickness() - 1);
    double ill = engineer.illDuring(hours, meanWell, careers.sickSpellHours());
    illHours += ill;
    return hours + ill;
  }

  /** Engineers who work on tricks. */
  int present() {
    return (int) present.value();
  }

  /** Engineers times hours since the last restart. */
  double presentHours() {
    return present.integral(simulation.now());
  }

  /** Hours by the calendar that tasks were prolonged by illness since the last restart. */
  double illHours() {
    return illHours;
  }

  /** Engineers who have left since the last restart. */
  int left() {
    return left;
  }

  /** Begins to count anew. */
  void restart() {
    present.restart(simulation.now());
    illHours = 0;
    left = 0;
  }
}
