package labsim.study.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.study.design.Morris;
import labsim.study.estimate.Bootstrap;
import labsim.study.result.Interval;

/**
 * What a factor does, all along the trajectories of {@link Morris}' design: an elementary effect is
 * the change of the output over the change of the factor, whose unit is its range from lowest to
 * highest level.
 *
 * @param mu mean effect, in the unit of the output; effects of both signs cancel in it
 * @param muStar mean of absolute effects (Campolongo, Cariboni and Saltelli, "An effective
 *     screening design for sensitivity analysis of large models", 2007) with a 95 % percentile
 *     interval over trajectories
 * @param sigma standard deviation of effects: interactions, curvature, and noise
 * @param noise the µ* that a factor without any effect would be expected to show, from what
 *     replications differ in; not a number if there is only one
 */
public record ElementaryEffects(double mu, Interval muStar, double sigma, double noise) {

  private static final int RESAMPLES = 2000;

  /** E|Z| of a standard normal Z. */
  private static final double MEAN_SIZE = Math.sqrt(2 / Math.PI);

  /**
   * The effects of each factor, in their order.
   *
   * @param design what chose the points
   * @param points its points
   * @param outputs outputs of each point, one a replication; replication r of all points shares
   *     random streams, or none do
   * @param streams for the intervals
   */
  public static List<ElementaryEffects> of(
      Morris design, double[][] points, double[][] outputs, Streams streams) {
    int factors = points[0].length;
    Table.check(outputs, design.size(factors));
    double[][] effects = new double[factors][design.trajectories()];
    Tally[] noise = new Tally[factors];
    Arrays.setAll(noise, factor -> new Tally());
    for (int walk = 0; walk < design.trajectories(); walk++) {
      for (int move = 0; move < factors; move++) {
        int row = walk * (factors + 1) + move;
        int factor = moved(points[row], points[row + 1]);
        double stride =
            points[row + 1][factor] > points[row][factor] ? design.stride() : -design.stride();
        Tally change = change(outputs[row], outputs[row + 1]);
        effects[factor][walk] = change.mean() / stride;
        noise[factor].add(Math.sqrt(change.variance() / change.count()) / design.stride());
      }
    }
    List<ElementaryEffects> all = new ArrayList<>();
    for (int factor = 0; factor < factors; factor++) {
      all.add(
          of(
              effects[factor],
              MEAN_SIZE * noise[factor].mean(),
              streams.family("elementary effects").at(factor)));
    }
    return List.copyOf(all);
  }

  private static ElementaryEffects of(double[] effects, double noise, Stream random) {
    Tally signed = Table.tally(effects);
    double[] sizes = Arrays.stream(effects).map(Math::abs).toArray();
    double[] again =
        Bootstrap.values(
            sizes.length,
            RESAMPLES,
            random,
            rows -> Arrays.stream(rows).mapToDouble(row -> sizes[row]).average().orElseThrow());
    return new ElementaryEffects(
        signed.mean(),
        sizes.length < 2
            ? new Interval(sizes[0], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
            : new Interval(
                Table.tally(sizes).mean(),
                Bootstrap.quantile(again, 0.025),
                Bootstrap.quantile(again, 0.975)),
        Math.sqrt(signed.variance()),
        noise);
  }

  private static int moved(double[] from, double[] to) {
    return Arrays.mismatch(from, to);
  }

  private static Tally change(double[] from, double[] to) {
    Tally change = new Tally();
    for (int r = 0; r < from.length; r++) {
      change.add(to[r] - from[r]);
    }
    return change;
  }
}
