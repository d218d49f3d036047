package labsim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in the space of its factors a study looks.
 *
 * @param kind how the points are laid out
 * @param size number of points; of trajectories for Morris, of base points for Saltelli; 0 where
 *     the kind has none
 * @param levels how many values of a range a grid or a Morris trajectory meets; 0 where the kind
 *     has none
 */
public record StudyDesign(Kind kind, int size, int levels) {

  /** As a study file has it. */
  String written() {
    String text = "{ kind: " + kind.key();
    text += kind.sizeKey().isEmpty() ? "" : ", " + kind.sizeKey() + ": " + size;
    return text + (levels == 0 ? "" : ", levels: " + levels) + " }";
  }

  /** How points are laid out. */
  public enum Kind {
    /** Every combination of levels. */
    GRID("", 5),
    /** Each factor's range cut into as many strips as there are points, one point in each. */
    LATIN_HYPERCUBE("points", 0),
    /** Sobol's sequence, scrambled. */
    SOBOL("points", 0),
    /** Halton's sequence, scrambled. */
    HALTON("points", 0),
    /** The base and, for each factor alone, its 10 %, 50 % and 90 % quantile or its levels. */
    ONE_AT_A_TIME("", 0),
    /** Trajectories that change one factor at a time; for screening. */
    MORRIS("trajectories", 4),
    /** Two matrices and their crossings, for Sobol' indices. */
    SALTELLI("points", 0);

    private final String sizeKey;
    private final int usualLevels;

    Kind(String sizeKey, int usualLevels) {
      this.sizeKey = sizeKey;
      this.usualLevels = usualLevels;
    }

    /** As a study file has it: {@code latin-hypercube}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the size in a study file; empty if there is none. */
    String sizeKey() {
      return sizeKey;
    }

    /** Levels where the file is silent; 0 if the kind has none. */
    int usualLevels() {
      return usualLevels;
    }

    /** All keys that may stand beside this kind. */
    List<String> keys() {
      return List.of("kind", sizeKey, usualLevels > 0 ? "levels" : "").stream()
          .filter(key -> !key.isEmpty())
          .toList();
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }
}
