package labsim.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads study files. */
public final class Studies {
  private static final int USUAL_REPLICATIONS = 20;
  private static final long USUAL_SEED = 1;

  private final Path file;
  private final StudyLayer layer = new StudyLayer();
  private final List<Problem> problems = new ArrayList<>();

  private Studies(Path file) {
    this.file = file;
  }

  /** Whether a file says that it is a study; false if it cannot be read. */
  public static boolean isStudy(Path file) {
    try {
      return Document.read(SourceText.read(file, new Place(file.toString(), 1, 1)))
              instanceof Node.Mapping(_, List<Node.Entry> entries)
          && entries.stream().anyMatch(entry -> entry.key().equals(StudyKey.STUDY.key()));
    } catch (ScenarioException e) {
      return false;
    }
  }

  /** Loads a study as it stands; see {@link #load(Path, List)}. */
  public static StudyFile load(Path file) {
    return load(file, List.of());
  }

  /**
   * Loads a YAML or JSON file and the scenario that it names, and lays the overrides over them.
   *
   * @param overrides each {@code path=value}, as behind {@code --set}: a key of the study, such as
   *     {@code replications=5} or {@code design.points=64}, or else a parameter of the scenario
   * @throws ScenarioException with everything that is wrong
   */
  public static StudyFile load(Path file, List<String> overrides) {
    Studies loading = new Studies(file);
    loading.read(overrides);
    Optional<Scenario> base = loading.base(overrides);
    StudyRules rules = new StudyRules(file, loading.layer, loading.problems);
    List<Factor> factors = rules.factors(base);
    Optional<StudyKind> kind = rules.kind();
    Optional<StudyDesign> design =
        kind.filter(asked -> !asked.searches().isEmpty()).isPresent()
            ? Optional.empty()
            : rules.design(
                StudyKey.DESIGN,
                kind.map(StudyKind::designs).orElse(List.of(StudyDesign.Kind.values())));
    Optional<StudySearch> search =
        new SearchRules(file, loading.layer, loading.problems).search(kind, factors);
    Optional<StudyDesign> screening = rules.screening(kind);
    List<StudyFile.Correlation> correlations = rules.correlations();
    rules.matches(kind, factors, design);
    Optional<StudyPrecision> precision =
        new PrecisionRules(loading.layer, loading.problems).precision(kind, loading.layer.measures);
    if (!loading.problems.isEmpty()) {
      throw ScenarioException.listing(loading.inOrder());
    }
    return new StudyFile(
        kind.orElseThrow(),
        loading.text(StudyKey.NAME).orElse(HeaderKey.nameOf(file)),
        loading.text(StudyKey.DESCRIPTION).orElse(""),
        base.orElseThrow(),
        factors,
        design,
        screening,
        search,
        search.map(loading::measures).orElse(loading.layer.measures),
        correlations,
        precision
            .map(asked -> StudyPrecision.LEAST)
            .orElseGet(() -> loading.replications(base.orElseThrow())),
        precision,
        loading.seed(base.orElseThrow()));
  }

  /** What the search looks at, then whatever else is asked for. */
  private List<StudyMeasure> measures(StudySearch search) {
    return Stream.concat(search.measures().stream(), layer.measures.stream()).distinct().toList();
  }

  private void read(List<String> overrides) {
    Node root = Document.read(SourceText.read(file, new Place(file.toString(), 1, 1)));
    StudyReader.read(root, layer, problems);
    if (!(root instanceof Node.Mapping)) {
      throw ScenarioException.listing(problems);
    }
    for (int i = 0; i < overrides.size(); i++) {
      if (isOfStudy(overrides.get(i))) {
        try {
          StudyReader.read(Overrides.document(i + 1, overrides.get(i)), layer, problems);
        } catch (ScenarioException e) {
          problems.addAll(e.problems());
        }
      }
    }
  }

  /** Those of the study first, by line; then those of its scenario and of the overrides. */
  private List<Problem> inOrder() {
    List<Problem> own =
        problems.stream()
            .filter(problem -> problem.file().equals(file.toString()))
            .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
            .toList();
    return Stream.concat(
            own.stream(),
            problems.stream().filter(problem -> !problem.file().equals(file.toString())))
        .toList();
  }

  private static boolean isOfStudy(String override) {
    return StudyKey.of(Overrides.firstKey(override)).isPresent();
  }

  /** The scenario with what the study fixes; empty if either is wrong. */
  private Optional<Scenario> base(List<String> overrides) {
    Setting<String> named = layer.texts.get(StudyKey.SCENARIO);
    if (named == null) {
      problems.add(
          layer
              .places
              .getOrDefault(StudyKey.SCENARIO, new Place(file.toString(), 1, 1))
              .problem("a study needs a scenario: the file whose parameters are varied"));
      return Optional.empty();
    }
    try {
      Path path = file.resolveSibling(named.value()).normalize();
      List<String> rest = overrides.stream().filter(text -> !isOfStudy(text)).toList();
      Map<String, Double> fixed = new LinkedHashMap<>();
      layer.fixed.forEach((parameter, setting) -> fixed.put(parameter, setting.value()));
      Scenario scenario = Scenarios.load(path, named.place(), rest);
      return Optional.of(fixed.isEmpty() ? scenario : scenario.with(fixed));
    } catch (InvalidPathException e) {
      problems.add(named.place().problem("scenario must be the name of a file"));
    } catch (ScenarioException e) {
      problems.addAll(e.problems());
    } catch (IllegalArgumentException e) {
      Place place = layer.places.getOrDefault(StudyKey.SET, named.place());
      problems.add(place.problem("set: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<String> text(StudyKey key) {
    return Optional.ofNullable(layer.texts.get(key)).map(Setting::value);
  }

  private int replications(Scenario base) {
    return text(StudyKey.REPLICATIONS)
        .map(Integer::parseInt)
        .orElse(base.replications().orElse(USUAL_REPLICATIONS));
  }

  private long seed(Scenario base) {
    return text(StudyKey.SEED).map(Long::parseLong).orElse(base.seed().orElse(USUAL_SEED));
  }
}
