package labsim.study.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import labsim.scenario.StudyKind;
import labsim.study.result.Column;
import labsim.study.result.MeasureTable;
import labsim.study.result.SensitivityResult;
import labsim.study.result.SweepResult;
import labsim.study.store.Asked;
import labsim.study.store.Folder;
import labsim.study.store.FolderException;
import labsim.study.store.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sweeps and sensitivity studies in their folders. */
public final class Logbook {

  private static final String POINT = "point";
  private static final String REPLICATION = "replication";
  private static final String WORLD = "world";
  private static final Set<String> KINDS =
      Set.of(StudyKind.SWEEP.key(), StudyKind.SENSITIVITY.key());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Logbook() {}

  /** Whether this package made what was asked. */
  public static boolean isKind(String kind) {
    return KINDS.contains(kind);
  }

  /**
   * What a folder is told of a study before its first run.
   *
   * @param study see {@link #hash}
   * @param started when it is first started, ISO 8601
   */
  public static Asked asked(
      Expedition expedition,
      String study,
      String command,
      String version,
      String commit,
      String started) {
    Outline outline = expedition.outline();
    ObjectNode details = JSON.valueToTree(outline);
    details.remove("kind");
    return new Asked(
        outline.kind().key(),
        study,
        command,
        version,
        commit,
        expedition.ensemble().seed(),
        started,
        details);
  }

  /**
   * Hash of all that decides the results.
   *
   * @param build version and commit of the program
   * @return 12 hexadecimal digits
   */
  public static String hash(Expedition expedition, String build) {
    Outline outline = expedition.outline();
    String asked =
        build + '\n' + outline.question().yaml() + '\n' + outline.question().scenarioHash();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What a finished folder's study asked.
   *
   * @throws FolderException if it is no folder of a sweep or a sensitivity study
   */
  public static Outline outline(Path folder) throws IOException {
    Asked asked = Folder.finished(folder).asked();
    if (!isKind(asked.kind())) {
      throw new FolderException(
          folder + " holds a " + asked.kind() + ", not a sweep or a sensitivity study");
    }
    ObjectNode details = asked.details().deepCopy();
    details.put("kind", asked.kind().toUpperCase(Locale.ROOT));
    try {
      return JSON.treeToValue(details, Outline.class);
    } catch (JacksonException e) {
      throw new FolderException(folder + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }

  /** What a finished folder's runs say of where results are how. */
  public static SweepResult sweep(Path folder) throws IOException {
    Outline outline = outline(folder);
    return SweepFindings.of(
        outline,
        Folder.finished(folder).manifest(),
        tables(folder, outline, SweepFindings.columns(outline)));
  }

  /** What a finished folder's runs say of which factors matter. */
  public static SensitivityResult sensitivity(Path folder) throws IOException {
    Outline outline = outline(folder);
    return SensitivityFindings.of(
        outline,
        Folder.finished(folder).manifest(),
        tables(folder, outline, SweepFindings.columns(outline)));
  }

  private static PointTables tables(Path folder, Outline outline, List<String> measures)
      throws IOException {
    List<String> numbers = new ArrayList<>(List.of(POINT, REPLICATION));
    numbers.addAll(measures);
    Sheet sheet = Sheet.read(folder, numbers, List.of(WORLD));
    return visitor -> each(sheet, outline.question().scenario(), measures, visitor);
  }

  /** Rows are in the order of points, so each point is one run of rows. */
  private static void each(
      Sheet sheet, String scenario, List<String> measures, PointTables.Visitor visitor)
      throws IOException {
    double[] points = sheet.numbers(POINT);
    List<Column> columns =
        measures.stream().map(measure -> new Column(measure, "", measure)).toList();
    int from = 0;
    while (from < sheet.rows()) {
      int to = from;
      while (to < sheet.rows() && points[to] == points[from]) {
        to++;
      }
      visitor.see(
          (int) points[from], new MeasureTable(columns, rows(sheet, scenario, measures, from, to)));
      from = to;
    }
  }

  private static List<MeasureTable.Row> rows(
      Sheet sheet, String scenario, List<String> measures, int from, int to) {
    List<MeasureTable.Row> rows = new ArrayList<>(to - from);
    for (int row = from; row < to; row++) {
      List<Double> values = new ArrayList<>(measures.size());
      for (String measure : measures) {
        values.add(sheet.numbers(measure)[row]);
      }
      rows.add(
          new MeasureTable.Row(
              scenario, sheet.texts(WORLD)[row], (int) sheet.numbers(REPLICATION)[row], values));
    }
    return rows;
  }
}
