package labsim.study.result;

import java.util.List;

/**
 * A finished sensitivity study, and all that its report needs. Lists are empty where the design
 * does not give what they hold.
 *
 * @param manifest how it came to be
 * @param question what was asked
 * @param axes what was varied
 * @param influences one a measure, the study's own question first
 * @param evaluations points evaluated in all
 * @param sentence the answer in one sentence, with numbers and intervals
 */
public record SensitivityResult(
    Manifest manifest,
    Question question,
    List<Axis> axes,
    List<Influence> influences,
    long evaluations,
    String sentence) {

  /**
   * What moves one measure.
   *
   * @param measure what is looked at
   * @param screened elementary effects (Morris), one an axis
   * @param indices shares of variance (Sobol'), one an axis
   * @param floor what chance alone scores: a dummy input that does nothing but choose the random
   *     streams; not a number where it cannot be told
   * @param convergence indices of the first N base points, for growing N
   * @param given indices that need no design of their own, one an axis
   * @param swings mean of the measure where an input is low and where it is high
   * @param notes what a reader must know of them: negative indices, missing convergence
   * @param sentence the answer for this measure
   */
  public record Influence(
      Looked measure,
      List<Screened> screened,
      List<Index> indices,
      Index floor,
      List<Settling> convergence,
      List<Given> given,
      List<Swing> swings,
      List<String> notes,
      String sentence) {}

  /**
   * Elementary effects of an input, over its range from lowest to highest level.
   *
   * @param magnitude mean size of an effect, µ*, with its 95 % interval
   * @param mean mean effect with its sign, µ
   * @param spread standard deviation of effects, σ: large if the input interacts or bends
   * @param noise the µ* that chance alone would give; not a number after one replication
   */
  public record Screened(
      String path, Interval magnitude, double mean, double spread, double noise) {}

  /**
   * Shares of an output's variance.
   *
   * @param first of this input alone, S1, with a bootstrap 95 % interval
   * @param total of this input with all its interactions, ST
   */
  public record Index(String path, Interval first, Interval total) {}

  /** {@link Index} of the first so many base points. */
  public record Settling(int points, String path, Interval first, Interval total) {}

  /**
   * What runs of any design say of an input. Floors are what an input without influence stays below
   * in 95 of 100 cases.
   *
   * @param delta Borgonovo's moment-independent measure, 0 to 1, with a bootstrap 95 % interval
   * @param deltaFloor its floor
   * @param pawn largest distance of conditional from unconditional distributions, median over
   *     slices, 0 to 1, with a bootstrap 95 % interval
   * @param pawnFloor its floor
   */
  public record Given(
      String path, Interval delta, double deltaFloor, Interval pawn, double pawnFloor) {}

  /**
   * The measure where an input is low and where it is high.
   *
   * @param low bound below which the input counts as low
   * @param high bound above which it counts as high
   */
  public record Swing(String path, double low, double high, Interval atLow, Interval atHigh) {}
}
