package labsim.reports.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.Axis;
import labsim.study.result.SensitivityResult;
import labsim.study.result.SensitivityResult.Influence;

/** The report of a sensitivity study: which factors matter, and whether that can be said at all. */
final class SensitivityBody {
  private SensitivityBody() {}

  static String of(SensitivityResult result, Map<String, String> figures) {
    Map<String, String> drawn = Figure.slots(figures);
    Map<String, String> slots = new HashMap<>();
    slots.put("name", Html.text(result.question().name()));
    slots.put("scenario", Html.text(result.question().scenario()));
    slots.put("design", Html.text(result.question().design()));
    slots.put("replications", Phrases.replications(result.manifest().replications()));
    slots.put("seed", Long.toString(result.manifest().seed()));
    slots.put("sentence", Html.text(result.sentence()));
    slots.put("description", SweepBody.description(result.question().description()));
    slots.put(
        "influences",
        result.influences().stream()
            .map(influence -> section(influence, drawn))
            .collect(Collectors.joining()));
    slots.put("factors", factors(result.axes()));
    slots.put("made", Provenance.made(result.manifest(), result.question()));
    slots.put("files", Provenance.files(result.question()));
    slots.put("glossary", Slots.fill("glossary.html", Map.of()));
    return Slots.fill("sensitivity.html", slots);
  }

  private static String section(Influence influence, Map<String, String> drawn) {
    String key = influence.measure().column().key().replace(':', '-').replace('_', '-');
    String notes =
        influence.notes().stream()
            .map(note -> "<li>" + Html.text(note) + "</li>\n")
            .collect(Collectors.joining());
    return "<section>\n<h2>%s</h2>\n<p>%s</p>\n%s%s%s%s%s%s</section>\n"
        .formatted(
            Html.text(Estimates.name(influence.measure())),
            Html.text(influence.sentence()),
            figure(drawn, "influence-" + key),
            notes.isEmpty() ? "" : "<ul class=\"verdicts\">\n" + notes + "</ul>\n",
            figure(drawn, "convergence-" + key),
            figure(drawn, "screening-" + key),
            figure(drawn, "given-" + key),
            table(influence));
  }

  private static String figure(Map<String, String> drawn, String name) {
    return drawn.getOrDefault("figure " + name, "");
  }

  private static String factors(List<Axis> axes) {
    return axes.stream()
        .map(axis ->
            "<li><b>%s</b>: %s</li>\n".formatted(Html.text(axis.path()), Html.text(axis.means())))
        .collect(Collectors.joining("", "<ul class=\"verdicts\">\n", "</ul>\n"));
  }

  private static String table(Influence influence) {
    StringBuilder rows = new StringBuilder();
    for (var index : influence.indices()) {
      rows.append(
          "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n"
              .formatted(
                  Html.text(index.path()),
                  Notation.interval(index.first(), ""),
                  Notation.interval(index.total(), "")));
    }
    if (rows.isEmpty()) {
      return "";
    }
    if (!Double.isNaN(influence.floor().total().estimate())) {
      rows.append(
          "<tr><td>a dummy</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n"
              .formatted(
                  Notation.interval(influence.floor().first(), ""),
                  Notation.interval(influence.floor().total(), "")));
    }
    return Slots.fill("indices.html", Map.of("rows", rows.toString()));
  }
}
