package labsim.study.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Boxes and trees in sentences, with units. */
public final class Words {

  private final List<Cases.Input> inputs;

  /** Words about worlds with these inputs. */
  public Words(List<Cases.Input> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /**
   * A box as a sentence, for example "Compute-bound in 93 % of the 190 worlds with GPUs below 40k
   * H100e; 71 % of all such worlds are here."
   *
   * @param what what is interesting about the worlds, for example "Compute-bound"
   */
  public String of(String what, Trajectory.Step step, Box range) {
    List<String> limits = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      Cases.Input of = inputs.get(input);
      boolean low = step.box().cutsLow(input, range);
      boolean high = step.box().cutsHigh(input, range);
      String least = value(of, step.box().low(input));
      String most = value(of, step.box().high(input));
      if (low && high) {
        limits.add(of.name() + " between " + least + " and " + most);
      } else if (low) {
        limits.add(of.name() + " above " + least);
      } else if (high) {
        limits.add(of.name() + " below " + most);
      }
    }
    if (limits.isEmpty()) {
      return what + " in " + percent(step.density()) + " of all worlds; no limit tells them apart.";
    }
    return what
        + " in "
        + percent(step.density())
        + " of the "
        + step.count()
        + " worlds with "
        + and(limits)
        + "; "
        + percent(step.coverage())
        + " of all such worlds are here.";
  }

  /**
   * A tree as one sentence a leaf, the largest leaf first.
   *
   * @param kinds names of the kinds, in their order
   */
  public List<String> of(Tree tree, List<String> kinds) {
    List<Told> told = new ArrayList<>();
    tell(tree.root(), List.of(), kinds, told);
    told.sort(Comparator.comparingInt(Told::worlds).reversed());
    return told.stream().map(Told::sentence).toList();
  }

  private record Told(int worlds, String sentence) {}

  private void tell(Tree.Node node, List<String> path, List<String> kinds, List<Told> told) {
    switch (node) {
      case Tree.Question(int input, double value, Tree.Node atMost, Tree.Node above) -> {
        Cases.Input of = inputs.get(input);
        tell(atMost, and(path, of.name() + " at most " + value(of, value)), kinds, told);
        tell(above, and(path, of.name() + " above " + value(of, value)), kinds, told);
      }
      case Tree.Answer answer ->
          told.add(
              new Told(
                  answer.count(),
                  (path.isEmpty() ? "Everywhere" : "With " + and(path))
                      + ": "
                      + kinds.get(answer.kind())
                      + " in "
                      + percent(answer.purity())
                      + " of "
                      + answer.count()
                      + " worlds."));
    }
  }

  private static List<String> and(List<String> path, String more) {
    List<String> longer = new ArrayList<>(path);
    longer.add(more);
    return longer;
  }

  private static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Three significant digits and the unit. */
  private static String value(Cases.Input input, double value) {
    if (input.unit().equals("%")) {
      return percent(value);
    }
    String unit = input.unit().isEmpty() ? "" : " " + input.unit();
    for (Scale scale : Scale.values()) {
      if (Math.abs(value) >= scale.from) {
        return digits(value / scale.divisor) + scale.letter + unit;
      }
    }
    return digits(value) + unit;
  }

  /** Letters for thousands, as scenarios write them. */
  private enum Scale {
    TERA(1e12, 1e12, "T"),
    GIGA(1e9, 1e9, "G"),
    MEGA(1e6, 1e6, "M"),
    KILO(1e4, 1e3, "k");

    final double from;
    final double divisor;
    final String letter;

    Scale(double from, double divisor, String letter) {
      this.from = from;
      this.divisor = divisor;
      this.letter = letter;
    }
  }

  private static String digits(double value) {
    if (value == 0) {
      return "0";
    }
    int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    String text = String.format(Locale.ROOT, "%." + Math.max(0, 3 - before) + "f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
