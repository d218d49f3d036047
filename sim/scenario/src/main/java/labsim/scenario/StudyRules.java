package labsim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.StudyDesign.Kind;

/** What must hold between the keys of a study; problems are added where the later key stands. */
final class StudyRules {
  private static final int MOST_POINTS = 1_000_000;
  private static final int MOST_LEVELS = 100;

  /** The designs that draw all factors at once, so that they may go together. */
  private static final Set<Kind> SAMPLED =
      EnumSet.of(Kind.LATIN_HYPERCUBE, Kind.SOBOL, Kind.HALTON);

  private final StudyLayer layer;
  private final List<Problem> problems;
  private final Place top;

  StudyRules(Path file, StudyLayer layer, List<Problem> problems) {
    this.layer = layer;
    this.problems = problems;
    this.top = new Place(file.toString(), 1, 1);
  }

  /** What the study asks; empty if it does not say, or not rightly. */
  Optional<StudyKind> kind() {
    need(StudyKey.STUDY, "study, what it asks: " + String.join(" or ", StudyKind.keys()));
    return Optional.ofNullable(layer.texts.get(StudyKey.STUDY))
        .flatMap(kind -> StudyKind.of(kind.value()));
  }

  /** The factors, with the scenario's priors where they are asked for. */
  List<Factor> factors(Optional<Scenario> base) {
    List<Factor> factors = new ArrayList<>();
    layer.factors.forEach((path, setting) -> {
      switch (setting.value()) {
        case FactorText.Written.Whole(Factor factor) -> factors.add(factor);
        case FactorText.Written.AsTheScenario(Amount amount) ->
            base.ifPresent(scenario ->
                Optional.ofNullable(scenario.priors().get(path))
                    .ifPresentOrElse(
                        prior ->
                            factors.add(new Factor.Believed(amount, prior.low(), prior.high())),
                        () ->
                            add(
                                setting.place(),
                                "factors: "
                                    + path
                                    + " has no prior in "
                                    + scenario.name()
                                    + "; write low to high, prior")));
      }
      Setting<Double> fixed = layer.fixed.get(path);
      if (fixed != null) {
        add(fixed.place(), "set: " + path + " is a factor; it cannot be fixed as well");
      }
    });
    need(StudyKey.FACTORS, "factors: at least one parameter to vary");
    if (!layer.places.containsKey(StudyKey.SEARCH)) {
      need(StudyKey.MEASURES, "measures, such as [uplift, regime]");
    }
    if (layer.factors.isEmpty() && problems.isEmpty()) {
      add(place(StudyKey.FACTORS), "factors is empty; a study varies at least one parameter");
    }
    return List.copyOf(factors);
  }

  /** The design of a section, or empty with its problems. */
  Optional<StudyDesign> design(StudyKey key, List<Kind> allowed) {
    Map<String, Setting<String>> section = layer.sections.get(key);
    List<String> kinds = allowed.stream().map(Kind::key).sorted().toList();
    need(key, "a design: one of " + String.join(", ", kinds));
    if (section == null) {
      return Optional.empty();
    }
    Setting<String> named = section.get("kind");
    if (named == null && key == StudyKey.DESIGN) {
      add(place(key), "design has no kind; it must be one of " + String.join(", ", kinds));
      return Optional.empty();
    }
    Optional<Kind> kind = named == null ? Optional.of(allowed.getFirst()) : Kind.of(named.value());
    if (kind.isEmpty() || !allowed.contains(kind.get())) {
      Setting<String> wrong = Objects.requireNonNull(named);
      add(
          wrong.place(),
          key.key()
              + ".kind is "
              + Excerpt.of(wrong.value())
              + "; it must be one of "
              + String.join(", ", kinds)
              + Nearest.hint(wrong.value(), kinds));
      return Optional.empty();
    }
    return design(key, kind.get(), section);
  }

  private Optional<StudyDesign> design(
      StudyKey key, Kind kind, Map<String, Setting<String>> section) {
    int before = problems.size();
    section.forEach((name, setting) -> {
      if (!kind.keys().contains(name)) {
        add(
            setting.place(),
            key.key()
                + "."
                + Excerpt.of(name)
                + " means nothing to "
                + kind.key()
                + "; allowed: "
                + String.join(", ", kind.keys())
                + Nearest.hint(name, kind.keys()));
      }
    });
    OptionalInt size =
        kind.sizeKey().isEmpty()
            ? OptionalInt.of(0)
            : number(key, kind.sizeKey(), section, MOST_POINTS, OptionalInt.empty());
    OptionalInt levels =
        kind.usualLevels() == 0
            ? OptionalInt.of(0)
            : number(key, "levels", section, MOST_LEVELS, OptionalInt.of(kind.usualLevels()));
    return problems.size() > before || size.isEmpty() || levels.isEmpty()
        ? Optional.empty()
        : checked(key, new StudyDesign(kind, size.getAsInt(), levels.getAsInt()));
  }

