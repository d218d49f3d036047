package labsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands below a search, item by item, with a place for each problem. */
record SearchItems(Map<String, Node.Entry> entries, Place top, List<Problem> problems) {

  /** The items of a list that must have some. */
  List<Node> items(String key, String wanted) {
    Node.Entry entry = entries.get(key);
    Optional<Node.Listing> listing =
        entry == null
            ? Optional.empty()
            : switch (entry.value()) {
              case Node.Listing list -> Optional.of(list);
              case Node.Text(Place place, String text) ->
                  FactorText.bracketed(place, text)
                      .or(() -> Optional.of(new Node.Listing(place, List.of(entry.value()))));
              case Node.Mapping _, Node.Empty _ -> Optional.empty();
            };
    if (listing.isEmpty() || listing.get().items().isEmpty()) {
      add(place(key), "search." + key + " " + is(entry) + "; it must be a list of " + wanted);
      return List.of();
    }
    return listing.get().items();
  }

  boolean isNumber(String key, Place place, String measure) {
    if (StudyMeasure.of(measure).filter(known -> !known.isWord()).isPresent()) {
      return true;
    }
    add(
        place,
        "search."
            + key
            + ": "
            + Excerpt.of(measure)
            + " is no measure that is a number"
            + Nearest.hint(measure, StudyMeasure.keys()));
    return false;
  }

  Place place(String key) {
    return Optional.ofNullable(entries.get(key)).map(Node.Entry::place).orElse(top);
  }

  static String is(Node.@Nullable Entry entry) {
    return entry == null ? "is missing" : "is " + entry.value().kind();
  }

  static String text(Node node) {
    return node instanceof Node.Text(_, String text) ? text.strip() : "";
  }

  void add(Place place, String message) {
    problems.add(place.problem(message));
  }
}
