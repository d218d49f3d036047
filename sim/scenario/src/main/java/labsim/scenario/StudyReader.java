package labsim.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import labsim.scenario.ParameterTree.Group;
import labsim.scenario.ParameterTree.Parameter;

/** Holds a document against the keys of a study: what fits is set, what does not is a problem. */
final class StudyReader {
  private final StudyLayer layer;
  private final List<Problem> problems = new ArrayList<>();

  private StudyReader(StudyLayer layer) {
    this.layer = layer;
  }

  /** Reads all that can be read and adds, by line, a problem for each thing that cannot. */
  static void read(Node root, StudyLayer layer, List<Problem> problems) {
    StudyReader reader = new StudyReader(layer);
    reader.root(root);
    reader.problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    problems.addAll(reader.problems);
  }

  private void root(Node root) {
    if (!(root instanceof Node.Mapping(_, List<Node.Entry> entries))) {
      add(root.place(), "the study is " + root.kind() + "; it must be a mapping of " + allKeys());
      return;
    }
    for (Node.Entry entry : Once.each("", entries, problems)) {
      StudyKey.of(entry.key()).ifPresentOrElse(key -> section(key, entry), () -> unknown(entry));
    }
  }

  private void unknown(Node.Entry entry) {
    boolean parameter =
        ParameterTree.lab().keys().contains(entry.key()) || entry.key().equals(LayerReader.PRIORS);
    add(
        entry.place(),
        Excerpt.of(entry.key())
            + " is unknown in a study; allowed: "
            + allKeys()
            + (parameter
                ? "; a parameter of the lab belongs into factors or set"
                : Nearest.hint(entry.key(), StudyKey.keys())));
  }

  private void section(StudyKey key, Node.Entry entry) {
    layer.places.put(key, entry.place());
    onlyOneOf(key, StudyKey.REPLICATIONS, StudyKey.PRECISION, entry);
    onlyOneOf(key, StudyKey.PRECISION, StudyKey.REPLICATIONS, entry);
    switch (key) {
      case STUDY, NAME, DESCRIPTION, SCENARIO, REPLICATIONS, SEED -> text(key, entry);
      case FACTORS -> below(entry, "paths of parameters to levels or ranges", this::factor);
      case SET -> below(entry, "paths of parameters to values", this::fixed);
      case CORRELATION ->
          below(entry, "two paths, path ~ path, to a rank correlation", this::correlation);
      case DESIGN, SCREENING, PRECISION -> design(key, entry);
      case SEARCH ->
          below(entry, "kind and sizes of a search", below -> layer.search.put(below.key(), below));
      case MEASURES -> measures(entry);
    }
  }

  private void text(StudyKey key, Node.Entry entry) {
    Node value = entry.value();
    String text = value instanceof Node.Text scalar ? scalar.text().strip() : "";
    Place place = text.isEmpty() ? entry.place() : value.place();
    Optional<String> refusal =
        HeaderKey.of(key.key())
            .map(header -> header.refusal(text))
            .orElse(text.isEmpty() ? Optional.of("it must be text") : Optional.empty())
            .or(() -> key == StudyKey.STUDY ? notAKind(text) : Optional.empty());
    refusal.ifPresentOrElse(
        why -> add(place, key.key() + " is " + value.kind() + "; " + why),
        () -> layer.texts.put(key, new Setting<>(text, place)));
  }

  private static Optional<String> notAKind(String text) {
    return StudyKind.of(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            "it must be one of "
                + String.join(", ", StudyKind.keys())
                + Nearest.hint(text, StudyKind.keys()));
  }

  private interface EntryReader {
    void read(Node.Entry entry);
  }

  private void below(Node.Entry section, String maps, EntryReader reader) {
    if (section.value() instanceof Node.Mapping(_, List<Node.Entry> entries)) {
      Once.each(section.key() + ": ", entries, problems).forEach(reader::read);
    } else {
      String is = section.key() + " is " + section.value().kind();
      add(section.place(), is + "; it must map " + maps);
    }
  }

  /** The parameter of that path, or a problem. */
  private Optional<Parameter> parameter(String section, Place place, String path) {
    switch (ParameterTree.find(path).orElse(null)) {
      case Parameter parameter -> {
        return Optional.of(parameter);
      }
      case Group group ->
          add(
              place,
              section
                  + ": "
                  + path
                  + " is a group; it must be one of "
                  + String.join(", ", group.keys())
                  + " below it");
      case null ->
          add(
              place,
              section
                  + ": "
                  + Excerpt.of(path)
                  + " is unknown; it must be the path of a parameter; nearest: "
                  + ParameterTree.nearest(path));
    }
    return Optional.empty();
  }

  private void factor(Node.Entry entry) {
    parameter(StudyKey.FACTORS.key(), entry.place(), entry.key())
        .ifPresent(parameter -> factor(parameter, entry));
  }

  private void factor(Parameter parameter, Node.Entry entry) {
    Optional<Node.Listing> listing =
        switch (entry.value()) {
          case Node.Listing list -> Optional.of(list);
          case Node.Text(Place place, String text) -> FactorText.bracketed(place, text);
          case Node.Mapping _, Node.Empty _ -> Optional.empty();
        };
    if (listing.isPresent()) {
      FactorText.levels(parameter, listing.get(), problems)
          .ifPresent(factor -> keep(entry, listing.get().place(), factor));
    } else if (entry.value() instanceof Node.Text(Place place, String text)) {
      switch (FactorText.read(parameter, text)) {
        case Reading.Value<FactorText.Written>(FactorText.Written written) ->
            layer.factors.put(entry.key(), new Setting<>(written, place));
        case Reading.Refusal<FactorText.Written>(String message) ->
            add(place, "factors: " + message);
      }
    } else {
      String is = "factors: " + parameter.path() + " is " + entry.value().kind();
      add(entry.place(), is + "; it must be " + FactorText.wanted(parameter));
    }
  }

