package labsim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What must hold between a search and the other keys of its study. */
final class SearchRules {
  private final StudyLayer layer;
  private final List<Problem> problems;
  private final Place top;

  SearchRules(Path file, StudyLayer layer, List<Problem> problems) {
    this.layer = layer;
    this.problems = problems;
    this.top = new Place(file.toString(), 1, 1);
  }

  /** The search, if the study is one; what it demands of the factors is checked too. */
  Optional<StudySearch> search(Optional<StudyKind> kind, List<Factor> factors) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    if (kind.get().searches().isEmpty()) {
      if (layer.places.containsKey(StudyKey.SEARCH)) {
        add(
            place(StudyKey.SEARCH),
            "search belongs to regimes or calibrate, not to " + kind.get().named());
      }
      return Optional.empty();
    }
    for (StudyKey foreign : List.of(StudyKey.DESIGN, StudyKey.CORRELATION)) {
      if (layer.places.containsKey(foreign)) {
        add(place(foreign), foreign.key() + " means nothing to " + kind.get().named());
      }
    }
    if (!layer.places.containsKey(StudyKey.SEARCH)) {
      add(top, "a study of this kind needs search, what it looks for");
      return Optional.empty();
    }
    Optional<StudySearch> search =
        SearchReader.read(layer.search, kind.get(), place(StudyKey.SEARCH), problems);
    search.ifPresent(sought -> factorsOf(sought, factors));
    return search;
  }

  private void factorsOf(StudySearch search, List<Factor> factors) {
    if (search.kind() == StudySearch.Kind.BORDERS && factors.size() != 2 && problems.isEmpty()) {
      add(place(StudyKey.FACTORS), "borders lie between two factors; here are " + factors.size());
    }
    boolean asksBelief =
        search.goals().stream().anyMatch(goal -> goal.measure().equals(StudySearch.IMPLAUSIBILITY));
    if (asksBelief
        && problems.isEmpty()
        && factors.stream().noneMatch(factor -> factor instanceof Factor.Believed)) {
      add(place(StudyKey.FACTORS), "implausibility needs at least one factor with a prior");
    }
  }

  private Place place(StudyKey key) {
    return layer.places.getOrDefault(key, top);
  }

  private void add(Place place, String message) {
    problems.add(place.problem(message));
  }
}
