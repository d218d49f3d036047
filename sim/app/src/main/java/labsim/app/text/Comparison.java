package labsim.app.text;

import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Contrast;
import labsim.study.result.ScenarioResult;
import labsim.study.result.StudyResult;

/** The result of several scenarios: what can be told apart first, then each for itself. */
final class Comparison {

  private Comparison() {}

  static List<String> of(StudyResult result) {
    List<String> lines = new ArrayList<>();
    for (Contrast contrast : result.contrasts()) {
      lines.addAll(Wrap.lines(contrast.verdict()));
    }
    lines.add("");
    lines.addAll(scenarios(result).lines());
    lines.add("");
    lines.addAll(contrasts(result).lines());
    for (ScenarioResult scenario : result.scenarios()) {
      lines.add("");
      lines.addAll(Wrap.lines(scenario.name() + ": " + scenario.sentence()));
      if (!scenario.spending().isEmpty()) {
        lines.addAll(Wrap.lines(scenario.spending()));
      }
    }
    return lines;
  }

  private static TextTable scenarios(StudyResult result) {
    TextTable table = new TextTable("lrrrll");
    table.row("OOM/year", "with", "without", "uplift", "95 % interval", "bound by");
    for (ScenarioResult scenario : result.scenarios()) {
      table.row(
          scenario.name(),
          Numbers.estimate(scenario.progress()),
          Numbers.estimate(scenario.progressWithout()),
          Numbers.estimate(scenario.uplift()) + "×",
          Numbers.range(scenario.uplift()),
          scenario.regime());
    }
    return table;
  }

  private static TextTable contrasts(StudyResult result) {
    TextTable table = new TextTable("lrlrl");
    table.row("Jointly valid intervals", "difference", "95 %", "ratio", "95 %");
    String pair = "";
    for (Contrast contrast : result.contrasts()) {
      String heading = contrast.second() + " against " + contrast.first();
      if (!heading.equals(pair)) {
        table.line(heading);
        pair = heading;
      }
      table.row(
          "  " + contrast.measure(),
          Numbers.estimate(contrast.difference()),
          Numbers.range(contrast.difference()),
          Numbers.estimate(contrast.ratio()) + "×",
          Numbers.range(contrast.ratio()));
      table.line(
          "    correlation "
              + Numbers.fixed(contrast.correlation(), 2)
              + ", variance "
              + Numbers.fixed(contrast.varianceRatio(), 2)
              + " of that with independent streams");
      table.line(
          "    by bootstrap "
              + Numbers.range(contrast.resampledDifference())
              + " and "
              + Numbers.range(contrast.resampledRatio())
              + "; p "
              + Numbers.probability(contrast.p())
              + " after Holm");
    }
    return table;
  }
}