  private void keep(Node.Entry entry, Place place, Factor factor) {
    layer.factors.put(entry.key(), new Setting<>(new FactorText.Written.Whole(factor), place));
  }

  private void fixed(Node.Entry entry) {
    Optional<Parameter> parameter = parameter(StudyKey.SET.key(), entry.place(), entry.key());
    if (parameter.isEmpty()) {
      return;
    }
    if (!(entry.value() instanceof Node.Text(Place place, String text))) {
      String is = "set: " + entry.key() + " is " + entry.value().kind();
      add(entry.place(), is + "; it must be " + Values.wanted(parameter.get()));
      return;
    }
    switch (Values.read(parameter.get(), text.strip())) {
      case Reading.Value<Double>(Double value) ->
          layer.fixed.put(entry.key(), new Setting<>(value, place));
      case Reading.Refusal<Double>(String message) -> add(place, "set: " + message);
    }
  }

  private void correlation(Node.Entry entry) {
    String[] pair = entry.key().split("\\s*~\\s*", -1);
    String text = entry.value() instanceof Node.Text(_, String value) ? value.strip() : "";
    if (pair.length != 2) {
      String is = "correlation: " + Excerpt.of(entry.key());
      add(entry.place(), is + " is not a pair; it must be path ~ path");
      return;
    }
    boolean number = text.matches(Values.NUMBER);
    double rank = number ? Double.parseDouble(text) : Double.NaN;
    if (!(rank > -1 && rank < 1)) {
      add(
          number ? entry.value().place() : entry.place(),
          "correlation: "
              + Excerpt.of(entry.key())
              + " is "
              + entry.value().kind()
              + "; it must be a rank correlation between -1 and 1");
      return;
    }
    layer.correlations.put(
        entry.key(),
        new Setting<>(new StudyFile.Correlation(pair[0], pair[1], rank), entry.place()));
  }

  /** Of two keys that exclude each other an override takes the place of the other. */
  private void onlyOneOf(StudyKey key, StudyKey one, StudyKey other, Node.Entry entry) {
    Place before = layer.places.get(other);
    if (key != one || before == null) {
      return;
    }
    if (before.file().equals(entry.place().file())) {
      add(entry.place(), "give " + other.key() + " or " + one.key() + ", not both");
    }
    layer.places.remove(other);
    layer.texts.remove(other);
    layer.sections.remove(other);
  }

  /** A mapping, or its first key alone. */
  private void design(StudyKey key, Node.Entry entry) {
    Map<String, Setting<String>> design =
        layer.sections.computeIfAbsent(key, first -> new LinkedHashMap<>());
    switch (entry.value()) {
      case Node.Mapping(_, List<Node.Entry> entries) ->
          Once.each(key.key() + ".", entries, problems)
              .forEach(below -> design(key, design, below));
      case Node.Text(Place place, String text) when key != StudyKey.SCREENING -> {
        design.clear();
        String alone = key == StudyKey.DESIGN ? "kind" : StudyPrecision.Kind.RELATIVE.key();
        design.put(alone, new Setting<>(text.strip(), place));
      }
      default ->
          add(
              entry.place(),
              key.key()
                  + " is "
                  + entry.value().kind()
                  + "; it must be a mapping of "
                  + (key == StudyKey.PRECISION
                      ? String.join(", ", StudyPrecision.keys())
                      : "kind, points, trajectories, levels"));
    }
  }

  private void design(StudyKey key, Map<String, Setting<String>> design, Node.Entry entry) {
    if (entry.value() instanceof Node.Text(Place place, String text)) {
      design.put(entry.key(), new Setting<>(text.strip(), place));
    } else {
      String is = key.key() + "." + Excerpt.of(entry.key()) + " is " + entry.value().kind();
      add(entry.place(), is + "; it must be a name or a number");
    }
  }

  private void measures(Node.Entry entry) {
    Optional<Node.Listing> listing =
        switch (entry.value()) {
          case Node.Listing list -> Optional.of(list);
          case Node.Text(Place place, String text) ->
              FactorText.bracketed(place, text)
                  .or(() -> Optional.of(new Node.Listing(place, List.of(entry.value()))));
          case Node.Mapping _, Node.Empty _ -> Optional.empty();
        };
    if (listing.isEmpty() || listing.get().items().isEmpty()) {
      String is = "measures is " + (listing.isEmpty() ? entry.value().kind() : "an empty list");
      add(entry.place(), is + "; it must be a list such as [uplift, regime]");
      return;
    }
    List<StudyMeasure> measures = new ArrayList<>();
    for (Node item : listing.get().items()) {
      String text = item instanceof Node.Text(_, String word) ? word.strip() : "";
      StudyMeasure.of(text)
          .filter(measure -> !measures.contains(measure))
          .ifPresentOrElse(measures::add, () -> measure(item, text));
    }
    layer.measures = List.copyOf(measures);
  }

  private void measure(Node item, String text) {
    add(
        item.place(),
        StudyMeasure.of(text).isPresent()
            ? "measures: " + text + " is there twice"
            : "measures: "
                + item.kind()
                + " is unknown; it must be uplift, regime, gain:compute, elasticity:compute or a"
                + " measure of the lab"
                + Nearest.hint(text, StudyMeasure.keys()));
  }

  private void add(Place place, String message) {
    problems.add(place.problem(message));
  }

  private static String allKeys() {
    return String.join(", ", StudyKey.keys());
  }
}
