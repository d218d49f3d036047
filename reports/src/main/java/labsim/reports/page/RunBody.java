package labsim.reports.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import labsim.reports.reading.Notation;
import labsim.reports.reading.Readings;
import labsim.reports.reading.Side;
import labsim.study.result.Interval;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;
import labsim.study.result.StudyResult;

/** The report of one scenario. */
final class RunBody {
  private final StudyResult result;
  private final ScenarioResult scenario;
  private final Readings readings;

  private RunBody(StudyResult result) {
    this.result = result;
    this.scenario = result.scenarios().getFirst();
    this.readings = new Readings(result, scenario.name());
  }

  static String of(StudyResult result, Map<String, String> figures) {
    RunBody body = new RunBody(result);
    Map<String, String> slots = new HashMap<>(Figure.slots(figures));
    slots.putAll(body.slots());
    return Slots.fill("run.html", slots);
  }

  private Map<String, String> slots() {
    String description = scenario.description();
    return Map.ofEntries(
        Map.entry("name", Html.text(scenario.name())),
        Map.entry("replications", Phrases.replications(result.manifest().replications())),
        Map.entry("seed", Long.toString(result.manifest().seed())),
        Map.entry("sentence", Html.text(scenario.sentence())),
        Map.entry(
            "description",
            description.isBlank()
                ? ""
                : "<p class=\"description\">" + Html.text(description) + "</p>"),
        Map.entry("tiles", tiles()),
        Map.entry(
            "regime", Html.text((Phrases.regime(scenario) + " " + scenario.spending()).strip())),
        Map.entry("compute", Html.text(compute())),
        Map.entry("ideas", Html.text(ideas())),
        Map.entry("measures", MeasuresTable.of(result, scenario)),
        Map.entry("made", Provenance.made(result)),
        Map.entry("scenarios", Provenance.scenarios(result)),
        Map.entry("glossary", Slots.fill("glossary.html", Map.of())));
  }

  private String tiles() {
    Stream<Tile> tiles =
        Stream.of(
            Tile.of("Uplift by assistants", scenario.uplift(), "×").key(),
            regime(),
            Tile.of("Software progress, with assistants", scenario.progress(), " OOM/year"),
            Tile.of("Software progress, without", scenario.progressWithout(), " OOM/year"),
            Tile.of("Tricks that held at the frontier", mean("held"), ""),
            Tile.of("Frontier runs finished", mean("frontier_runs"), ""));
    return tiles.map(Tile::html).collect(Collectors.joining());
  }

  private Tile regime() {
    List<ShadowPrice> prices = scenario.shadowPrices();
    String below = prices.isEmpty() ? "" : below(prices.getFirst());
    return new Tile("Regime: what binds", scenario.regime(), "", below, "key");
  }

  private static String below(ShadowPrice price) {
    return Phrases.more(price) + ": " + Notation.gain(price.gain());
  }

  private String compute() {
    double installed = mean("gpu_hours_installed").estimate();
    double outside = mean("gpu_hours_external").estimate();
    String elsewhere =
        outside > 0
            ? " Assistants’ forward passes bought outside the cluster, "
                + Notation.number(outside)
                + " H100e-hours, are not in it."
            : "";
    return "With assistants, a replication had "
        + Notation.number(installed)
        + " H100e-hours installed over the watched years: "
        + share("gpu_hours_useful", installed)
        + " gave experiments with a result, "
        + share("gpu_hours_frontier", installed)
        + " frontier runs, "
        + share("gpu_hours_inference", installed)
        + " the assistants’ own forward passes."
        + elsewhere;
  }

  private String ideas() {
    double foreseen = mean("gain_foreseen").estimate();
    double found = mean("gain_true").estimate();
    return "Of "
        + Notation.number(mean("ideas_proposed").estimate())
        + " ideas proposed in a replication with assistants, "
        + Notation.number(mean("landed").estimate())
        + " landed in a frontier run and "
        + Notation.number(mean("held").estimate())
        + " helped there. The landed ones were believed to be worth "
        + Notation.number(foreseen)
        + " OOM when they were adopted and brought "
        + Notation.number(found)
        + " OOM before interference, "
        + Notation.share(found / foreseen)
        + " of it"
        + (found < foreseen
            ? ": choosing the best-looking ideas chooses lucky measurements, too."
            : ".");
  }

  private String share(String measure, double installed) {
    return Notation.share(mean(measure).estimate() / installed);
  }

  private Interval mean(String measure) {
    return readings.mean(Side.WITH, measure);
  }
}
