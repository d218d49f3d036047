package labsim.study.design;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * One point in each of n equal slices of every factor (McKay, Beckman and Conover, "A comparison of
 * three methods for selecting values of input variables", Technometrics 21, 1979), the points kept
 * apart: pairs of points swap a coordinate as long as that lowers φ = Σ 1/d¹⁶ over all distances d,
 * which all but maximises the least of them (Morris and Mitchell, "Exploratory designs for
 * computational experiments", J. Stat. Plan. Inference 43, 1995). Places within the slices are
 * drawn last and evenly, so the mean of a function that is a sum over factors has no more variance
 * than with slices filled at random.
 *
 * @param points how many points, at least 1
 */
public record LatinHypercube(int points) implements Design {

  /** Swaps tried for each point, and how many distances they may cost in all. */
  private static final long SWAPS_A_POINT = 50;

  private static final long MOST_DISTANCES = 50_000_000;

  /** Throws if there is no point. */
  public LatinHypercube {
    if (points < 1) {
      throw new IllegalArgumentException("a design needs at least 1 point, not " + points);
    }
  }

  @Override
  public int size(int factors) {
    return points;
  }

  @Override
  public double[][] points(int factors, Streams streams) {
    int[][] slices = slices(factors, streams);
    if (factors > 1 && points > 2) {
      spread(slices, streams.named("latin hypercube swaps"));
    }
    double[][] at = new double[points][factors];
    Streams.Family places = streams.family("latin hypercube places");
    for (int factor = 0; factor < factors; factor++) {
      Stream place = places.at(factor);
      for (int row = 0; row < points; row++) {
        double u = (slices[row][factor] + place.uniform()) / points;
        at[row][factor] = Math.min(u, Math.nextDown((slices[row][factor] + 1.0) / points));
      }
    }
    return at;
  }

  /** A random permutation of the slices for each factor. */
  private int[][] slices(int factors, Streams streams) {
    int[][] slices = new int[points][factors];
    Streams.Family orders = streams.family("latin hypercube orders");
    for (int factor = 0; factor < factors; factor++) {
      Stream order = orders.at(factor);
      for (int row = 0; row < points; row++) {
        int other = order.below(row + 1);
        slices[row][factor] = slices[other][factor];
        slices[other][factor] = row;
      }
    }
    return slices;
  }

  private void spread(int[][] slices, Stream random) {
    int factors = slices[0].length;
    long swaps = Math.min(SWAPS_A_POINT * points, MOST_DISTANCES / (4L * points));
    for (long swap = 0; swap < swaps; swap++) {
      int factor = random.below(factors);
      int one = random.below(points);
      int other = (one + 1 + random.below(points - 1)) % points;
      double before = crowding(slices, one, other) + crowding(slices, other, one);
      exchange(slices, factor, one, other);
      if (crowding(slices, one, other) + crowding(slices, other, one) >= before) {
        exchange(slices, factor, one, other);
      }
    }
  }

  private static void exchange(int[][] slices, int factor, int one, int other) {
    int kept = slices[one][factor];
    slices[one][factor] = slices[other][factor];
    slices[other][factor] = kept;
  }

  /** Σ 1/d¹⁶ from one point to all but itself and one other, in numbers of slices. */
  private static double crowding(int[][] slices, int one, int butNot) {
    double sum = 0;
    for (int row = 0; row < slices.length; row++) {
      if (row == one || row == butNot) {
        continue;
      }
      double square = 0;
      for (int factor = 0; factor < slices[row].length; factor++) {
        double step = slices[row][factor] - slices[one][factor];
        square += step * step;
      }
      double inverse = 1 / square;
      inverse *= inverse;
      inverse *= inverse;
      sum += inverse * inverse;
    }
    return sum;
  }
}