  private Optional<StudyDesign> checked(StudyKey key, StudyDesign design) {
    if (design.kind() == Kind.MORRIS && design.levels() % 2 != 0) {
      add(place(key), key.key() + ".levels is " + design.levels() + "; for morris it must be even");
      return Optional.empty();
    }
    return Optional.of(design);
  }

  private OptionalInt number(
      StudyKey key,
      String name,
      Map<String, Setting<String>> section,
      int most,
      OptionalInt usual) {
    String path = key.key() + "." + name;
    Setting<String> setting = section.get(name);
    if (setting == null) {
      if (usual.isEmpty()) {
        add(place(key), path + " is missing; it must be a whole number from 2 to " + most);
      }
      return usual;
    }
    boolean number = setting.value().matches("\\d{1,7}");
    int value = number ? Integer.parseInt(setting.value()) : 0;
    if (value < 2 || value > most) {
      add(
          setting.place(),
          path
              + " is "
              + Excerpt.of(setting.value())
              + "; it must be a whole number from 2 to "
              + most);
      return OptionalInt.empty();
    }
    return OptionalInt.of(value);
  }

  Optional<StudyDesign> screening(Optional<StudyKind> kind) {
    if (!layer.places.containsKey(StudyKey.SCREENING)) {
      return Optional.empty();
    }
    if (kind.isPresent() && kind.get() != StudyKind.SENSITIVITY) {
      add(
          place(StudyKey.SCREENING),
          "screening belongs to a sensitivity study, not to " + kind.get().named());
      return Optional.empty();
    }
    return design(StudyKey.SCREENING, List.of(Kind.MORRIS));
  }

  List<StudyFile.Correlation> correlations() {
    Set<Set<String>> pairs = new HashSet<>();
    List<StudyFile.Correlation> correlations = new ArrayList<>();
    layer
        .correlations
        .values()
        .forEach(setting -> {
          StudyFile.Correlation pair = setting.value();
          for (String path : List.of(pair.first(), pair.second())) {
            if (!layer.factors.containsKey(path)) {
              List<String> paths = List.copyOf(layer.factors.keySet());
              add(
                  setting.place(),
                  "correlation: "
                      + Excerpt.of(path)
                      + " is not a factor of this study"
                      + Nearest.hint(path, paths));
            }
          }
          if (pair.first().equals(pair.second())) {
            add(setting.place(), "correlation: " + Excerpt.of(pair.first()) + " stands for itself");
          } else if (!pairs.add(Set.of(pair.first(), pair.second()))) {
            add(setting.place(), "correlation: this pair is there twice");
          }
          correlations.add(pair);
        });
    return List.copyOf(correlations);
  }

  /** What design and factors demand of each other. */
  void matches(Optional<StudyKind> kind, List<Factor> factors, Optional<StudyDesign> design) {
    if (kind.equals(Optional.of(StudyKind.SENSITIVITY))) {
      if (factors.size() == 1 && problems.isEmpty()) {
        add(place(StudyKey.FACTORS), "a sensitivity study needs at least two factors");
      }
      factors.stream()
          .filter(factor -> factor instanceof Factor.Levels)
          .min(Comparator.comparing(Factor::path))
          .ifPresent(factor ->
              add(
                  placeOf(factor),
                  "factors: "
                      + factor.path()
                      + " is a list of levels; a sensitivity study needs low"
                      + " to high"));
    }
    design
        .filter(chosen -> !layer.correlations.isEmpty() && !SAMPLED.contains(chosen.kind()))
        .ifPresent(chosen ->
            add(
                place(StudyKey.CORRELATION),
                "correlation means nothing to "
                    + chosen.kind().key()
                    + ", which varies factors independently; take latin-hypercube, sobol or"
                    + " halton"));
  }

  /** A key that is there but wrong has its problem already. */
  private void need(StudyKey key, String what) {
    if (!layer.places.containsKey(key)) {
      add(top, "a study needs " + what);
    }
  }

  private Place placeOf(Factor factor) {
    return Optional.ofNullable(layer.factors.get(factor.path())).map(Setting::place).orElse(top);
  }

  private Place place(StudyKey key) {
    return layer.places.getOrDefault(key, top);
  }

  private void add(Place place, String message) {
    problems.add(place.problem(message));
  }
}
