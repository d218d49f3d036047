package labsim.study.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A world and what was measured there. */
public final class Measured {

  private final double[] world;
  private final double[] values;

  /**
   * A pair; the arrays are kept and must not be changed.
   *
   * @param world its numbers, each in [0, 1)
   * @param values one number an objective; less is better
   */
  public Measured(double[] world, double[] values) {
    this.world = world;
    this.values = values;
  }

  /** Its numbers, each in [0, 1). */
  public double[] world() {
    return world.clone();
  }

  /** One number an objective; less is better. */
  public double[] values() {
    return values.clone();
  }

  /** Whether it is at least as good in everything, and better in something. */
  public boolean dominates(Measured other) {
    boolean better = false;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > other.values[i]) {
        return false;
      }
      better |= values[i] < other.values[i];
    }
    return better;
  }

  /** Those that no other dominates, one of several equal ones, in order of the first objective. */
  public static List<Measured> front(List<Measured> all) {
    List<Measured> front = new ArrayList<>();
    for (Measured one : all) {
      if (all.stream().noneMatch(other -> other.dominates(one))
          && front.stream().noneMatch(other -> Arrays.equals(other.values, one.values))) {
        front.add(one);
      }
    }
    front.sort(Comparator.comparingDouble(one -> one.values[0]));
    return List.copyOf(front);
  }
}
