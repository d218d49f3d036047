package labsim.app.text;

import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Interval;
import labsim.study.result.ScenarioResult;
import labsim.study.result.ShadowPrice;
import labsim.study.result.StudyResult;
import labsim.study.result.World;

/** The result of one scenario: the answer first, then what it rests on. */
final class Summary {

  private Summary() {}

  static List<String> of(StudyResult result) {
    ScenarioResult scenario = result.scenarios().getFirst();
    List<String> lines = new ArrayList<>();
    lines.add(scenario.name() + "  (scenario " + scenario.hash() + ")");
    if (!scenario.description().isBlank()) {
      lines.addAll(Wrap.lines(scenario.description()));
    }
    lines.add("");
    lines.addAll(Wrap.lines(scenario.sentence()));
    lines.add("");
    lines.addAll(progress(scenario).lines());
    if (!scenario.shadowPrices().isEmpty()) {
      lines.add("");
      lines.addAll(shadowPrices(result, scenario).lines());
      if (!scenario.spending().isEmpty()) {
        lines.addAll(Wrap.lines(scenario.spending()));
      }
    }
    for (Twins twins : Twins.values()) {
      lines.add("");
      lines.addAll(twins.table(result.measures(), scenario.name()).lines());
    }
    return lines;
  }

  private static TextTable progress(ScenarioResult scenario) {
    Interval uplift = scenario.uplift();
    TextTable table = new TextTable("lrll").row("Software progress", "mean", "95 % interval", "");
    row(table, "with assistants", scenario.progress());
    row(table, "without assistants", scenario.progressWithout());
    return table.row(
        "uplift",
        Numbers.estimate(uplift) + "×",
        Numbers.range(uplift),
        "correlation " + Numbers.fixed(scenario.upliftCorrelation(), 2));
  }

  private static void row(TextTable table, String name, Interval progress) {
    table.row(name, Numbers.estimate(progress), Numbers.range(progress), "OOM/year");
  }

  private static TextTable shadowPrices(StudyResult result, ScenarioResult scenario) {
    TextTable table = new TextTable("llrlr");
    table.row("Shadow prices", "", "progress", "95 % interval", "elasticity");
    for (ShadowPrice price : scenario.shadowPrices()) {
      table.row(
          price.constraint(),
          label(result, scenario, price.world()),
          Numbers.change(price.gain()),
          Numbers.changeRange(price.gain()),
          Numbers.fixed(price.elasticity().estimate(), 2));
    }
    return table;
  }

  private static String label(StudyResult result, ScenarioResult scenario, String key) {
    return result.worlds().stream()
        .filter(world -> world.key().equals(key) && world.scenario().equals(scenario.name()))
        .map(World::label)
        .findFirst()
        .orElse(key);
  }
}
