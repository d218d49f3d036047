package labsim.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import labsim.lab.LabParameters;
import labsim.scenario.Consistency.Breach;

/** Loads scenario files. */
public final class Scenarios {
  private final Path file;
  private final List<Problem> problems = new ArrayList<>();

  /** The topmost first: a layer's values hide those of the layers behind it. */
  private final List<Layer> layers = new ArrayList<>();

  private Scenarios(Path file) {
    this.file = file;
  }

  /** Loads a scenario as it stands; see {@link #load(Path, List)}. */
  public static Scenario load(Path file) {
    return load(file, List.of());
  }

  /**
   * Loads a YAML or JSON file and the files that it extends, and lays the overrides over them. What
   * none of them sets has the value of {@link LabParameters#defaults()}. A name and a description
   * are the file's own; all else is inherited.
   *
   * @param overrides each {@code path=value}, as behind {@code --set}; of two for one path the
   *     later holds
   * @throws ScenarioException with everything that is wrong
   */
  public static Scenario load(Path file, List<String> overrides) {
    return load(file, new Place(file.toString(), 1, 1), overrides);
  }

  /**
   * The same.
   *
   * @param mentioned where the user named the file
   */
  static Scenario load(Path file, Place mentioned, List<String> overrides) {
    Scenarios loading = new Scenarios(file);
    boolean whole = loading.readFiles(mentioned);
    loading.readOverrides(overrides);
    Map<String, Double> values = loading.values();
    if (whole) {
      Consistency.breaches(values).forEach(loading::report);
    }
    if (!loading.problems.isEmpty()) {
      throw ScenarioException.listing(loading.problems);
    }
    return loading.scenario(values);
  }

  /** False if the chain of files broke off, so that values may be missing. */
  private boolean readFiles(Place named) {
    Set<Path> seen = new HashSet<>();
    Path next = file;
    Place mentioned = named;
    try {
      while (seen.add(next.toAbsolutePath().normalize())) {
        Layer layer = LayerReader.read(Document.read(SourceText.read(next, mentioned)), problems);
        if (!layers.isEmpty()) {
          layer.header.remove(HeaderKey.NAME);
          layer.header.remove(HeaderKey.DESCRIPTION);
        }
        layers.add(layer);
        Setting<String> parent = layer.header.get(HeaderKey.EXTENDS);
        if (parent == null) {
          return true;
        }
        mentioned = parent.place();
        next = next.resolveSibling(parent.value()).normalize();
      }
      problems.add(mentioned.problem("extends " + next + ", which in turn extends this file"));
    } catch (InvalidPathException e) {
      problems.add(mentioned.problem("extends must be the name of a file"));
    } catch (ScenarioException e) {
      problems.addAll(e.problems());
    }
    return false;
  }

  private void readOverrides(List<String> overrides) {
    for (int i = 0; i < overrides.size(); i++) {
      try {
        Layer layer = LayerReader.read(Overrides.document(i + 1, overrides.get(i)), problems);
        Setting<String> parent = layer.header.get(HeaderKey.EXTENDS);
        if (parent != null) {
          problems.add(parent.place().problem("extends can only be set in a file"));
        }
        layers.addFirst(layer);
      } catch (ScenarioException e) {
        problems.addAll(e.problems());
      }
    }
  }

  private Map<String, Double> values() {
    Map<String, Double> values = LabRecords.flatten(LabParameters.defaults());
    for (Layer layer : layers.reversed()) {
      layer.values.forEach((path, setting) -> values.put(path, setting.value()));
    }
    return values;
  }

  /** Reports a breach where one of its values was set last. */
  private void report(Breach breach) {
    if (layers.stream()
        .anyMatch(layer -> breach.paths().stream().anyMatch(layer.refused::contains))) {
      return;
    }
    Place place =
        layers.stream()
            .flatMap(layer -> breach.paths().stream().map(layer.values::get))
            .filter(setting -> setting != null)
            .map(Setting::place)
            .findFirst()
            .orElse(new Place(file.toString(), 1, 1));
    problems.add(place.problem(breach.message()));
  }

  private Scenario scenario(Map<String, Double> values) {
    Map<HeaderKey, String> header = new EnumMap<>(HeaderKey.class);
    Map<String, Prior> priors = new LinkedHashMap<>();
    for (Layer layer : layers.reversed()) {
      layer.header.forEach((key, setting) -> header.put(key, setting.value()));
      layer.priors.forEach((path, setting) -> priors.put(path, setting.value()));
    }
    String seed = header.get(HeaderKey.SEED);
    String replications = header.get(HeaderKey.REPLICATIONS);
    return new Scenario(
        header.getOrDefault(HeaderKey.NAME, HeaderKey.nameOf(file)),
        header.getOrDefault(HeaderKey.DESCRIPTION, ""),
        LabRecords.assemble(values),
        Collections.unmodifiableMap(priors),
        seed == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seed)),
        replications == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(replications)));
  }
}
