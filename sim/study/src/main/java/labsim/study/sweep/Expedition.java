package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import labsim.lab.LabParameters;
import labsim.lab.assistants.AssistantParameters;
import labsim.scenario.Factor;
import labsim.scenario.Scenario;
import labsim.scenario.StudyDesign;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyMeasure;
import labsim.study.Arm;
import labsim.study.Plan;
import labsim.study.Size;
import labsim.study.Subject;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.result.Axis;
import labsim.study.result.Column;
import labsim.study.result.Question;

/**
 * A study made ready: the worlds of every point of its designs. Each point has the lab with its
 * assistants and its twin without and, if the study asks what binds, a world more for each
 * constraint.
 *
 * @param outline what is remembered
 * @param ensemble what is run
 */
public record Expedition(Outline outline, Ensemble ensemble) {

  /**
   * Makes a study ready.
   *
   * @throws IllegalArgumentException if a design does not exist, or a point is no possible lab; the
   *     message says which
   */
  public static Expedition of(StudyFile study) {
    List<StudyDesign> designs =
        Stream.concat(study.screening().stream(), study.design().stream()).toList();
    List<Outline.Part> parts = new ArrayList<>();
    List<List<Double>> points = new ArrayList<>();
    for (StudyDesign design : designs) {
      Points more = Points.of(study, design);
      parts.add(
          new Outline.Part(design, points.size(), more.values().size(), walked(design, more)));
      points.addAll(more.values());
    }
    List<Cell> cells = new ArrayList<>();
    List<List<Arm>> arms = new ArrayList<>();
    for (int point = 0; point < points.size(); point++) {
      arms.add(cells(study, point, points.get(point), 0, cells));
    }
    List<Axis> axes = study.factors().stream().map(Axes::of).toList();
    Outline outline =
        new Outline(
            study.kind(),
            question(study, parts),
            axes,
            List.copyOf(parts),
            study.measures().stream().map(StudyMeasure::key).toList(),
            List.copyOf(points),
            List.copyOf(arms));
    List<Column> columns =
        axes.stream().map(axis -> new Column(axis.path(), axis.unit(), axis.means())).toList();
    return new Expedition(
        outline,
        new Ensemble(
            study.name(), columns, List.copyOf(cells), study.replications(), study.seed()));
  }

  private static List<List<Double>> walked(StudyDesign design, Points points) {
    return design.kind() == StudyDesign.Kind.MORRIS
        ? Arrays.stream(points.coordinates())
            .map(row -> Arrays.stream(row).boxed().toList())
            .toList()
        : List.of();
  }

  /**
   * Adds the cells of a point and tells its arms.
   *
   * @param values of the study's factors, in their order
   * @param first number of the first replication
   * @throws IllegalArgumentException if the point is no possible lab
   */
  public static List<Arm> cells(
      StudyFile study, int point, List<Double> values, int first, List<Cell> cells) {
    Scenario world = world(study, point, values);
    Plan plan =
        Plan.of(
            List.of(new Plan.Candidate(subject(study.base()), world.parameters())),
            asksWhatBinds(study) ? Plan.Scope.UPLIFT_AND_SHADOW_PRICES : Plan.Scope.UPLIFT,
            study.seed(),
            new Size.Replications(study.replications()));
    for (Plan.Trial trial : plan.trials()) {
      boolean twin = trial.arm().world().key().equals(Arm.WITHOUT);
      LabParameters past = twin ? anyAssistants(trial.past()) : trial.past();
      cells.add(
          new Cell(
              point,
              values,
              trial.arm().world(),
              past,
              twin ? past.withoutAssistants() : trial.future(),
              Cell.Keeps.MEASURES,
              first));
      if (trial.arm().world().key().equals(Arm.WITH)) {
        cells.addAll(Arcs.cells(study, cells.getLast()));
      }
    }
    return plan.arms();
  }

  private static Scenario world(StudyFile study, int point, List<Double> values) {
    Map<String, Double> changes = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      changes.put(study.factors().get(i).path(), values.get(i));
    }
    try {
      return study.base().with(changes);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "point "
              + point
              + " ("
              + at(study.factors(), values)
              + ") is no possible lab: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * The twin of a lab has no assistants, so it does not matter which ones: points that differ in
   * assistants alone share it.
   */
  private static LabParameters anyAssistants(LabParameters past) {
    return past.with(AssistantParameters.defaults());
  }

  private static boolean asksWhatBinds(StudyFile study) {
    return study.measures().stream()
        .anyMatch(measure ->
            switch (measure) {
              case StudyMeasure.Regime _, StudyMeasure.Gain _, StudyMeasure.Elasticity _ -> true;
              case StudyMeasure.Uplift _, StudyMeasure.Arc _, StudyMeasure.OfLab _ -> false;
            });
  }

  private static String at(List<Factor> factors, List<Double> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(factors.get(i).path())
          .append(' ')
          .append(factors.get(i).parameter().told(values.get(i)));
    }
    return text.toString();
  }

  private static Subject subject(Scenario base) {
    return new Subject(base.name(), base.description(), base.resolved(), base.hash());
  }

  private static Question question(StudyFile study, List<Outline.Part> parts) {
    return new Question(
        study.name(),
        study.description(),
        String.join(" and ", parts.stream().map(Expedition::words).toList()),
        study.resolved(),
        study.base().name(),
        study.base().hash(),
        study.base().resolved());
  }

  private static String words(Outline.Part part) {
    String points = part.size() + " points";
    return switch (part.design().kind()) {
      case GRID -> "a grid of " + points;
      case LATIN_HYPERCUBE -> "a Latin hypercube of " + points;
      case SOBOL -> "a Sobol’ sequence of " + points;
      case HALTON -> "a Halton sequence of " + points;
      case ONE_AT_A_TIME -> "one factor at a time, " + points;
      case MORRIS -> part.design().size() + " Morris trajectories of " + points;
      case SALTELLI -> "Saltelli’s design of " + points;
    };
  }
}
