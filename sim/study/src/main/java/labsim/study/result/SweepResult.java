package labsim.study.result;

import java.util.List;
import java.util.Optional;

/**
 * A finished sweep, and all that its report needs.
 *
 * @param manifest how it came to be
 * @param question what was asked
 * @param layout how the points lie, and so how they are to be drawn
 * @param axes what was varied
 * @param measures what was looked at, the study's own question first; regimes are not among them
 * @param points in the order of the design
 * @param pairing what common random numbers did at one point, if there are twins to pair
 * @param surface the surface fitted over GPUs and engineers, if the design is a grid of them
 * @param panel the points read as a panel of labs, if GPUs and engineers were varied
 * @param sentence the answer in one sentence, with numbers and intervals
 */
public record SweepResult(
    Manifest manifest,
    Question question,
    Layout layout,
    List<Axis> axes,
    List<Looked> measures,
    List<SweepPoint> points,
    Optional<Pairing> pairing,
    Optional<Surface> surface,
    Optional<LabPanel> panel,
    String sentence) {

  /** How points lie. */
  public enum Layout {
    /** Every combination of levels. */
    GRID,
    /** The middle, then each axis alone at its low and its high end. */
    ONE_AT_A_TIME,
    /** All over the place. */
    SCATTERED
  }

  /** Whether regimes were asked for. */
  public boolean hasRegimes() {
    return points.stream().anyMatch(point -> !point.prices().isEmpty());
  }
}
