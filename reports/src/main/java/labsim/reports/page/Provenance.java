package labsim.reports.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.reports.reading.Notation;
import labsim.study.result.Manifest;
import labsim.study.result.Question;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** How a result came to be, and the scenarios as resolved. */
final class Provenance {
  private Provenance() {}

  static String made(StudyResult result) {
    return made(
        result.manifest(),
        result.scenarios().size() == 1 ? "Scenario" : "Scenarios",
        result.scenarios().stream()
            .map(scenario -> scenario(scenario.name(), scenario.hash()))
            .collect(Collectors.joining("<br>")));
  }

  static String made(Manifest manifest, Question question) {
    return made(manifest, "Scenario", scenario(question.scenario(), question.scenarioHash()));
  }

  private static String scenario(String name, String hash) {
    return Html.text(name) + ", hash " + code(hash);
  }

  private static String made(Manifest manifest, String subject, String scenarios) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Command", code(manifest.command()));
    facts.put("Version", Html.text(manifest.version() + ", commit " + manifest.commit()));
    facts.put("Seed", code(Long.toString(manifest.seed())));
    facts.put("Replications", Notation.count(manifest.replications()) + " of each world");
    facts.put(subject, scenarios);
    facts.put("Started", Html.text(manifest.started()));
    facts.put("Took", Notation.number(manifest.wallSeconds()) + " s on " + threads(manifest));
    facts.put(
        "Events",
        "%s handled, %s events/s"
            .formatted(
                Notation.count(manifest.events()), Notation.number(manifest.eventsPerSecond())));
    facts.put("Machine", Html.text(manifest.host()));
    StringBuilder list = new StringBuilder("<dl class=\"made\">\n");
    facts.forEach(
        (name, html) -> list.append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.text(name), html)));
    return list.append("</dl>\n").toString();
  }

  static String scenarios(StudyResult result) {
    StringBuilder folded = new StringBuilder();
    for (ScenarioResult scenario : result.scenarios()) {
      folded.append(folded("The scenario " + scenario.name(), scenario.yaml()));
    }
    return folded.toString();
  }

  /** The study and its scenario. */
  static String files(Question question) {
    return folded("The study " + question.name(), question.yaml())
        + folded("The scenario " + question.scenario(), question.scenarioYaml());
  }

  private static String folded(String what, String yaml) {
    return "<details>\n<summary>%s as resolved</summary>\n<pre>%s</pre>\n</details>\n"
        .formatted(Html.text(what), Html.text(yaml));
  }

  private static String threads(Manifest manifest) {
    return manifest.threads() + (manifest.threads() == 1 ? " thread" : " threads");
  }

  private static String code(String text) {
    return "<code>" + Html.text(text) + "</code>";
  }
}
