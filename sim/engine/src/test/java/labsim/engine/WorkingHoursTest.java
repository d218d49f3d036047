package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.WorkingHours.Closure;
import labsim.engine.WorkingHours.Hours;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

  private static final double WEEK = 168;

  private final Simulation simulation = new Simulation();
  private final List<String> heard = new ArrayList<>();
  private final Handler<String> ear = event -> heard.add(event + "@" + simulation.now());

  /** Monday to Friday, nine to five. */
  private static List<Hours> fortyHours(int units) {
    return java.util.stream.IntStream.range(0, 5)
        .mapToObj(day -> new Hours(24 * day + 9, 24 * day + 17, units))
        .toList();
  }

  private Resource office(Preemption rule) {
    return new Resource(simulation, "office", 0, rule, Overtaking.NEVER);
  }

  @Test
  void aWeekOfFortyHoursIsOpenFortyHoursAWeek() {
    Resource office = office(Preemption.NONE);
    new WorkingHours(WEEK, fortyHours(3), List.of()).govern(office, simulation);
    simulation.runUntil(10 * WEEK);
    assertEquals(3 * 40 / WEEK, office.usage().meanOpen(), 1e-12);
  }

  @Test
  void holidaysAreClosedEvenWhenAShiftBeginsWithThem() {
    Resource office = office(Preemption.NONE);
    new WorkingHours(
            WEEK,
            fortyHours(1),
            List.of(new Closure(9, 17), new Closure(24, 48), new Closure(60, 61)))
        .govern(office, simulation);
    simulation.runUntil(2 * WEEK);
    assertEquals((80 - 8 - 8 - 1) / (2 * WEEK), office.usage().meanOpen(), 1e-12);
  }

  @Test
  void workGoesOnNextMorning() {
    Resource office = office(Preemption.RESUME);
    new WorkingHours(WEEK, fortyHours(1), List.of()).govern(office, simulation);
    office.serve(1, 0, () -> 10.0, ear, "ten hours");
    office.serve(1, 0, () -> 31.0, ear, "thirty-one hours");
    simulation.runUntil(3 * WEEK);
    assertEquals(List.of("ten hours@35.0", "thirty-one hours@" + (WEEK + 10)), heard);
    assertEquals(41, office.usage().served());
  }

  @Test
  void whoMayFinishWorksLate() {
    Resource office = office(Preemption.NONE);
    new WorkingHours(WEEK, fortyHours(1), List.of()).govern(office, simulation);
    office.serve(1, 0, () -> 10.0, ear, "first");
    office.serve(1, 0, () -> 1.0, ear, "second");
    simulation.runUntil(WEEK);
    assertEquals(List.of("first@19.0", "second@34.0"), heard);
  }

  @Test
  void breakdownsInClosedHoursAddUp() {
    Resource office = office(Preemption.RESUME);
    new WorkingHours(24, List.of(new Hours(8, 16, 1)), List.of()).govern(office, simulation);
    Breakdowns.afflict(office, simulation, () -> 12.0, () -> 12.0);
    office.serve(1, 0, () -> 6.0, ear, "done");
    simulation.runUntil(100);
    // Works 0–12, 24–36, …: open 8–12 and 32–36.
    assertEquals(List.of("done@34.0"), heard);
  }

  @Test
  void impossibleHoursAreErrors() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(24, List.of(new Hours(8, 25, 1)), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(24, List.of(new Hours(8, 8, 1)), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(24, List.of(new Hours(-1, 8, 1)), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(24, List.of(new Hours(1, 8, 0)), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(24, List.of(), List.of(new Closure(3, 3))));
  }
}
