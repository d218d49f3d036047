package labsim.study.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyPrecision;
import labsim.study.Campaign;
import labsim.study.Size;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Interval;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.SweepResult;

/**
 * The running of a study, until there are as many replications as it says or as its precision
 * takes. All points have the same number of them: they share random streams, and the widest
 * decides.
 */
public final class Settling {

  private Settling() {}

  /**
   * Runs what is missing.
   *
   * @param build version and commit of the program
   * @param share the part of the runs that is ours; all of them if the study asks for a precision
   * @return all that was run or held already
   */
  public static Worklist run(
      StudyFile study,
      Expedition expedition,
      String build,
      Executor executor,
      Archive archive,
      Share share,
      Progress progress)
      throws IOException {
    return Campaign.run(
        expedition.ensemble()::withReplications,
        size(study),
        list -> widest(study, expedition.outline(), list, archive),
        build,
        executor,
        archive,
        share,
        progress);
  }

  private static Size size(StudyFile study) {
    return study
        .precision()
        .<Size>map(asked -> new Size.Precision(asked.halfWidth(), asked.most()))
        .orElseGet(() -> new Size.Replications(study.replications()));
  }

  /** The half-width at the widest point; empty if nothing is known anywhere. */
  public static OptionalDouble widest(StudyPrecision asked, SweepResult result) {
    int measure =
        result.measures().stream()
            .map(looked -> looked.column().key())
            .toList()
            .indexOf(asked.measure());
    return result.points().stream()
        .map(point -> point.measures().get(measure))
        .filter(interval -> !Double.isNaN(interval.estimate()))
        .mapToDouble(interval -> halfWidth(asked, interval))
        .max();
  }

  private static double widest(StudyFile study, Outline outline, Worklist list, Archive archive)
      throws IOException {
    Optional<StudyPrecision> asked = study.precision();
    if (asked.isEmpty()) {
      return Double.NaN;
    }
    int replications = list.ensemble().replications();
    Manifest unsigned = new Manifest("", "", "", study.seed(), replications, 1, "", "", 0, 0, 0);
    MeasureTable table = archive.measures(list);
    List<Cell> cells = list.ensemble().cells();
    double widest = Double.NaN;
    int from = 0;
    while (from < cells.size()) {
      int point = cells.get(from).point();
      List<MeasureTable.Row> rows = new ArrayList<>();
      while (from < cells.size() && cells.get(from).point() == point) {
        rows.addAll(table.rows().subList(from * replications, (from + 1) * replications));
        from++;
      }
      MeasureTable here = new MeasureTable(table.columns(), rows);
      Interval interval =
          Looking.at(
              asked.get().measure(), SweepFindings.found(outline, unsigned, point, here), here);
      if (!Double.isNaN(interval.estimate())) {
        double halfWidth = halfWidth(asked.get(), interval);
        widest = widest >= halfWidth ? widest : halfWidth;
      }
    }
    return widest;
  }

  private static double halfWidth(StudyPrecision asked, Interval interval) {
    double halfWidth = interval.high() - interval.estimate();
    return switch (asked.kind()) {
      case ABSOLUTE -> halfWidth;
      case RELATIVE -> halfWidth / Math.abs(interval.estimate());
    };
  }
}
