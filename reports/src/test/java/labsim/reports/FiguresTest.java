package labsim.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import labsim.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<StudyResult> results() {
    return Stream.of(
        new Sample(20, 37).run("baseline"),
        new Sample(20, 37).compare(List.of("compute-bound", "engineer-bound", "taste-bound")),
        HostileSample.result());
  }

  @Test
  void aRunHasItsEightFigures() {
    assertEquals(
        List.of(
            "progress",
            "shadow-prices",
            "ledger",
            "gpus",
            "waits",
            "utilisation",
            "funnel",
            "gains"),
        List.copyOf(Figures.of(new Sample(2, 3).run("baseline")).keySet()));
  }

  @Test
  void aComparisonHasItsFiveFigures() {
    assertEquals(
        List.of(
            "uplift",
            "contrasts",
            "progress-by-scenario",
            "shadow-prices-by-scenario",
            "ledger-by-scenario"),
        List.copyOf(Figures.of(new Sample(2, 3).compare(List.of("a", "b"))).keySet()));
  }

  @Test
  void theSameResultGivesTheSameBytes() {
    assertEquals(
        Figures.of(new Sample(5, 9).run("baseline")), Figures.of(new Sample(5, 9).run("baseline")));
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyNumericAxisHasATitleWithItsUnit(StudyResult result) {
    for (Map.Entry<String, String> figure : Figures.of(result).entrySet()) {
      JsonNode root = JSON.readTree(figure.getValue());
      for (String channel : List.of("x", "y")) {
        List<JsonNode> axes =
            root.findValues(channel).stream()
                .filter(axis -> axis.path("type").asString("").equals("quantitative"))
                .toList();
        boolean titled =
            axes.stream().anyMatch(axis -> axis.path("title").asString("").matches(".+\\(.+\\)"));
        assertTrue(axes.isEmpty() || titled, () -> figure.getKey() + ": " + channel);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyFieldThatAChartSpeaksOfIsInItsData(StudyResult result) {
    for (Map.Entry<String, String> figure : Figures.of(result).entrySet()) {
      JsonNode root = JSON.readTree(figure.getValue());
      Set<String> given = new TreeSet<>();
      boolean complete = true;
      for (JsonNode rows : root.get("datasets")) {
        complete &= !rows.isEmpty();
        rows.forEach(row -> given.addAll(row.propertyNames()));
      }
      Set<String> wanted = new TreeSet<>();
      root.findValues("field").forEach(field -> wanted.add(field.asString()));
      wanted.removeAll(given);
      assertTrue(!complete || wanted.isEmpty(), figure.getKey() + " lacks " + wanted);
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyChartCarriesTheThemeAndADescription(StudyResult result) {
    Set<String> themes = new TreeSet<>();
    Figures.of(result)
        .forEach((name, chart) -> {
          JsonNode root = JSON.readTree(chart);
          themes.add(root.get("config").toString());
          assertFalse(root.get("description").asString().isBlank(), name);
          assertFalse(chart.contains("NaN") || chart.contains("Infinity"), name);
        });
    assertEquals(1, themes.size());
  }

  @Test
  void theLedgerAddsUpToEverythingInstalled() {
    String ledger = Figures.of(new Sample(20, 1).run("baseline")).getOrDefault("ledger", "");
    List<Double> shares = new ArrayList<>();
    for (JsonNode row : JSON.readTree(ledger).at("/datasets/purposes")) {
      if (row.get("side").asString().equals("with assistants")) {
        shares.add(row.get("share").asDouble());
      }
    }
    // Eight shares, each rounded to six digits.
    assertEquals(1, shares.stream().mapToDouble(share -> share).sum(), 8e-6);
  }

  @Test
  void whatAnOlderResultDoesNotHoldIsLeftOut() {
    StudyResult sample = new Sample(3, 2).run("baseline");
    StudyResult bare =
        new StudyResult(
            sample.manifest(),
            sample.worlds(),
            new labsim.study.result.MeasureTable(List.of(), List.of()),
            new labsim.study.result.SeriesTable(List.of(), List.of()),
            sample.scenarios(),
            List.of());
    String waits = Figures.of(bare).getOrDefault("waits", "");
    assertTrue(JSON.readTree(waits).at("/datasets/queues").isEmpty());
  }
}
