package labsim.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has to make room. {@link Resource} says in what order. */
final class Victims {

  private static final Comparator<Claim> WORST_FIRST =
      Comparator.<Claim>comparingInt(claim -> claim.priority)
          .thenComparingDouble(claim -> claim.since)
          .thenComparingLong(claim -> claim.arrival)
          .reversed();

  private Victims() {}

  /**
   * The services to be preempted for so many units; of fewer units if there are no more.
   *
   * @param firstServed first of all that are being served
   * @param priority only services of a greater number, that is of lower priority, are taken
   */
  static List<Claim> choose(@Nullable Claim firstServed, double now, int missing, long priority) {
    List<Claim> candidates = new ArrayList<>();
    for (Claim claim = firstServed; claim != null; claim = claim.after) {
      if (claim.service != null && claim.priority > priority && claim.ends > now) {
        candidates.add(claim);
      }
    }
    candidates.sort(WORST_FIRST);
    int spare = -missing;
    int taken = 0;
    while (spare < 0 && taken < candidates.size()) {
      spare += candidates.get(taken++).units;
    }
    List<Claim> victims = new ArrayList<>(candidates.subList(0, taken));
    for (int i = taken - 1; i >= 0 && spare > 0; i--) {
      int units = victims.get(i).units;
      if (units <= spare) {
        spare -= units;
        victims.remove(i);
      }
    }
    return victims;
  }

  static int units(List<Claim> claims) {
    int sum = 0;
    for (Claim claim : claims) {
      sum += claim.units;
    }
    return sum;
  }
}
