package labsim.app.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.study.result.ChoiceResult;

/** A choice among scenarios as text: the answer, then what it rests on. */
public final class ChoiceText {

  private ChoiceText() {}

  /** The lines, 80 columns wide. */
  public static List<String> of(ChoiceResult result, Path folder) {
    List<String> lines = new ArrayList<>(Wrap.lines(result.sentence()));
    lines.add("");
    TextTable table = new TextTable("lrlrl");
    table.row(result.measure() + ", " + result.unit(), "", "95 % each", "replications", "");
    for (ChoiceResult.Contender contender : result.contenders()) {
      table.row(
          contender.scenario(),
          Numbers.estimate(contender.value()),
          Numbers.range(contender.value()),
          Integer.toString(contender.replications()),
          contender.scenario().equals(result.selected())
              ? "chosen"
              : contender.inTheRunning() ? "in the running" : "left out");
    }
    lines.addAll(table.lines());
    lines.add("");
    lines.add("Seed " + result.seed() + ".");
    lines.add("Results  " + folder);
    return lines;
  }
}
