package labsim.study.regime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Normal;
import labsim.scenario.Factor;
import labsim.study.design.Marginal;
import labsim.study.sweep.Marginals;

/**
 * The unit cube in which searches move, and what its coordinates stand for. A range is spread over
 * it evenly. A belief is spread by its standard deviations, so that worlds far from what is
 * believed are as easy to reach as any; or, where worlds are to be met as often as they are
 * believed, by its probability.
 *
 * @param reach standard deviations to either side at the faces of the cube; 0 to follow beliefs
 */
record Space(List<Factor> factors, double reach) {

  /** Probabilities nearer to 0 or 1 than this are no further away. */
  private static final double NEAREST = 1e-12;

  int dimensions() {
    return factors.size();
  }

  /** The values of the factors at a place, whole where they must be. */
  List<Double> at(double[] place) {
    List<Double> values = new ArrayList<>(place.length);
    for (int i = 0; i < place.length; i++) {
      Factor factor = factors.get(i);
      boolean spread = reach > 0 && factor instanceof Factor.Believed;
      double u = spread ? Normal.cdf((2 * place[i] - 1) * reach) : place[i];
      values.add(
          Marginals.value(factor, Marginals.of(factor), Math.clamp(u, 0, Math.nextDown(1.0))));
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Distance from the medians of what is believed, in its standard deviations; factors without a
   * prior are as plausible anywhere.
   */
  double implausibility(List<Double> values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      double score = score(i, values.get(i));
      sum += score * score;
    }
    return Math.sqrt(sum);
  }

  /** Numbers of the factors, that which lies farthest from what is believed first. */
  List<Integer> farthest(List<Double> values) {
    return IntStream.range(0, values.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(score(i, values.get(i)))))
        .toList();
  }

  private double score(int factor, double value) {
    if (!(factors.get(factor) instanceof Factor.Believed)) {
      return 0;
    }
    Marginal belief = Marginals.of(factors.get(factor));
    return Normal.quantile(Math.clamp(belief.below(value), NEAREST, 1 - NEAREST));
  }
}
