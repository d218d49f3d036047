package labsim.engine;

import java.util.List;

/**
 * When units are open: hours that come again every period, such as a week, and closures, such as
 * holidays, at fixed times.
 *
 * <p>A resource made with no units of its own is opened and closed by them; other closures of the
 * same resource, such as breakdowns, add up with these.
 *
 * @param period length of the cycle
 * @param hours hours of each cycle
 * @param closures times at which nothing is open
 */
public record WorkingHours(double period, List<Hours> hours, List<Closure> closures) {

  /**
   * So many units from one time of the cycle to another.
   *
   * @param from 0 or more
   * @param to after {@code from}, at most the period
   * @param units 1 or more
   */
  public record Hours(double from, double to, int units) {}

  /**
   * Everything is closed from one time to another.
   *
   * @param from simulated time
   * @param to simulated time after {@code from}
   */
  public record Closure(double from, double to) {}

  /** Changes the capacity by so many, again and again after a period, or once. */
  private record Change(int by, boolean again) {}

  public WorkingHours {
    hours = List.copyOf(hours);
    closures = List.copyOf(closures);
    for (Hours each : hours) {
      if (!(0 <= each.from && each.from < each.to && each.to <= period && each.units > 0)) {
        throw new IllegalArgumentException(each + " do not fit in a period of " + period);
      }
    }
    for (Closure each : closures) {
      if (!(each.from < each.to)) {
        throw new IllegalArgumentException(each + " ends before it begins");
      }
    }
  }

  /**
   * Opens and closes units of {@code resource} from now on; cycles are counted from now, too, and
   * so are closures.
   */
  public void govern(Resource resource, Simulation simulation) {
    double start = simulation.now();
    Handler<Change> clock =
        new Handler<>() {
          @Override
          public void on(Change change) {
            if (change.again) {
              simulation.after(period, this, change);
            }
            resource.changeCapacity(change.by);
          }
        };
    // Closures are scheduled first, so that a holiday that begins with a shift keeps it closed.
    int units = hours.stream().mapToInt(Hours::units).sum();
    for (Closure closure : closures) {
      simulation.at(start + closure.from, clock, new Change(-units, false));
      simulation.at(start + closure.to, clock, new Change(units, false));
    }
    for (Hours each : hours) {
      simulation.at(start + each.from, clock, new Change(each.units, true));
      simulation.at(start + each.to, clock, new Change(-each.units, true));
    }
  }
}
