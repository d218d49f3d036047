package labsim.lab.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;

/** Theory: how illness, ramp-up and resignation change what a staff can do. */
class StaffTest {

  private static final double YEAR = 8766;

  private static EngineerParameters engineers(int count, CareerParameters careers) {
    return new EngineerParameters(count, 1, 40, 80, 0.8, careers);
  }

  private static Staff staff(
      Simulation simulation, int count, CareerParameters careers, Runnable joined, int seed) {
    return new Staff(simulation, engineers(count, careers), joined, new Streams(seed, 0));
  }

  private static Engineer take(Staff staff) {
    Engineer engineer = staff.take();
    assertNotNull(engineer);
    return engineer;
  }

  @Test
  void aWorkingWeekOfFortyHoursTakesAWeek() {
    Staff staff = staff(new Simulation(), 1, CareerParameters.defaults(), () -> {}, 1);
    assertEquals(168 + 5, staff.calendarHours(take(staff), 40, 5), 1e-9);
  }

  /** Who is ill for a share s of the time needs 1 / (1 − s) times as long for a lot of work. */
  @Test
  void illnessTakesItsShareOfTheTime() {
    double sickness = 0.2;
    var careers = new CareerParameters(0, 1, sickness, 50, 0, 0);
    Theory.assertMean(
        1 / (1 - sickness),
        40,
        batch -> {
          Staff staff = staff(new Simulation(), 20, careers, () -> {}, batch);
          double hours = 0;
          for (int i = 0; i < 20; i++) {
            Engineer engineer = take(staff);
            // Tasks shorter than an illness, so that one carries over to the next.
            for (int task = 0; task < 400; task++) {
              hours += staff.calendarHours(engineer, 10, 0);
            }
          }
          return hours / (20 * 400 * 10 * 168 / 40.0);
        });
  }

  @Test
  void aNewcomerIsSlowUntilRampUpEnds() {
    Streams.Family health = new Streams(1, 0).family("health");
    Engineer newcomer = new Engineer(0, 1, 1000, health);
    assertEquals(200, newcomer.rampedUp(100, 0, 0.5), "all of it at half speed");
    assertEquals(1000 + 100, newcomer.rampedUp(600, 0, 0.5), "1000 h for 500 h of work, then 100");
    assertEquals(100 + 50, newcomer.rampedUp(100, 900, 0.5), "100 h of ramp-up left");
    assertEquals(100, newcomer.rampedUp(100, 1000, 0.5), "none left");
  }

  /** With no time between leaving and succession, desks are Poisson processes of resignations. */
  @Test
  void asManyLeaveInAYearAsTheShareSays() {
    double share = 0.3;
    var careers = new CareerParameters(0, 1, 0, 168, share, 0);
    Theory.assertMean(
        -StrictMath.log(1 - share) * 100 * 5,
        40,
        seed -> {
          Simulation simulation = new Simulation();
          Staff staff = staff(simulation, 100, careers, () -> {}, seed);
          simulation.runUntil(5 * YEAR);
          assertEquals(100, staff.present());
          return staff.left();
        });
  }

  @Test
  void aDeskStandsEmptyUntilASuccessorBeginsWhoIsSlowAtFirst() {
    Simulation simulation = new Simulation();
    List<Double> arrivals = new ArrayList<>();
    var careers = new CareerParameters(500, 0.5, 0, 168, 0.99, 1680);
    Staff staff = staff(simulation, 1, careers, () -> arrivals.add(simulation.now()), 3);
    Engineer founder = take(staff);
    assertEquals(168, staff.calendarHours(founder, 40, 0), 1e-9, "founders know the lab");
    simulation.runUntil(20 * YEAR);
    assertEquals(1, staff.present(), "nobody leaves in the midst of a task");
    assertEquals(0, staff.left());
    staff.giveBack(founder);
    assertEquals(0, staff.present());
    assertTrue(staff.nobodyFree());
    simulation.runUntil(20 * YEAR + 1680);
    assertEquals(List.of(20 * YEAR + 1680), arrivals);
    assertEquals(336, staff.calendarHours(take(staff), 40, 0), 1e-9, "at half speed");
  }

  @Test
  void aLargerStaffHasMoreDesks() {
    Staff staff = staff(new Simulation(), 3, CareerParameters.defaults(), () -> {}, 1);
    staff.grow(engineers(5, CareerParameters.defaults()));
    assertEquals(5, staff.present());
    staff.grow(engineers(2, CareerParameters.defaults()));
    assertEquals(5, staff.present(), "nobody is sent away");
  }
}
