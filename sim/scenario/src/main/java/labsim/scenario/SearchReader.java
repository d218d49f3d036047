package labsim.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import labsim.scenario.StudySearch.Cells;
import labsim.scenario.StudySearch.Condition;
import labsim.scenario.StudySearch.Goal;
import labsim.scenario.StudySearch.Kind;
import labsim.scenario.StudySearch.Size;
import labsim.scenario.StudySearch.Target;

/** Reads the search of a study of regimes or of a calibration. */
final class SearchReader {

  private static final Pattern GOAL = Pattern.compile("(max|min)\\s+(\\S+)");
  private static final Pattern BOUND =
      Pattern.compile("(\\S+)\\s*([<>])\\s*(" + Values.NUMBER + ")");
  private static final Pattern BINDS = Pattern.compile("regime\\s*=\\s*(\\S+)");

  private final Map<String, Node.Entry> entries;
  private final List<Problem> problems;
  private final SearchItems in;

  private SearchReader(Map<String, Node.Entry> entries, Place top, List<Problem> problems) {
    this.entries = entries;
    this.problems = problems;
    this.in = new SearchItems(entries, top, problems);
  }

  /**
   * Reads a search.
   *
   * @param place where it begins
   * @return empty, with its problems, if it is not right
   */
  static Optional<StudySearch> read(
      Map<String, Node.Entry> entries, StudyKind study, Place place, List<Problem> problems) {
    int before = problems.size();
    SearchReader reader = new SearchReader(entries, place, problems);
    Optional<StudySearch> search = reader.kind(study).map(reader::search);
    return problems.size() > before ? Optional.empty() : search;
  }

  private Optional<Kind> kind(StudyKind study) {
    List<String> allowed = study.searches().stream().map(Kind::key).toList();
    Node.Entry entry = entries.get("kind");
    if (entry == null) {
      if (allowed.size() == 1) {
        return Optional.of(study.searches().getFirst());
      }
      in.add(in.top(), "search has no kind; it must be one of " + String.join(", ", allowed));
      return Optional.empty();
    }
    String text = SearchItems.text(entry.value());
    if (!allowed.contains(text)) {
      in.add(
          entry.value().place(),
          "search.kind is "
              + entry.value().kind()
              + "; it must be one of "
              + String.join(", ", allowed)
              + Nearest.hint(text, allowed));
      return Optional.empty();
    }
    return Kind.of(text);
  }

  private StudySearch search(Kind kind) {
    List<String> keys =
        Stream.of(Stream.of("kind"), kind.lists().stream(), kind.sizes().stream().map(Size::key))
            .flatMap(all -> all)
            .toList();
    entries.forEach((key, entry) -> {
      if (!keys.contains(key)) {
        in.add(
            entry.place(),
            "search."
                + Excerpt.of(key)
                + " means nothing to "
                + kind.key()
                + "; allowed: "
                + String.join(", ", keys)
                + Nearest.hint(key, keys));
      }
    });
    Map<Size, Integer> sizes = new EnumMap<>(Size.class);
    kind.sizes().forEach(size -> sizes.put(size, size(size)));
    return new StudySearch(
        kind,
        kind.lists().contains("objectives") ? goals() : List.of(),
        kind.lists().contains("cells") ? cells() : List.of(),
        kind.lists().contains("conditions") ? conditions(kind != Kind.FRONT) : List.of(),
        kind.lists().contains("targets") ? targets() : List.of(),
        Map.copyOf(sizes));
  }

  private int size(Size size) {
    Node.Entry entry = entries.get(size.key());
    if (entry == null) {
      return size.usual();
    }
    String text = SearchItems.text(entry.value());
    int value = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    boolean odd = size.isEven() && value % 2 != 0;
    if (value < size.least() || value > size.most() || odd) {
      in.add(
          entry.value().place(),
          "search."
              + size.key()
              + " is "
              + entry.value().kind()
              + "; it must be "
              + (size.isEven() ? "an even" : "a whole")
              + " number from "
              + size.least()
              + " to "
              + size.most());
    }
    return value;
  }

