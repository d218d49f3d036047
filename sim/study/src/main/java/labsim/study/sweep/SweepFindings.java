package labsim.study.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.lab.Measure;
import labsim.scenario.StudyDesign.Kind;
import labsim.scenario.StudyMeasure;
import labsim.study.Arm;
import labsim.study.Evidence;
import labsim.study.Findings;
import labsim.study.Subject;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.SeriesTable;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;
import labsim.study.result.SweepResult.Layout;

/** What the runs of a sweep say: a pure function, so that old results can be read with new eyes. */
public final class SweepFindings {

  private static final SeriesTable NO_SERIES = new SeriesTable(List.of(), List.of());

  private SweepFindings() {}

  /** Keys of the columns that are read: what was asked for, and what shadow prices are made of. */
  public static List<String> columns(Outline outline) {
    List<String> columns =
        new ArrayList<>(
            List.of(Measure.SOFTWARE.key(), Measure.USD_COMPUTE.key(), Measure.USD_STAFF.key()));
    for (String key : outline.measures()) {
      if (StudyMeasure.of(key).orElseThrow() instanceof StudyMeasure.OfLab
          && !columns.contains(key)) {
        columns.add(key);
      }
    }
    return List.copyOf(columns);
  }

  /** Estimates, intervals and regimes of all points, and the sentence that says them. */
  public static SweepResult of(Outline outline, Manifest manifest, PointTables tables)
      throws IOException {
    List<String> numbers =
        outline.measures().stream().filter(key -> Looking.looked(key).isPresent()).toList();
    List<SweepPoint> points = new ArrayList<>();
    Pairings pairings = new Pairings(outline.question().scenario(), middle(outline));
    boolean grid = Surfaces.isGrid(outline);
    double[][] progress = new double[grid ? outline.points().size() : 0][];
    tables.each((number, rows) -> {
      if (grid) {
        progress[number] = rows.of(outline.question().scenario(), Arm.WITH, Measure.SOFTWARE.key());
      }
      points.add(point(outline, manifest, number, rows, numbers));
      pairings.see(number, rows);
    });
    List<Looked> looked = numbers.stream().map(key -> Looking.looked(key).orElseThrow()).toList();
    Layout layout = layout(outline);
    return new SweepResult(
        manifest,
        outline.question(),
        layout,
        outline.axes(),
        looked,
        List.copyOf(points),
        pairings.found(),
        grid ? Surfaces.of(outline, progress) : Optional.empty(),
        LabPanels.of(outline, points),
        SweepSentence.of(layout, outline.axes(), looked, points));
  }

  private static SweepPoint point(
      Outline outline, Manifest manifest, int number, MeasureTable rows, List<String> measures) {
    ScenarioResult found = found(outline, manifest, number, rows);
    List<Interval> estimates = measures.stream().map(key -> Looking.at(key, found, rows)).toList();
    return new SweepPoint(
        number, outline.points().get(number), estimates, found.regime(), found.shadowPrices());
  }

  /** A point read as a study of its own. */
  static ScenarioResult found(Outline outline, Manifest manifest, int number, MeasureTable rows) {
    List<Arm> arms = outline.arms().get(number);
    Subject subject = new Subject(outline.question().scenario(), "", "", "");
    return Findings.of(new Evidence(manifest, "", List.of(subject), arms, rows, NO_SERIES))
        .scenarios()
        .getFirst();
  }

  /** The point in the middle of the design, where twins are shown pair by pair. */
  private static int middle(Outline outline) {
    return outline.has(Kind.ONE_AT_A_TIME) ? 0 : outline.points().size() / 2;
  }

  private static Layout layout(Outline outline) {
    if (outline.has(Kind.GRID)) {
      return Layout.GRID;
    }
    return outline.has(Kind.ONE_AT_A_TIME) ? Layout.ONE_AT_A_TIME : Layout.SCATTERED;
  }
}
