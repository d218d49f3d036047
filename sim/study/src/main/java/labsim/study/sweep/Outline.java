package labsim.study.sweep;

import java.util.List;
import labsim.scenario.StudyDesign;
import labsim.scenario.StudyKind;
import labsim.study.Arm;
import labsim.study.result.Axis;
import labsim.study.result.Question;

/**
 * What a study's folder remembers of it: enough to read its runs again, whatever becomes of the
 * files and the code that asked for them.
 *
 * @param kind what was asked
 * @param question the same in words
 * @param axes what was varied
 * @param designs where it looked, one after the other: a screening, if there is one, comes first
 * @param measures keys of what was looked at, the study's own question first
 * @param points values of the axes, one list a point
 * @param arms the worlds of each point
 */
public record Outline(
    StudyKind kind,
    Question question,
    List<Axis> axes,
    List<Part> designs,
    List<String> measures,
    List<List<Double>> points,
    List<List<Arm>> arms) {

  /**
   * The points of one design.
   *
   * @param design which one
   * @param from number of its first point
   * @param size how many points it has
   * @param coordinates of Morris' points in the unit cube, which the steps are told by; empty for
   *     other designs
   */
  public record Part(StudyDesign design, int from, int size, List<List<Double>> coordinates) {}

  /** The design of that kind; the study must have one. */
  Part part(StudyDesign.Kind kind) {
    return designs.stream().filter(part -> part.design().kind() == kind).findFirst().orElseThrow();
  }

  /** Whether one of the designs is of that kind. */
  boolean has(StudyDesign.Kind kind) {
    return designs.stream().anyMatch(part -> part.design().kind() == kind);
  }
}
