package labsim.reports.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Again;
import labsim.study.result.SearchResult.Seen;

/** The report of a search: the answer, the pictures, and what was measured again. */
final class SearchBody {
  private SearchBody() {}

  static String of(SearchResult result, Map<String, String> figures) {
    Map<String, String> slots = new HashMap<>();
    slots.put("name", Html.text(result.question().name()));
    slots.put("scenario", Html.text(result.question().scenario()));
    slots.put("design", Html.text(result.question().design()));
    slots.put("runs", Notation.number((double) result.runs()));
    slots.put("seed", Long.toString(result.manifest().seed()));
    slots.put("sentence", Html.text(result.sentence()));
    slots.put("description", SweepBody.description(result.question().description()));
    slots.put("words", words(result.words()));
    slots.put("figures", String.join("", Figure.slots(figures).values()));
    slots.put("reported", reported(result));
    slots.put("factors", factors(result));
    slots.put("looks", Phrases.replications(result.replications()));
    slots.put("made", Provenance.made(result.manifest(), result.question()));
    slots.put("files", Provenance.files(result.question()));
    slots.put("glossary", Slots.fill("glossary.html", Map.of()));
    return Slots.fill("search.html", slots);
  }

  private static String words(List<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream()
            .map(word -> "<li>" + Html.text(word) + "</li>\n")
            .collect(Collectors.joining("", "<ul class=\"verdicts\">\n", "</ul>\n"));
  }

  private static String factors(SearchResult result) {
    return result.axes().stream()
        .map(axis ->
            "<li><b>%s</b>: %s</li>\n".formatted(Html.text(axis.path()), Html.text(axis.means())))
        .collect(Collectors.joining("", "<ul class=\"verdicts\">\n", "</ul>\n"));
  }

  private static String reported(SearchResult result) {
    if (result.reported().isEmpty()) {
      return "";
    }
    boolean regimes =
        result.reported().stream().anyMatch(again -> !again.regime().equals("not asked"));
    StringBuilder heads = new StringBuilder();
    result.axes().forEach(axis -> heads.append(head(axis.path())));
    for (Looked output : result.outputs()) {
      heads.append(head(Estimates.name(output)));
      heads.append(isExact(output) ? "" : head("Optimism"));
    }
    heads.append(regimes ? head("Regime") : "");
    StringBuilder rows = new StringBuilder();
    for (Again again : result.reported()) {
      rows.append("<tr>").append(row(result, again, regimes)).append("</tr>\n");
    }
    return "<section>\n<h2>Measured again</h2>\n<p>Estimates with 95 % intervals on fresh streams;"
        + " optimism is what the search believed less that.</p>\n"
        + Slots.fill(
            "points.html",
            Map.of(
                "summary",
                "Reported worlds: " + Notation.count(result.reported().size()),
                "heads",
                heads.toString(),
                "rows",
                rows.toString()))
        + "</section>\n";
  }

  private static String row(SearchResult result, Again again, boolean regimes) {
    Seen seen = result.seen().get(again.world());
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < result.axes().size(); i++) {
      cells.append(cell(AxisValues.whole(result.axes().get(i), seen.factors().get(i))));
    }
    for (int i = 0; i < again.outputs().size(); i++) {
      Looked output = result.outputs().get(i);
      Interval found = again.outputs().get(i);
      cells.append(
          isExact(output)
              ? cell(Notation.number(found.estimate()))
              : cell(Estimates.whole(output, found))
                  + cell(Notation.number(again.optimism().get(i))));
    }
    return cells.append(regimes ? cell(again.regime()) : "").toString();
  }

  /** A distance from beliefs is no estimate. */
  private static boolean isExact(Looked output) {
    return output.column().key().equals("implausibility");
  }

  private static String head(String text) {
    return "<th>" + Html.text(text) + "</th>";
  }

  private static String cell(String text) {
    return "<td>" + Html.text(text) + "</td>";
  }
}
