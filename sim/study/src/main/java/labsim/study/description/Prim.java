package labsim.study.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The patient rule induction method (Friedman and Fisher, "Bump hunting in high-dimensional data",
 * Statistics and Computing 9, 1999): beginning with all worlds, a thin slice is peeled off one face
 * at a time, whichever raises the density of interesting worlds most for each world given up; at
 * last slices are pasted back where that raises the density. Every step is kept, since how much
 * density is worth how much coverage is for the reader to choose.
 *
 * <p>Peels are judged by the lenient objective of Kwakkel and Jaxa-Rozen (Environmental Modelling
 * and Software 79, 2016), and a tie goes to the box that restricts fewer inputs. A slice ends
 * half-way between the two worlds around the quantile, moved outwards where several are equal.
 *
 * @param slice share of the worlds in the box that a peel takes off or a paste puts on
 * @param leastMass share of all worlds that a box holds at least
 */
public record Prim(double slice, double leastMass) {

  /** Slices of 5 %, boxes of at least 5 % of the worlds. */
  public static Prim usual() {
    return new Prim(0.05, 0.05);
  }

  /** A box that may come next, and which worlds it holds. */
  private record Candidate(Box box, Members members, double score, int restricted) {

    int[] inside() {
      return members.worlds;
    }
  }

  /** The worlds in a box, by number. */
  private static final class Members {
    final int[] worlds;

    Members(int[] worlds) {
      this.worlds = worlds;
    }
  }

  /**
   * All boxes from the one that holds every world to the last.
   *
   * @throws IllegalArgumentException if no world is interesting
   */
  public Trajectory on(Cases cases) {
    if (cases.interestingCount() == 0) {
      throw new IllegalArgumentException("no world is interesting");
    }
    Box range = cases.range();
    List<Box> boxes = new ArrayList<>();
    Candidate now =
        new Candidate(range, new Members(IntStream.range(0, cases.count()).toArray()), 0, 0);
    boxes.add(range);
    for (Candidate next = peel(cases, range, now); next != null; ) {
      now = next;
      boxes.add(now.box());
      next = peel(cases, range, now);
    }
    for (Candidate next = paste(cases, range, now); next != null; ) {
      now = next;
      boxes.add(now.box());
      next = paste(cases, range, now);
    }
    return Trajectory.of(cases, range, boxes);
  }

  private @Nullable Candidate peel(Cases cases, Box range, Candidate now) {
    Candidate best = null;
    for (int input = 0; input < cases.inputs().size(); input++) {
      double[] sorted = column(cases, now.inside(), input);
      Box fromAbove = now.box().withHigh(input, quantile(sorted, 1 - slice));
      Box fromBelow = now.box().withLow(input, quantile(sorted, slice));
      best = better(best, candidate(cases, range, fromAbove, now.inside(), now.inside()));
      best = better(best, candidate(cases, range, fromBelow, now.inside(), now.inside()));
    }
    return accepted(best, cases, now, now.inside().length - 1);
  }

  private @Nullable Candidate paste(Cases cases, Box range, Candidate now) {
    int[] all = IntStream.range(0, cases.count()).toArray();
    Candidate best = null;
    for (int input = 0; input < cases.inputs().size(); input++) {
      if (now.box().cutsLow(input, range)) {
        Box open = now.box().withLow(input, range.low(input));
        Box below = open.withHigh(input, Math.nextDown(now.box().low(input)));
        double[] sorted = column(cases, inside(cases, below, all), input);
        int put = sorted.length - Math.max(1, (int) (slice * now.inside().length));
        double edge = put <= 0 ? range.low(input) : (sorted[put - 1] + sorted[put]) / 2;
        best = better(best, candidate(cases, range, open.withLow(input, edge), all, now.inside()));
      }
      if (now.box().cutsHigh(input, range)) {
        Box open = now.box().withHigh(input, range.high(input));
        Box above = open.withLow(input, Math.nextUp(now.box().high(input)));
        double[] sorted = column(cases, inside(cases, above, all), input);
        int put = Math.max(1, (int) (slice * now.inside().length));
        double edge =
            put >= sorted.length ? range.high(input) : (sorted[put - 1] + sorted[put]) / 2;
        best = better(best, candidate(cases, range, open.withHigh(input, edge), all, now.inside()));
      }
    }
    return accepted(best, cases, now, cases.count());
  }

  /** A step must change the number of worlds, keep enough of them, and raise the density. */
  private @Nullable Candidate accepted(
      @Nullable Candidate best, Cases cases, Candidate now, int most) {
    if (best == null || best.score() <= 0 || best.inside().length > most) {
      return null;
    }
    boolean enough = best.inside().length >= leastMass * cases.count();
    return enough && best.inside().length != now.inside().length ? best : null;
  }

  private static Candidate candidate(Cases cases, Box range, Box box, int[] among, int[] now) {
    int[] inside = inside(cases, box, among);
    return new Candidate(
        box, new Members(inside), score(cases, now, inside), box.restricted(range));
  }

  /** Gain in density for each world given up or taken in; 0 where nothing changes. */
  private static double score(Cases cases, int[] before, int[] after) {
    int change = Math.abs(before.length - after.length);
    return change == 0 || after.length == 0
        ? 0
        : (density(cases, after) - density(cases, before)) / change;
  }

  private static @Nullable Candidate better(@Nullable Candidate best, Candidate other) {
    if (best == null || other.score() > best.score()) {
      return other;
    }
    boolean simpler = other.score() == best.score() && other.restricted() < best.restricted();
    return simpler ? other : best;
  }

  static double density(Cases cases, int[] inside) {
    return (double) Arrays.stream(inside).filter(i -> cases.isInteresting(i)).count()
        / inside.length;
  }

  static int[] inside(Cases cases, Box box, int[] among) {
    return Arrays.stream(among).filter(i -> cases.isIn(box, i)).toArray();
  }

  private static double[] column(Cases cases, int[] inside, int input) {
    return Arrays.stream(inside).mapToDouble(i -> cases.value(i, input)).sorted().toArray();
  }

  /** Between the two sorted values around the quantile, moved outwards over ties. */
  private static double quantile(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    if (share > 0.5) {
      while (below > 0 && sorted[below] == sorted[above]) {
        below--;
      }
    } else {
      while (above < sorted.length - 1 && sorted[below] == sorted[above]) {
        above++;
      }
    }
    return (sorted[below] + sorted[above]) / 2;
  }
}
