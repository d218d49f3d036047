package labsim.study.sweep;

import java.util.Arrays;
import java.util.List;
import labsim.lab.Measure;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyMeasure;
import labsim.study.Arm;
import labsim.study.Constraint;
import labsim.study.ensemble.Cell;
import labsim.study.estimate.Linearised;
import labsim.study.result.Interval;
import labsim.study.result.MeasureTable;
import labsim.study.result.World;

/**
 * Worlds with ten times of an input, for elasticities over an order of magnitude, as others give
 * them; shadow prices ask about a quarter more.
 */
final class Arcs {

  private static final double TEN = 10;

  private Arcs() {}

  /** The worlds beside that with assistants that the study's measures need. */
  static List<Cell> cells(StudyFile study, Cell with) {
    return study.measures().stream()
        .filter(measure -> measure instanceof StudyMeasure.Arc)
        .map(measure -> constraint(((StudyMeasure.Arc) measure).constraint()))
        .map(constraint ->
            new Cell(
                with.point(),
                with.factors(),
                new World(key(constraint), with.world().scenario(), label(constraint)),
                with.past(),
                constraint.raise(with.future(), TEN).parameters(),
                Cell.Keeps.MEASURES,
                with.first()))
        .toList();
  }

  /** Log of the ratio of progress over log of ten. */
  static Interval elasticity(String constraint, String scenario, MeasureTable rows) {
    Linearised more = progress(rows, scenario, world(constraint));
    Linearised base = progress(rows, scenario, Arm.WITH);
    return more.over(base).log().times(1 / StrictMath.log(TEN)).interval();
  }

  /** Key of the world with ten times of that constraint's input. */
  static String world(String constraint) {
    return key(constraint(constraint));
  }

  private static Linearised progress(MeasureTable rows, String scenario, String world) {
    return Linearised.mean(rows.of(scenario, world, Measure.SOFTWARE.key()));
  }

  private static Constraint constraint(String key) {
    return Arrays.stream(Constraint.values())
        .filter(constraint -> constraint.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String key(Constraint constraint) {
    return "ten-times-" + constraint.input();
  }

  private static String label(Constraint constraint) {
    return "with ten times of its " + constraint.input();
  }
}
