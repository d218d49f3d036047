package labsim.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Group;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.ParameterTree.Selection;

/**
 * Holds a document against the tree of parameters: what fits is set, what does not is a problem.
 */
final class LayerReader {
  static final String PRIORS = "priors";

  private final Layer layer = new Layer();
  private final List<Problem> problems;

  private LayerReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** Reads all that can be read and adds, by line, a problem for each thing that cannot. */
  static Layer read(Node root, List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    LayerReader reader = new LayerReader(found);
    reader.root(root);
    found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    problems.addAll(found);
    return reader.layer;
  }

  private void root(Node root) {
    Group lab = ParameterTree.lab();
    if (!(root instanceof Node.Mapping(_, List<Node.Entry> entries))) {
      add(root.place(), "the scenario is " + root.kind() + "; it must be " + mappingOf(keys(lab)));
      return;
    }
    for (Node.Entry entry : Once.each("", entries, problems)) {
      Optional<HeaderKey> header = HeaderKey.of(entry.key());
      if (header.isPresent()) {
        header(header.get(), entry);
      } else if (entry.key().equals(PRIORS)) {
        priors(entry);
      } else {
        child(lab, entry);
      }
    }
  }

  private void header(HeaderKey key, Node.Entry entry) {
    Node value = entry.value();
    String text = value instanceof Node.Text scalar ? scalar.text().strip() : "";
    Place place = text.isEmpty() ? entry.place() : value.place();
    key.refusal(text)
        .ifPresentOrElse(
            why -> add(place, key.key() + " is " + value.kind() + "; " + why),
            () -> layer.header.put(key, new Setting<>(text, place)));
  }

  private void priors(Node.Entry priors) {
    if (!(priors.value() instanceof Node.Mapping(_, List<Node.Entry> entries))) {
      add(
          priors.place(),
          "priors is " + priors.value().kind() + "; it must map paths to intervals: low to high");
      return;
    }
    for (Node.Entry entry : Once.each(PRIORS + ": ", entries, problems)) {
      switch (ParameterTree.find(entry.key()).orElse(null)) {
        case Amount amount -> prior(amount, entry);
        case Selection _, Group _ ->
            add(
                entry.place(),
                "priors: " + entry.key() + " is not a number; only numbers have priors");
        case null ->
            add(
                entry.place(),
                "priors: "
                    + Excerpt.of(entry.key())
                    + " is unknown; it must be the path of a parameter; nearest: "
                    + ParameterTree.nearest(entry.key()));
      }
    }
  }

  private void prior(Amount amount, Node.Entry entry) {
    if (!(entry.value() instanceof Node.Text(Place place, String text))) {
      String is = "priors: " + amount.path() + " is " + entry.value().kind();
      add(entry.place(), is + "; it must be " + PriorText.wanted(amount));
      return;
    }
    switch (PriorText.read(amount, text)) {
      case Reading.Value<Prior>(Prior prior) ->
          layer.priors.put(amount.path(), new Setting<>(prior, place));
      case Reading.Refusal<Prior>(String message) -> add(place, "priors: " + message);
    }
  }

  private void child(Group group, Node.Entry entry) {
    switch (group.child(entry.key()).orElse(null)) {
      case Group below -> group(below, entry);
      case Parameter parameter -> parameter(parameter, entry);
      case null -> unknown(group, entry);
    }
  }

  private void group(Group group, Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping(_, List<Node.Entry> entries)) {
      Once.each(group.path() + ".", entries, problems).forEach(below -> child(group, below));
    } else {
      String is = group.path() + " is " + entry.value().kind();
      add(entry.place(), is + "; it must be " + mappingOf(group.keys()));
    }
  }

  private void parameter(Parameter parameter, Node.Entry entry) {
    switch (entry.value()) {
      case Node.Text(Place place, String text) -> {
        switch (Values.read(parameter, text.strip())) {
          case Reading.Value<Double>(Double value) ->
              layer.values.put(parameter.path(), new Setting<>(value, place));
          case Reading.Refusal<Double>(String message) -> refuse(parameter, place, message);
        }
      }
      case Node.Empty _, Node.Mapping _, Node.Listing _ -> {
        String is = parameter.path() + " is " + entry.value().kind();
        refuse(parameter, entry.place(), is + "; it must be " + Values.wanted(parameter));
      }
    }
  }

  private void unknown(Group group, Node.Entry entry) {
    String prefix = group.path().isEmpty() ? "" : group.path() + ".";
    String path = prefix + Excerpt.of(entry.key());
    List<String> keys = group.path().isEmpty() ? keys(group) : group.keys();
    String elsewhere =
        ParameterTree.named(entry.key())
            .map(ParameterTree::path)
            .or(() -> Nearest.to(entry.key(), keys).map(key -> prefix + key))
            .orElseThrow();
    add(
        entry.place(),
        path + " is unknown; allowed: " + String.join(", ", keys) + "; nearest: " + elsewhere);
  }

  private void refuse(Parameter parameter, Place place, String message) {
    layer.refused.add(parameter.path());
    add(place, message);
  }

  private void add(Place place, String message) {
    problems.add(place.problem(message));
  }

  private static String mappingOf(List<String> keys) {
    return "a mapping of " + String.join(", ", keys);
  }

  private static List<String> keys(Group lab) {
    return Stream.of(HeaderKey.keys(), List.of(PRIORS), lab.keys()).flatMap(List::stream).toList();
  }
}
