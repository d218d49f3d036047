package labsim.reports.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import labsim.reports.reading.AxisValues;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.Axis;
import labsim.study.result.LabPanel;
import labsim.study.result.Looked;
import labsim.study.result.Pairing;
import labsim.study.result.Surface;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/** The report of a sweep: the answer, the maps, what they rest on. */
final class SweepBody {
  private SweepBody() {}

  static String of(SweepResult result, Map<String, String> figures) {
    Map<String, String> drawn = Figure.slots(figures);
    String maps =
        figures(drawn, name -> name.matches("(heat-map|tornado|scatter)-.*"))
            + figures(drawn, "regime-map"::equals);
    Map<String, String> slots = new HashMap<>();
    slots.put("name", Html.text(result.question().name()));
    slots.put("scenario", Html.text(result.question().scenario()));
    slots.put("design", Html.text(result.question().design()));
    slots.put("replications", Phrases.replications(result.manifest().replications()));
    slots.put("seed", Long.toString(result.manifest().seed()));
    slots.put("sentence", Html.text(result.sentence()));
    slots.put("description", description(result.question().description()));
    slots.put("tiles", tiles(result));
    slots.put("factors", factors(result.axes(), result.points()));
    slots.put("maps", maps);
    slots.put("surface", surface(result, drawn));
    slots.put("pairing", pairing(result, drawn));
    slots.put("points", PointsTable.of(result));
    slots.put("made", Provenance.made(result.manifest(), result.question()));
    slots.put("files", Provenance.files(result.question()));
    slots.put("glossary", Slots.fill("glossary.html", Map.of()));
    return Slots.fill("sweep.html", slots);
  }

  private interface Named {
    boolean test(String name);
  }

  private static String figures(Map<String, String> drawn, Named named) {
    return drawn.entrySet().stream()
        .filter(figure -> named.test(figure.getKey().substring("figure ".length())))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining());
  }

  static String description(String text) {
    return text.isBlank() ? "" : "<p class=\"description\">" + Html.text(text) + "</p>";
  }

  /** The least and the greatest of the first measure, and how much of the map is open. */
  private static String tiles(SweepResult result) {
    if (result.measures().isEmpty()) {
      return "";
    }
    var measure = result.measures().getFirst();
    List<SweepPoint> known =
        result.points().stream()
            .filter(point -> Double.isFinite(point.measures().getFirst().estimate()))
            .sorted((a, b) ->
                Double.compare(
                    a.measures().getFirst().estimate(), b.measures().getFirst().estimate()))
            .toList();
    if (known.isEmpty()) {
      return "";
    }
    long open =
        known.stream()
            .filter(point -> !Estimates.isDecided(measure, point.measures().getFirst()))
            .count();
    String name = Estimates.name(measure);
    String points = Notation.count(result.points().size());
    Tile size =
        Double.isNaN(measure.neutral())
            ? new Tile("Points", points, "", result.question().design(), "")
            : new Tile(
                "Undecided", Notation.count(open), " of " + points, "intervals hold no effect", "");
    return tile("Least: " + name, measure, known.getFirst()).html()
        + tile("Greatest: " + name, measure, known.getLast()).key().html()
        + size.html();
  }

  private static Tile tile(String name, Looked measure, SweepPoint point) {
    var interval = point.measures().getFirst();
    return new Tile(
        name, Estimates.label(measure, interval), "", "95\u00a0% " + Notation.bounds(interval), "");
  }

  static String factors(List<Axis> axes, List<SweepPoint> points) {
    StringBuilder list = new StringBuilder("<ul class=\"verdicts\">\n");
    for (int i = 0; i < axes.size(); i++) {
      Axis axis = axes.get(i);
      int index = i;
      var range =
          points.stream().mapToDouble(point -> point.factors().get(index)).summaryStatistics();
      list.append(
          "<li><b>%s</b>, %s to %s: %s</li>\n"
              .formatted(
                  Html.text(axis.path()),
                  Html.text(AxisValues.whole(axis, range.getMin())),
                  Html.text(AxisValues.whole(axis, range.getMax())),
                  Html.text(axis.means())));
    }
    return list.append("</ul>\n").toString();
  }

  private static String surface(SweepResult result, Map<String, String> drawn) {
    List<String> sentences =
        Stream.of(result.surface().map(Surface::sentence), result.panel().map(LabPanel::sentence))
            .flatMap(Optional::stream)
            .toList();
    return sentences.isEmpty()
        ? ""
        : section(
            "Labour for compute", String.join(" ", sentences), figures(drawn, "surface"::equals));
  }

  private static String pairing(SweepResult result, Map<String, String> drawn) {
    return result
        .pairing()
        .map(
            pairing -> section("How sure", needed(pairing), figures(drawn, "running-mean"::equals)))
        .orElse("");
  }

  private static String needed(Pairing pairing) {
    String ratio =
        Double.isFinite(pairing.needed())
            ? "Independent streams would need "
                + Notation.number(pairing.needed())
                + " times the replications for intervals as narrow (median over points; from "
                + Notation.number(pairing.least())
                + " to "
                + Notation.number(pairing.most())
                + "). "
            : "";
    return "All worlds of all points live on the same random streams, so that what they share cancels"
        + " out of their differences. "
        + ratio
        + "Intervals say how much is chance; they hold one at a time, not all together.";
  }

  private static String section(String heading, String text, String figures) {
    return "<section>\n<h2>%s</h2>\n<p>%s</p>\n%s</section>\n"
        .formatted(Html.text(heading), Html.text(text), figures);
  }
}
