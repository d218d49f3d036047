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
  SENSITIVITY,
  /** In which worlds is what the case? */
  REGIMES,
  /** Which worlds are like the real one? */
  CALIBRATE;

  /** As a study file has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** With its article. */
  String named() {
    return this == SWEEP ? "a sweep" : this == SENSITIVITY ? "a sensitivity study" : key();
  }

  /** The designs that answer it. */
  List<Kind> designs() {
    return switch (this) {
      case SWEEP ->
          List.of(Kind.GRID, Kind.LATIN_HYPERCUBE, Kind.SOBOL, Kind.HALTON, Kind.ONE_AT_A_TIME);
      case SENSITIVITY ->
          List.of(Kind.SALTELLI, Kind.MORRIS, Kind.LATIN_HYPERCUBE, Kind.SOBOL, Kind.HALTON);
      case REGIMES, CALIBRATE -> List.of();
    };
  }

  /** The searches that answer it; none if a design does. */
  List<StudySearch.Kind> searches() {
    return switch (this) {
      case SWEEP, SENSITIVITY -> List.of();
      case REGIMES ->
          List.of(
              StudySearch.Kind.FRONT,
              StudySearch.Kind.PATTERNS,
              StudySearch.Kind.ORIGINS,
              StudySearch.Kind.BORDERS,
              StudySearch.Kind.BOXES);
      case CALIBRATE -> List.of(StudySearch.Kind.FIT);
    };
  }

  static Optional<StudyKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(StudyKind::key).toList();
  }
}
