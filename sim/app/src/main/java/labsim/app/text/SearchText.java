package labsim.app.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Rivalry;
import labsim.study.result.Rivalry.Rival;
import labsim.study.result.Rivalry.Standing;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Again;
import labsim.study.result.SearchResult.Profile;

/** Searches as text: the answer, what was measured again, what else is to be said. */
public final class SearchText {

  /** Rows of a rivalry that are shown: enough to see it settle. */
  private static final int STAGES = 6;

  private SearchText() {}

  /** The result of {@code regimes} or {@code calibrate}. */
  public static List<String> of(SearchResult result, Path folder, Path report) {
    List<String> lines = new ArrayList<>(StudyText.head(result.question(), result.sentence()));
    for (String word : result.words()) {
      lines.addAll(Wrap.lines(word));
    }
    result
        .rivalry()
        .ifPresent(rivalry -> {
          lines.add("");
          lines.addAll(rivalry(rivalry).lines());
        });
    if (!result.profiles().isEmpty()) {
      lines.add("");
      lines.addAll(profiles(result).lines());
    }
    if (!result.reported().isEmpty()) {
      lines.add("");
      lines.addAll(reported(result).lines());
    }
    lines.add("");
    lines.add(
        result.seen().size()
            + " worlds, "
            + result.replications()
            + " replications a look on common random numbers, seed "
            + result.manifest().seed()
            + ": "
            + result.runs()
            + " runs in "
            + Numbers.duration(result.manifest().wallSeconds())
            + ".");
    lines.add("Results  " + folder);
    lines.add("Report   " + report);
    return lines;
  }

  /** Some of the generations, the last among them. */
  private static TextTable rivalry(Rivalry rivalry) {
    TextTable table = new TextTable("rrlrlrl");
    table.row("runs", "search", "", "chance", "", "Sobol'", "");
    int shown = Math.min(STAGES, rivalry.stages());
    for (int i = 1; i <= shown; i++) {
      int stage = rivalry.stages() * i / shown - 1;
      List<String> cells = new ArrayList<>();
      for (Rival rival : Rival.values()) {
        Standing standing = rivalry.standing(rival, stage);
        if (cells.isEmpty()) {
          cells.add(Numbers.plain(standing.runs()));
        }
        Interval range = new Interval(standing.median(), standing.least(), standing.most());
        cells.add(Numbers.estimate(range));
        cells.add(Numbers.range(range));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static TextTable profiles(SearchResult result) {
    TextTable table = new TextTable("lrrrrr");
    table.row("factor", "best", "from", "to", "left open", "");
    for (Profile profile : result.profiles()) {
      var axis = result.axes().get(profile.axis());
      table.row(
          axis.path(),
          StudyText.value(axis, profile.best()),
          StudyText.value(axis, profile.low()),
          StudyText.value(axis, profile.high()),
          Math.round(100 * profile.left()) + " %",
          "");
    }
    return table;
  }

  /** On fresh streams, with what the search believed beside it. */
  private static TextTable reported(SearchResult result) {
    StringBuilder columns = new StringBuilder("r");
    List<String> head = new ArrayList<>(List.of("world"));
    for (Looked output : result.outputs()) {
      head.add(output.column().key());
      columns.append('r');
      if (!isExact(output)) {
        head.addAll(List.of("on fresh streams", "optimism"));
        columns.append("lr");
      }
    }
    head.add("");
    TextTable table = new TextTable(columns.append('l').toString());
    table.row(head.toArray(String[]::new));
    for (Again again : result.reported()) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(again.world())));
      for (int i = 0; i < again.outputs().size(); i++) {
        cells.add(Numbers.estimate(again.outputs().get(i)));
        if (!isExact(result.outputs().get(i))) {
          cells.add(Numbers.range(again.outputs().get(i)));
          cells.add(Numbers.plain(again.optimism().get(i)));
        }
      }
      cells.add(again.regime().equals("not asked") ? "" : again.regime());
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  /** A distance from beliefs is no estimate. */
  private static boolean isExact(Looked output) {
    return output.column().key().equals("implausibility");
  }
}
