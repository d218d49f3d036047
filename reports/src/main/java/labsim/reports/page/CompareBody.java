package labsim.reports.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.study.result.Contrast;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** The report of several scenarios that were held against each other. */
final class CompareBody {
  private CompareBody() {}

  static String of(StudyResult result, Map<String, String> figures) {
    Map<String, String> slots = new HashMap<>(Figure.slots(figures));
    slots.put("count", Integer.toString(result.scenarios().size()));
    slots.put("replications", Phrases.replications(result.manifest().replications()));
    slots.put("seed", Long.toString(result.manifest().seed()));
    slots.putAll(answer(result.contrasts()));
    slots.put("tiles", tiles(result));
    slots.put("contrasts", ContrastTable.of(result.contrasts()));
    slots.put(
        "regimes",
        result.scenarios().stream()
            .map(scenario -> Html.text(scenario.name() + ": " + scenario.regime()))
            .collect(Collectors.joining("; ")));
    slots.put(
        "answers",
        result.scenarios().stream().map(CompareBody::answer).collect(Collectors.joining()));
    slots.put(
        "measures",
        result.scenarios().stream()
            .map(scenario -> MeasuresTable.of(result, scenario))
            .collect(Collectors.joining()));
    slots.put("made", Provenance.made(result));
    slots.put("scenarios", Provenance.scenarios(result));
    slots.put("glossary", Slots.fill("glossary.html", Map.of()));
    return Slots.fill("compare.html", slots);
  }

  /** The first comparison is the headline, the others stand below it. */
  private static Map<String, String> answer(List<Contrast> contrasts) {
    String headline =
        contrasts.isEmpty() ? "Nothing was compared." : contrasts.getFirst().verdict();
    String others =
        contrasts.stream()
            .skip(1)
            .map(contrast -> "<li>" + Html.text(contrast.verdict()) + "</li>\n")
            .collect(Collectors.joining());
    return Map.of(
        "sentence",
        Html.text(headline),
        "verdicts",
        others.isEmpty() ? "" : "<ul class=\"verdicts\">\n" + others + "</ul>");
  }

  private static String tiles(StudyResult result) {
    return result.scenarios().stream()
        .map(scenario -> Tile.of("Uplift, " + scenario.name(), scenario.uplift(), "×").html())
        .collect(Collectors.joining());
  }

  private static String answer(ScenarioResult scenario) {
    return "<h3>%s</h3>\n<p>%s</p>\n<p class=\"note\">%s</p>\n"
        .formatted(
            Html.text(scenario.name()),
            Html.text(scenario.sentence()),
            Html.text(scenario.description()));
  }
}
