package labsim.study.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way that {@link Prim} took from all worlds to a dense box.
 *
 * @param cases the worlds
 * @param range the smallest box around all of them
 * @param steps box after box
 */
public record Trajectory(Cases cases, Box range, List<Step> steps) {

  /**
   * One box.
   *
   * @param count worlds inside
   * @param interesting interesting worlds inside
   * @param coverage share of all interesting worlds that lie inside
   * @param density share of the worlds inside that are interesting
   * @param restricted how many inputs the box says something about
   */
  public record Step(
      Box box, int count, int interesting, double coverage, double density, int restricted) {

    /** Harmonic mean of coverage and density, between 0 and 1. */
    public double balance() {
      return interesting == 0 ? 0 : 2 * coverage * density / (coverage + density);
    }
  }

  static Trajectory of(Cases cases, Box range, List<Box> boxes) {
    int all = cases.interestingCount();
    List<Step> steps = new ArrayList<>();
    for (Box box : boxes) {
      int[] inside = Prim.inside(cases, box, IntStream.range(0, cases.count()).toArray());
      double density = Prim.density(cases, inside);
      int interesting = (int) Math.rint(density * inside.length);
      steps.add(
          new Step(
              box,
              inside.length,
              interesting,
              (double) interesting / all,
              density,
              box.restricted(range)));
    }
    return new Trajectory(cases, range, List.copyOf(steps));
  }

  /** The box with the best balance of coverage and density; the earlier of two equal ones. */
  public Step chosen() {
    return steps.stream()
        .max(
            Comparator.comparingDouble(Step::balance)
                .thenComparing(Step::restricted, Comparator.reverseOrder()))
        .orElseThrow();
  }
}