  private List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    String wanted = "max or min and a measure or " + StudySearch.IMPLAUSIBILITY;
    for (Node item : in.items("objectives", wanted)) {
      Matcher goal = GOAL.matcher(SearchItems.text(item));
      if (!goal.matches()) {
        in.add(item.place(), "search.objectives: " + item.kind() + "; it must be " + wanted);
      } else if (goal.group(2).equals(StudySearch.IMPLAUSIBILITY)
          || in.isNumber("objectives", item.place(), goal.group(2))) {
        goals.add(new Goal(goal.group(1).equals("max"), goal.group(2)));
      }
    }
    Set<String> measures = new HashSet<>();
    goals.stream()
        .filter(goal -> !measures.add(goal.measure()))
        .forEach(goal ->
            in.add(
                in.place("objectives"),
                "search.objectives: " + goal.measure() + " is there twice"));
    if (goals.size() == 1 && problems.isEmpty()) {
      in.add(
          in.place("objectives"), "search.objectives is a single one; a front needs two or three");
    }
    return List.copyOf(goals);
  }

  private List<Condition> conditions(boolean needed) {
    if (!needed && !entries.containsKey("conditions")) {
      return List.of();
    }
    String wanted = "a measure, < or > and a number, such as uplift > 2, or regime = compute";
    List<Condition> conditions = new ArrayList<>();
    for (Node item : in.items("conditions", wanted)) {
      String text = SearchItems.text(item);
      Matcher bound = BOUND.matcher(text);
      Matcher binds = BINDS.matcher(text);
      if (bound.matches()) {
        if (in.isNumber("conditions", item.place(), bound.group(1))) {
          conditions.add(
              new Condition.Bound(
                  bound.group(1), bound.group(2).equals(">"), Double.parseDouble(bound.group(3))));
        }
      } else if (!binds.matches()) {
        in.add(item.place(), "search.conditions: " + item.kind() + "; it must be " + wanted);
      } else if (StudyMeasure.CONSTRAINTS.contains(binds.group(1))) {
        conditions.add(new Condition.Binds(binds.group(1)));
      } else {
        in.add(
            item.place(),
            "search.conditions: the regime "
                + Excerpt.of(binds.group(1))
                + " is unknown; it must be one of "
                + String.join(", ", StudyMeasure.CONSTRAINTS)
                + Nearest.hint(binds.group(1), StudyMeasure.CONSTRAINTS));
      }
    }
    return List.copyOf(conditions);
  }

  private List<Cells> cells() {
    Node.Entry entry = entries.get("cells");
    String wanted = "measures to edges, such as { uplift: [1, 1.5, 2] }";
    if (entry == null || !(entry.value() instanceof Node.Mapping(_, List<Node.Entry> outputs))) {
      in.add(
          in.place("cells"), "search.cells " + SearchItems.is(entry) + "; it must map " + wanted);
      return List.of();
    }
    List<Cells> cells = new ArrayList<>();
    for (Node.Entry output : Once.each("search.cells: ", outputs, problems)) {
      List<Double> edges = new ArrayList<>();
      if (output.value() instanceof Node.Listing(_, List<Node> items)) {
        items.stream()
            .map(SearchItems::text)
            .filter(text -> text.matches(Values.NUMBER))
            .forEach(text -> edges.add(Double.parseDouble(text)));
        if (edges.size() != items.size()) {
          edges.clear();
        }
      }
      boolean ascending = !edges.isEmpty();
      for (int i = 1; i < edges.size(); i++) {
        ascending &= edges.get(i - 1) < edges.get(i);
      }
      if (!ascending) {
        in.add(
            output.value().place(),
            "search.cells: "
                + Excerpt.of(output.key())
                + " is "
                + output.value().kind()
                + "; it must be a list of ascending numbers");
      } else if (in.isNumber("cells", output.place(), output.key())) {
        cells.add(new Cells(output.key(), List.copyOf(edges)));
      }
    }
    return List.copyOf(cells);
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    String wanted = "{ measure: …, value: …, tolerance: … }";
    for (Node item : in.items("targets", wanted)) {
      Map<String, String> found = new HashMap<>();
      if (item instanceof Node.Mapping(_, List<Node.Entry> below)) {
        Once.each("search.targets: ", below, problems)
            .forEach(entry -> found.put(entry.key(), SearchItems.text(entry.value())));
      }
      String value = found.getOrDefault("value", "");
      String tolerance = found.getOrDefault("tolerance", "");
      if (!found.keySet().equals(Set.of("measure", "value", "tolerance"))
          || !value.matches(Values.NUMBER)
          || !tolerance.matches(Values.NUMBER)
          || !(Double.parseDouble(tolerance) > 0)) {
        in.add(
            item.place(),
            "search.targets: "
                + item.kind()
                + "; it must be "
                + wanted
                + " with a number and a tolerance above 0");
      } else if (in.isNumber("targets", item.place(), found.getOrDefault("measure", ""))) {
        targets.add(
            new Target(
                found.getOrDefault("measure", ""),
                Double.parseDouble(value),
                Double.parseDouble(tolerance)));
      }
    }
    return List.copyOf(targets);
  }
}
