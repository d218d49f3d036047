package labsim.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private static final Pattern SCRIPT =
      Pattern.compile("<script( type=\"application/json\")?>(.*?)</script>", Pattern.DOTALL);

  static Stream<StudyResult> results() {
    return Stream.of(
        new Sample(4, 5).run("baseline"),
        new Sample(4, 5).compare(List.of("compute-bound", "engineer-bound")),
        HostileSample.result());
  }

  @ParameterizedTest
  @MethodSource("results")
  void thePageCarriesAllItsFiguresAsTheyAre(StudyResult result) {
    JsonMapper json = new JsonMapper();
    List<String> carried =
        SCRIPT
            .matcher(Report.html(result))
            .results()
            .filter(script -> script.group(1) != null)
            .map(script -> script.group(2))
            .toList();
    Map<String, String> figures = Figures.of(result);
    assertEquals(
        figures.values().stream().map(json::readTree).toList(),
        carried.stream().map(json::readTree).toList());
  }

  @ParameterizedTest
  @MethodSource("results")
  void onlyTheFourScriptsOfThePageMayRun(StudyResult result) throws Exception {
    String html = Report.html(result);
    int scripts = 0;
    for (Matcher script = SCRIPT.matcher(html); script.find(); ) {
      if (script.group(1) == null) {
        scripts++;
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest(script.group(2).getBytes(StandardCharsets.UTF_8));
        assertTrue(html.contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'"));
      }
    }
    assertEquals(4, scripts);
    assertTrue(html.contains("content=\"default-src 'none'; script-src 'sha256-"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void thePageLoadsNothingAndHasNoOpenSlots(StudyResult result) {
    String ours = SCRIPT.matcher(Report.html(result)).replaceAll("");
    assertFalse(Pattern.compile("<[^>]*(src|href)=").matcher(ours).find(), ours);
    assertFalse(ours.contains("url(") || ours.contains("@import") || ours.contains("{{"), ours);
  }

  @ParameterizedTest
  @MethodSource("results")
  void theSameResultGivesTheSamePage(StudyResult result) {
    assertEquals(Report.html(result), Report.html(result));
  }

  @Test
  void aHostileNameIsOnlyText() {
    String ours = SCRIPT.matcher(Report.html(HostileSample.result())).replaceAll("");
    assertFalse(ours.contains("<img") || ours.contains("alert(1)</"), ours);
    assertTrue(ours.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x"));
    assertTrue(ours.contains("実験室 &quot;&#39; &amp; a name"));
  }

  @Test
  void aRunSaysItsAnswerAndHowItWasMade() {
    StudyResult result = new Sample(4, 5).run("baseline");
    String html = Report.html(result);
    assertTrue(html.contains("<h1>" + result.scenarios().getFirst().sentence() + "</h1>"));
    for (String said :
        List.of(
            "4 replications · seed 7",
            "<code>labsim run scenarios/baseline.yaml</code>",
            "0.1.0-SNAPSHOT, commit 2c22dd9",
            "<code>3f9a1c0b77de</code>",
            "31\u202f234\u202f567 handled, 1.8M events/s",
            "horizon: 3 years",
            "Utilisation is not a measure of a bottleneck",
            "Mean wait of S1 jobs for GPUs",
            "What binds is compute. 25\u00a0% more compute would change software progress by +")) {
      assertTrue(html.contains(said), said);
    }
  }

  @Test
  void aComparisonSaysEveryVerdictAndHowFarToTrustIt() {
    String html = Report.html(new Sample(4, 5).compare(List.of("compute-bound", "engineer-bound")));
    for (String said :
        List.of(
            "<h1>The uplift is larger in engineer-bound than in compute-bound, 1.31 times",
            "Whether the software progress is larger in engineer-bound or in compute-bound is"
                + " undecided.",
            "1.31×<br><span>[1.22, 1.40]<br>[1.22, 1.40]<br>by bootstrap</span>",
            "<td class=\"n\">0.64</td><td class=\"n\">2.7×</td>",
            "Regimes: compute-bound: compute; engineer-bound: compute.")) {
      assertTrue(html.contains(said), said);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mixed, 5, The regime is mixed",
    "undecided, 5, The regime is undecided",
    "compute, 1, What binds is compute.",
    "compute, 0, No shadow prices were computed"
  })
  void theRegimeIsExplained(String regime, int prices, String said) {
    StudyResult result = new Sample(2, 2).run("baseline");
    ScenarioResult old = result.scenarios().getFirst();
    ScenarioResult changed =
        new ScenarioResult(
            old.name(),
            "",
            old.yaml(),
            old.hash(),
            old.progress(),
            old.progressWithout(),
            old.uplift(),
            old.upliftCorrelation(),
            old.shadowPrices().subList(0, prices),
            regime,
            old.spending(),
            old.sentence());
    assertTrue(Report.html(Sample.with(result, changed)).contains(said), said);
  }

  @Test
  void forwardPassesBoughtOutsideAreNamed() {
    StudyResult result = new Sample(2, 2).run("baseline");
    int external =
        result.measures().columns().stream()
            .map(c -> c.key())
            .toList()
            .indexOf("gpu_hours_external");
    List<MeasureTable.Row> rows =
        result.measures().rows().stream()
            .map(row -> {
              List<Double> values = new java.util.ArrayList<>(row.values());
              values.set(external, 2.5e6);
              return new MeasureTable.Row(row.scenario(), row.world(), row.replication(), values);
            })
            .toList();
    StudyResult outside =
        new StudyResult(
            result.manifest(),
            result.worlds(),
            new MeasureTable(result.measures().columns(), rows),
            result.series(),
            result.scenarios(),
            List.of());
    assertTrue(Report.html(outside).contains("bought outside the cluster, 2.5M H100e-hours"));
  }
}
