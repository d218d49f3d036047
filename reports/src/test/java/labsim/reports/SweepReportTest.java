package labsim.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of sweeps and of sensitivity studies. */
class SweepReportTest {
  private static final JsonMapper JSON = new JsonMapper();

  record Drawn(String html, Map<String, String> figures) {
    @Override
    public String toString() {
      return figures.keySet().toString();
    }
  }

  static Stream<Drawn> results() {
    return Stream.concat(
        Stream.of(
                new SweepSample().grid(3, 4),
                new SweepSample().oneAtATime(4),
                new SweepSample().scattered(60),
                SweepSample.hostile())
            .map(result -> new Drawn(Report.html(result), Figures.of(result))),
        Stream.of(new SensitivitySample().of(5), SensitivitySample.hostile())
            .map(result -> new Drawn(Report.html(result), Figures.of(result))));
  }

  @Test
  void eachLayoutHasItsFigures() {
    assertEquals(
        List.of(
            "heat-map-uplift",
            "heat-map-gain-compute",
            "heat-map-software",
            "regime-map",
            "surface",
            "running-mean"),
        List.copyOf(Figures.of(new SweepSample().grid(3, 3)).keySet()));
    assertEquals(
        List.of("tornado-uplift", "running-mean"),
        List.copyOf(Figures.of(new SweepSample().oneAtATime(3)).keySet()));
    assertEquals(
        List.of("scatter-uplift", "scatter-software", "running-mean"),
        List.copyOf(Figures.of(new SweepSample().scattered(9)).keySet()));
    assertEquals(
        List.of("influence-uplift", "convergence-uplift", "screening-uplift", "given-uplift"),
        List.copyOf(Figures.of(new SensitivitySample().of(3)).keySet()));
  }

  @ParameterizedTest
  @MethodSource("results")
  void thePageCarriesEveryFigure(Drawn drawn) {
    drawn
        .figures()
        .keySet()
        .forEach(name -> assertTrue(drawn.html().contains("data-chart=\"" + name + "\""), name));
  }

  @ParameterizedTest
  @MethodSource("results")
  void namesOfUsersNeverBecomeMarkup(Drawn drawn) {
    assertFalse(drawn.html().contains("<img src=x"));
    assertFalse(drawn.html().contains("<script>alert"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyNumericAxisHasATitleWithItsUnit(Drawn drawn) {
    drawn
        .figures()
        .forEach((name, chart) -> {
          JsonNode root = JSON.readTree(chart);
          for (String channel : List.of("x", "y")) {
            List<JsonNode> axes =
                root.findValues(channel).stream()
                    .filter(axis -> axis.path("type").asString("").equals("quantitative"))
                    .toList();
            boolean titled =
                axes.stream()
                    .anyMatch(axis -> axis.path("title").asString("").matches(".+\\(.+\\)"));
            assertTrue(axes.isEmpty() || titled, () -> name + ": " + channel);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyFieldThatAChartSpeaksOfIsInItsData(Drawn drawn) {
    drawn
        .figures()
        .forEach((name, chart) -> {
          JsonNode root = JSON.readTree(chart);
          Set<String> given = new TreeSet<>();
          boolean complete = true;
          for (JsonNode rows : root.get("datasets")) {
            complete &= !rows.isEmpty();
            rows.forEach(row -> given.addAll(row.propertyNames()));
          }
          Set<String> wanted = new TreeSet<>();
          root.findValues("field").forEach(field -> wanted.add(field.asString()));
          wanted.removeAll(given);
          assertTrue(!complete || wanted.isEmpty(), name + " lacks " + wanted);
          assertFalse(chart.contains("NaN") || chart.contains("Infinity"), name);
        });
  }

  /** A hatched cell is one whose interval holds "no effect". */
  @Test
  void aCellIsHatchedIfItsIntervalHoldsNoEffect() {
    var grid = new SweepSample().grid(3, 4);
    long open =
        grid.points().stream().filter(point -> !point.measures().getFirst().excludes(1)).count();
    JsonNode chart = JSON.readTree(Figures.of(grid).getOrDefault("heat-map-uplift", ""));
    long hatched =
        chart
            .at("/datasets/cells")
            .valueStream()
            .filter(c -> !c.get("decided").asBoolean())
            .count();
    assertEquals(open, hatched);
    assertTrue(open > 0, "the sample has an open cell");
  }

  @Test
  void aLongTableOfPointsIsCutAndSaysSo() {
    String html = Report.html(new SweepSample().scattered(700));
    assertTrue(html.contains("The first 500 of 700 points"), "cut");
    String chart = Figures.of(new SweepSample().scattered(700)).getOrDefault("scatter-uplift", "");
    assertFalse(chart.contains("\"kind\":\"point\""), "too many points to be told apart");
  }
}
