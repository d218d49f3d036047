package labsim.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Parameter;

/**
 * Reads how a factor is varied: a list of levels, {@code 10k to 1M H100e, log}, {@code 0.2 to 0.6,
 * prior} for a belief of the study's own, or {@code prior} for the scenario's.
 */
final class FactorText {
  private static final String PRIOR = "prior";
  private static final Map<String, Optional<Factor.Scale>> SPREADS =
      Map.of(
          "linear",
          Optional.of(Factor.Scale.LINEAR),
          "log",
          Optional.of(Factor.Scale.LOG),
          PRIOR,
          Optional.empty());

  private FactorText() {}

  /** What stands behind a factor's path, before the scenario's own priors are known. */
  sealed interface Written {
    record Whole(Factor factor) implements Written {}

    /** The scenario's prior is to be taken. */
    record AsTheScenario(Amount amount) implements Written {}
  }

  static String wanted(Parameter parameter) {
    String levels = "a list of levels such as [" + parameter.told(parameter.standard()) + ", …]";
    return parameter instanceof Amount
        ? levels + ", low to high (with \", log\" or \", prior\" behind it), or prior"
        : levels;
  }

  /** Levels one by one; problems, if any, are added and the place of each is its own. */
  static Optional<Factor> levels(
      Parameter parameter, Node.Listing listing, List<Problem> problems) {
    int before = problems.size();
    List<Double> values = new ArrayList<>();
    for (Node item : listing.items()) {
      if (!(item instanceof Node.Text(Place place, String text))) {
        problems.add(
            item.place()
                .problem(
                    parameter.path()
                        + " has a level that is "
                        + item.kind()
                        + "; it must be "
                        + Values.wanted(parameter)));
        continue;
      }
      switch (Values.read(parameter, text.strip())) {
        case Reading.Value<Double>(Double value) when values.contains(value) ->
            problems.add(
                place.problem(parameter.path() + " has the level " + item.kind() + " twice"));
        case Reading.Value<Double>(Double value) -> values.add(value);
        case Reading.Refusal<Double>(String message) -> problems.add(place.problem(message));
      }
    }
    if (listing.items().size() < 2) {
      problems.add(
          listing
              .place()
              .problem(parameter.path() + " has fewer than two levels; it must have two"));
    }
    return problems.size() == before
        ? Optional.of(new Factor.Levels(parameter, List.copyOf(values)))
        : Optional.empty();
  }

  /** A list in brackets, as {@code --set} has it, as the list that a file would have. */
  static Optional<Node.Listing> bracketed(Place place, String text) {
    String bare = text.strip();
    if (!bare.startsWith("[") || !bare.endsWith("]")) {
      return Optional.empty();
    }
    List<Node> items =
        Arrays.stream(bare.substring(1, bare.length() - 1).split(",", -1))
            .map(item -> (Node) new Node.Text(place, item.strip()))
            .toList();
    return Optional.of(new Node.Listing(place, items));
  }

  static Reading<Written> read(Parameter parameter, String text) {
    if (!(parameter instanceof Amount amount)) {
      return refusal(parameter, text);
    }
    if (text.strip().equals(PRIOR)) {
      return new Reading.Value<>(new Written.AsTheScenario(amount));
    }
    int comma = text.lastIndexOf(',');
    String interval = comma < 0 ? text : text.substring(0, comma);
    String spread = comma < 0 ? "linear" : text.substring(comma + 1).strip();
    Optional<Factor.Scale> scale = SPREADS.get(spread);
    if (scale == null) {
      return new Reading.Refusal<>(
          parameter.path()
              + " is spread as "
              + Excerpt.of(spread)
              + "; it must be linear, log or prior"
              + Nearest.hint(spread, SPREADS.keySet().stream().sorted().toList()));
    }
    return PriorText.read(amount, interval, wanted(amount))
        .then(ends ->
            scale.equals(Optional.of(Factor.Scale.LOG)) && !(ends.low() > 0)
                ? new Reading.Refusal<>(
                    parameter.path() + " starts at 0; on a log scale it must start above 0")
                : new Reading.Value<>(new Written.Whole(factor(amount, ends, scale))));
  }

  private static Factor factor(Amount amount, Prior ends, Optional<Factor.Scale> scale) {
    return scale.isPresent()
        ? new Factor.Range(amount, ends.low(), ends.high(), scale.get())
        : new Factor.Believed(amount, ends.low(), ends.high());
  }

  private static Reading<Written> refusal(Parameter parameter, String text) {
    String is = text.isBlank() ? "empty" : Excerpt.of(text.strip());
    return new Reading.Refusal<>(
        parameter.path() + " is " + is + "; it must be " + wanted(parameter));
  }
}
