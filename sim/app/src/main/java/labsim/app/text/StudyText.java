package labsim.app.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Manifest;
import labsim.study.result.Question;
import labsim.study.result.SensitivityResult;
import labsim.study.result.SensitivityResult.Given;
import labsim.study.result.SensitivityResult.Index;
import labsim.study.result.SensitivityResult.Influence;
import labsim.study.result.SensitivityResult.Screened;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/** Sweeps and sensitivity studies as text: the answer first, then a table, then where to look. */
public final class StudyText {

  private static final int MOST_ROWS = 40;

  private StudyText() {}

  /** The result of {@code sweep}. */
  public static List<String> of(SweepResult result, Path folder, Path report) {
    List<String> lines = new ArrayList<>(head(result.question(), result.sentence()));
    result.surface().ifPresent(surface -> lines.addAll(paragraph(surface.sentence())));
    result.panel().ifPresent(panel -> lines.addAll(paragraph(panel.sentence())));
    lines.addAll(points(result).lines());
    if (result.points().size() > MOST_ROWS) {
      lines.add("and " + (result.points().size() - MOST_ROWS) + " points more");
    }
    result
        .pairing()
        .filter(pairing -> Double.isFinite(pairing.needed()))
        .ifPresent(pairing -> {
          lines.add("");
          lines.addAll(
              Wrap.lines(
                  "Independent streams would need %s times the replications for intervals as narrow"
                          .formatted(Numbers.compact(pairing.needed()))
                      + " (median over points; from %s to %s)."
                          .formatted(
                              Numbers.compact(pairing.least()), Numbers.compact(pairing.most()))));
        });
    lines.addAll(foot(result.manifest(), result.points().size(), folder, report));
    return lines;
  }

  /** The result of {@code sensitivity}. */
  public static List<String> of(SensitivityResult result, Path folder, Path report) {
    List<String> lines = new ArrayList<>(head(result.question(), result.sentence()));
    boolean first = true;
    for (Influence influence : result.influences()) {
      if (!first) {
        lines.addAll(paragraph(influence.sentence()));
      }
      first = false;
      lines.addAll(tables(influence));
      influence.notes().forEach(note -> lines.addAll(paragraph(note)));
    }
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    lines.addAll(foot(result.manifest(), result.evaluations(), folder, report));
    return lines;
  }

  static List<String> head(Question question, String sentence) {
    List<String> lines = new ArrayList<>();
    lines.add(
        question.name() + "  (" + question.design() + ", scenario " + question.scenario() + ")");
    if (!question.description().isBlank()) {
      lines.addAll(Wrap.lines(question.description()));
    }
    lines.add("");
    lines.addAll(paragraph(sentence));
    return lines;
  }

  private static List<String> paragraph(String text) {
    List<String> lines = new ArrayList<>(Wrap.lines(text));
    lines.add("");
    return lines;
  }

  private static TextTable points(SweepResult result) {
    boolean regimes = result.hasRegimes();
    int axes = result.axes().size();
    TextTable table =
        new TextTable(
            "r".repeat(axes) + "rl".repeat(result.measures().size()) + (regimes ? "l" : ""));
    List<String> head = new ArrayList<>();
    result.axes().forEach(axis -> head.add(lastKeys(axis.path())));
    for (Looked measure : result.measures()) {
      head.add(measure.column().key());
      head.add(measure.column().unit());
    }
    if (regimes) {
      head.add("regime");
    }
    table.row(head.toArray(String[]::new));
    for (SweepPoint point : result.points().stream().limit(MOST_ROWS).toList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < axes; i++) {
        cells.add(value(result.axes().get(i), point.factors().get(i)));
      }
      for (Interval interval : point.measures()) {
        cells.add(Numbers.estimate(interval));
        cells.add(Numbers.range(interval));
      }
      if (regimes) {
        cells.add(point.regime());
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  /** "engineers.count" of "people.engineers.count": enough to tell, short enough for a column. */
  private static String lastKeys(String path) {
    String[] keys = path.split("\\.", -1);
    return keys.length < 3 ? path : keys[keys.length - 2] + "." + keys[keys.length - 1];
  }

  static String value(Axis axis, double value) {
    if (axis.spread() == Axis.Spread.NAMED) {
      return axis.names().get((int) value);
    }
    String gap = axis.unit().isEmpty() || axis.unit().startsWith("x") ? "" : " ";
    return Numbers.compact(value) + gap + axis.unit();
  }

  private static List<String> tables(Influence influence) {
    List<String> lines = new ArrayList<>();
    if (!influence.indices().isEmpty()) {
      lines.addAll(shares(influence).lines());
      lines.add("");
    }
    if (!influence.screened().isEmpty()) {
      lines.addAll(effects(influence).lines());
      lines.add("");
    }
    if (!influence.given().isEmpty()) {
      lines.addAll(dependence(influence).lines());
      lines.add("");
    }
    return lines;
  }

  private static TextTable shares(Influence influence) {
    TextTable table = new TextTable("lrlrl");
    table.row("Share of variance", "ST", "95 % interval", "S1", "95 % interval");
    influence.indices().stream()
        .sorted(Comparator.comparingDouble((Index index) -> -index.total().estimate()))
        .forEach(index -> row(table, index));
    if (!Double.isNaN(influence.floor().total().estimate())) {
      row(table, influence.floor());
    }
    return table;
  }

  private static void row(TextTable table, Index index) {
    table.row(
        index.path(),
        Numbers.estimate(index.total()),
        Numbers.range(index.total()),
        Numbers.estimate(index.first()),
        Numbers.range(index.first()));
  }

  private static TextTable effects(Influence influence) {
    TextTable table = new TextTable("lrlrr");
    table.row("Elementary effects", "µ*", "95 % interval", "µ", "σ");
    influence.screened().stream()
        .sorted(Comparator.comparingDouble((Screened s) -> -s.magnitude().estimate()))
        .forEach(s ->
            table.row(
                s.path(),
                Numbers.estimate(s.magnitude()),
                Numbers.range(s.magnitude()),
                Numbers.fixed(s.mean(), 3),
                Numbers.fixed(s.spread(), 3)));
    return table;
  }

  private static TextTable dependence(Influence influence) {
    TextTable table = new TextTable("lrlrrr");
    table.row("Dependence", "δ", "95 % interval", "floor", "PAWN", "floor");
    influence.given().stream()
        .sorted(Comparator.comparingDouble((Given g) -> -g.delta().estimate()))
        .forEach(g ->
            table.row(
                g.path(),
                Numbers.estimate(g.delta()),
                Numbers.range(g.delta()),
                Numbers.fixed(g.deltaFloor(), 2),
                Numbers.fixed(g.pawn().estimate(), 2),
                Numbers.fixed(g.pawnFloor(), 2)));
    return table;
  }

  static List<String> foot(Manifest manifest, long points, Path folder, Path report) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(
        Wrap.lines(
            points
                + " points, "
                + manifest.replications()
                + (manifest.replications() == 1 ? " replication" : " replications")
                + " of each world on common random numbers, seed "
                + manifest.seed()
                + ": "
                + Numbers.inWords((double) manifest.events())
                + " events in "
                + Numbers.duration(manifest.wallSeconds())
                + "."));
    lines.add("Results  " + folder);
    lines.add("Report   " + report);
    return lines;
  }
}
