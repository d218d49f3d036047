package labsim.scenario;

import java.util.List;

/** A piece of a YAML or JSON document and where it begins. Scalars stay text as written. */
sealed interface Node {
  Place place();

  /** What this is, to complete "is". */
  default String kind() {
    return switch (this) {
      case Text(_, String text) -> text.isBlank() ? "empty" : Excerpt.of(text.strip());
      case Empty _ -> "empty";
      case Mapping _ -> "a mapping";
      case Listing _ -> "a list";
    };
  }

  record Text(Place place, String text) implements Node {}

  record Empty(Place place) implements Node {}

  /** Keys may repeat; whoever reads the mapping says so. */
  record Mapping(Place place, List<Entry> entries) implements Node {}

  /** A list; nothing in a scenario is one, but levels of a study's factor are. */
  record Listing(Place place, List<Node> items) implements Node {}

  /** One key of a mapping, the place of the key, and what stands behind it. */
  record Entry(String key, Place place, Node value) {}
}
