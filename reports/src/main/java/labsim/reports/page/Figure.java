package labsim.reports.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Charts as the page carries them: each specification beside the place where it is drawn. */
final class Figure {
  private Figure() {}

  /** Slot contents, {@code figure <name>}, of all figures. */
  static Map<String, String> slots(Map<String, String> figures) {
    Map<String, String> slots = new LinkedHashMap<>();
    figures.forEach((name, specification) ->
        slots.put(
            "figure " + name,
            Slots.fill(
                "figure.html", Map.of("name", name, "specification", Html.json(specification)))));
    return slots;
  }
}
