package labsim.study.result;

import java.util.List;
import java.util.Optional;

/**
 * What a study of regimes or a calibration found, and all that its report needs. Lists that mean
 * nothing to its kind are empty.
 *
 * @param manifest how it came to be
 * @param question what was asked
 * @param kind front, patterns, origins, borders, boxes or fit
 * @param axes what was varied
 * @param outputs what was looked at in each world
 * @param seen every world that was looked at, in that order, as the search believed it in the end
 * @param reported those that are reported, run again with streams that the search never met
 * @param patterns behaviours, in the order in which they were seen first
 * @param edges of each output between its behaviours, ascending
 * @param trajectory boxes from all worlds to the densest
 * @param profiles of the factors of a calibration
 * @param words what is to be said besides, a sentence each
 * @param progress how the search went
 * @param aim what the progress is measured by, for example "patterns known"
 * @param rivalry how the search fared against rivals, if it was asked
 * @param replications of a world in one look
 * @param runs runs in all, the reported worlds' included
 * @param sentence the answer in one sentence, with numbers and intervals
 */
public record SearchResult(
    Manifest manifest,
    Question question,
    String kind,
    List<Axis> axes,
    List<Looked> outputs,
    List<Seen> seen,
    List<Again> reported,
    List<Pattern> patterns,
    List<List<Double>> edges,
    List<Peel> trajectory,
    List<Profile> profiles,
    List<String> words,
    List<Step> progress,
    String aim,
    Optional<Rivalry> rivalry,
    int replications,
    long runs,
    String sentence) {

  /**
   * A world that was looked at.
   *
   * @param factors its values, one an axis, in its unit
   * @param outputs estimates with 95 % intervals over all its replications in the search
   * @param regime the constraint that binds, "mixed" or "undecided"; "not asked" without prices;
   *     "impossible" for numbers that make no lab
   * @param looks in how many batches it was run
   * @param is whether it is what was looked for
   */
  public record Seen(
      List<Double> factors, List<Interval> outputs, String regime, int looks, boolean is) {}

  /**
   * A reported world.
   *
   * @param world its number among those seen
   * @param outputs from fresh streams alone, with 95 % intervals
   * @param optimism what the search believed less this, one an output
   * @param regime from fresh streams alone
   * @param is whether it still is what was looked for
   */
  public record Again(
      int world, List<Interval> outputs, List<Double> optimism, String regime, boolean is) {}

  /**
   * A behaviour.
   *
   * @param cell its number along each output, 0 below the first edge
   * @param hits how often it was seen
   * @param world where it was seen first, a number among those seen
   */
  public record Pattern(List<Integer> cell, int hits, int world) {}

  /**
   * One box on the way.
   *
   * @param coverage share of all worlds that are looked for that lie inside
   * @param density share of the worlds inside that are looked for
   * @param count worlds inside
   * @param restricted how many factors it limits
   * @param chosen whether this is the box that is told
   */
  public record Peel(double coverage, double density, int count, int restricted, boolean chosen) {}

  /**
   * What the targets say of a factor.
   *
   * @param axis number of the axis
   * @param best the value that fits best
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param left share of the prior's standard deviation that the targets leave; near 1, they say
   *     nothing of this factor
   * @param misfitLow sum of squared misfits at the lower end, the other factors following,
   *     re-measured
   * @param misfitHigh the same at the upper end
   */
  public record Profile(
      int axis,
      double best,
      double low,
      double high,
      double left,
      double misfitLow,
      double misfitHigh) {}

  /**
   * How far the search had come.
   *
   * @param runs different runs so far
   * @param value of the aim
   */
  public record Step(long runs, double value) {}
}
