package labsim.reports.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import labsim.reports.resource.Resource;
import labsim.study.result.Manifest;
import labsim.study.result.SearchResult;
import labsim.study.result.SensitivityResult;
import labsim.study.result.StudyResult;
import labsim.study.result.SweepResult;

/** The whole page: head, body and the scripts that draw its figures. */
public final class Page {
  private static final List<String> SCRIPTS =
      List.of(
          "vega/vega.min.js", "vega/vega-lite.min.js", "vega/vega-embed.min.js", "page/page.js");

  private Page() {}

  /**
   * One HTML document that needs nothing else.
   *
   * @param figures Vega-Lite specifications by name
   */
  public static String of(StudyResult result, Map<String, String> figures) {
    boolean single = result.scenarios().size() == 1;
    return of(
        result.manifest(),
        result.scenarios().stream().map(s -> s.name()).collect(Collectors.joining(" · ")),
        single ? RunBody.of(result, figures) : CompareBody.of(result, figures));
  }

  /** The same for a search. */
  public static String of(SearchResult result, Map<String, String> figures) {
    return of(result.manifest(), result.question().name(), SearchBody.of(result, figures));
  }

  /** The same for a sweep. */
  public static String of(SweepResult result, Map<String, String> figures) {
    return of(result.manifest(), result.question().name(), SweepBody.of(result, figures));
  }

  /** The same for a sensitivity study. */
  public static String of(SensitivityResult result, Map<String, String> figures) {
    return of(result.manifest(), result.question().name(), SensitivityBody.of(result, figures));
  }

  private static String of(Manifest manifest, String title, String body) {
    List<String> scripts = SCRIPTS.stream().map(Resource::text).toList();
    return Slots.fill(
        "page.html",
        Map.of(
            "policy", Policy.allowing(scripts),
            "version", Html.text(manifest.version()),
            "title", Html.text(title + " – labsim"),
            "style", Resource.text("page/page.css"),
            "body", body,
            "scripts",
                scripts.stream()
                    .map(script -> "<script>" + script + "</script>\n")
                    .collect(Collectors.joining())));
  }
}
