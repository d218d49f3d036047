package labsim.study.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * One face of a box: an input, and above or below which value it must lie.
 *
 * @param input number of the input
 * @param side whether the input must lie above or below
 * @param value where
 * @param quasiP probability that a box without this face, having so many worlds, would by chance
 *     hold as many interesting ones as the box with it (Bryant and Lempert, Technological
 *     Forecasting and Social Change 77, 2010); small means that the face is there for a reason. It
 *     is called quasi because the face was chosen on the same worlds
 * @param recurrence share of the resampled runs of PRIM whose box restricts this input on this side
 */
public record Limit(int input, Side side, double value, double quasiP, double recurrence) {

  /** On which side of the value the input must lie. */
  public enum Side {
    ABOVE,
    BELOW
  }

  /** Each resampled run sees this share of the worlds. */
  private static final double SHARE = 0.5;

  /**
   * The faces of the chosen box, most trustworthy first.
   *
   * @param prim how the box was found
   * @param resamples on how many halves of the worlds it is searched again
   * @param stream draws the halves
   */
  public static List<Limit> of(Trajectory trajectory, Prim prim, int resamples, Stream stream) {
    Trajectory.Step step = trajectory.chosen();
    List<Trajectory> again = again(trajectory.cases(), prim, resamples, stream);
    List<Limit> limits = new ArrayList<>();
    for (int input = 0; input < trajectory.cases().inputs().size(); input++) {
      int column = input;
      if (step.box().cutsLow(input, trajectory.range())) {
        Box open = step.box().withLow(input, trajectory.range().low(input));
        limits.add(
            new Limit(
                input,
                Side.ABOVE,
                step.box().low(input),
                quasiP(trajectory.cases(), step, open),
                share(again, t -> t.chosen().box().cutsLow(column, t.range()))));
      }
      if (step.box().cutsHigh(input, trajectory.range())) {
        Box open = step.box().withHigh(input, trajectory.range().high(input));
        limits.add(
            new Limit(
                input,
                Side.BELOW,
                step.box().high(input),
                quasiP(trajectory.cases(), step, open),
                share(again, t -> t.chosen().box().cutsHigh(column, t.range()))));
      }
    }
    limits.sort(Comparator.comparingDouble(Limit::quasiP));
    return List.copyOf(limits);
  }

  private static double quasiP(Cases cases, Trajectory.Step step, Box without) {
    int[] inside = Prim.inside(cases, without, IntStream.range(0, cases.count()).toArray());
    double chance = Prim.density(cases, inside);
    return 1
        - new BinomialDistribution(null, step.count(), chance)
            .cumulativeProbability(step.interesting() - 1);
  }

  private static List<Trajectory> again(Cases cases, Prim prim, int resamples, Stream stream) {
    List<Trajectory> again = new ArrayList<>();
    for (int i = 0; i < resamples; i++) {
      Cases half = cases.sample((int) Math.ceil(SHARE * cases.count()), stream);
      if (half.interestingCount() > 0) {
        again.add(prim.on(half));
      }
    }
    return again;
  }

  private static double share(List<Trajectory> again, Predicate<Trajectory> shows) {
    return again.isEmpty()
        ? Double.NaN
        : (double) again.stream().filter(shows).count() / again.size();
  }
}
