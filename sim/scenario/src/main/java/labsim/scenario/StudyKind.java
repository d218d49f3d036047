package labsim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import labsim.scenario.StudyDesign.Kind;

/** What a study asks. */
public enum StudyKind {
  /** How do results depend on the factors? */
  SWEEP,
  /** Which factors matter? */
  SENSITIVITY;

  /** As a study file has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The designs that answer it. */
  List<Kind> designs() {
    return switch (this) {
      case SWEEP ->
          List.of(Kind.GRID, Kind.LATIN_HYPERCUBE, Kind.SOBOL, Kind.HALTON, Kind.ONE_AT_A_TIME);
      case SENSITIVITY ->
          List.of(Kind.SALTELLI, Kind.MORRIS, Kind.LATIN_HYPERCUBE, Kind.SOBOL, Kind.HALTON);
    };
  }

  static Optional<StudyKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(StudyKind::key).toList();
  }
}
