package labsim.scenario;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a study of regimes or a calibration looks for among worlds.
 *
 * @param kind how it goes about it
 * @param goals what a front trades off; empty for other kinds
 * @param cells between which values of which outputs behaviours are told apart; empty for others
 * @param conditions what makes a world one of those that are looked for; may be empty for a front
 * @param targets what a calibration is to meet; empty for others
 * @param sizes how long it looks, every size of its kind
 */
public record StudySearch(
    Kind kind,
    List<Goal> goals,
    List<Cells> cells,
    List<Condition> conditions,
    List<Target> targets,
    Map<Size, Integer> sizes) {

  /** Distance from what is believed; an objective, no measure of a run. */
  public static final String IMPLAUSIBILITY = "implausibility";

  /** How many of something. */
  public int size(Size size) {
    return sizes.getOrDefault(size, size.usual);
  }

  /** Ways to look for worlds. */
  public enum Kind {
    /** Worlds of which none is better than another in all goals at once. */
    FRONT,
    /** Every behaviour there is. */
    PATTERNS,
    /** All origins of one behaviour. */
    ORIGINS,
    /** Where one regime ends and the next begins. */
    BORDERS,
    /** In which of the believed worlds, in words. */
    BOXES,
    /** Worlds that meet targets; what a calibration does. */
    FIT;

    /** As a study file has it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The sizes that mean something to it. */
    public List<Size> sizes() {
      return switch (this) {
        case FRONT ->
            List.of(
                Size.POPULATION, Size.GENERATIONS, Size.AGAIN, Size.RIVALS, Size.FRESH, Size.REACH);
        case PATTERNS -> List.of(Size.BATCH, Size.BATCHES, Size.FRESH, Size.REACH);
        case ORIGINS -> List.of(Size.DIVISIONS, Size.BATCH, Size.BATCHES, Size.FRESH, Size.REACH);
        case BORDERS -> List.of(Size.SIDE, Size.WORLDS, Size.FRESH, Size.REACH);
        case BOXES -> List.of(Size.POINTS, Size.FRESH);
        case FIT -> List.of(Size.POPULATION, Size.GENERATIONS, Size.FRONT, Size.FRESH);
      };
    }

    /** The lists that it reads. */
    List<String> lists() {
      return switch (this) {
        case FRONT -> List.of("objectives", "conditions");
        case PATTERNS -> List.of("cells");
        case ORIGINS, BOXES -> List.of("conditions");
        case BORDERS -> List.of();
        case FIT -> List.of("targets");
      };
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** How long a search looks, and how closely. */
  public enum Size {
    /** Worlds that survive a generation; even. */
    POPULATION(20, 2, 10_000),
    /** Generations. */
    GENERATIONS(20, 1, 10_000),
    /** Percent of the survivors that are looked at again in each generation. */
    AGAIN(10, 0, 100),
    /** How often it is held against chance and a Sobol' sequence; 0 for never. */
    RIVALS(0, 0, 100),
    /** Worlds bred at a time; even. */
    BATCH(20, 2, 10_000),
    /** How often worlds are bred. */
    BATCHES(20, 1, 10_000),
    /** Cells along each factor. */
    DIVISIONS(4, 2, 100),
    /** Points along each side of the first grid. */
    SIDE(5, 2, 100),
    /** Worlds that are looked at in all. */
    WORLDS(80, 4, 10_000),
    /** Points of a Sobol' sequence. */
    POINTS(256, 16, 100_000),
    /** Generations of the front of misfits that comes after the fit; 0 for none. */
    FRONT(0, 0, 10_000),
    /** Replications, with streams of their own, of each world that is reported. */
    FRESH(20, 2, 10_000),
    /** Standard deviations of a prior to which the search goes. */
    REACH(3, 1, 6);

    private final int usual;
    private final int least;
    private final int most;

    Size(int usual, int least, int most) {
      this.usual = usual;
      this.least = least;
      this.most = most;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    int usual() {
      return usual;
    }

    int least() {
      return least;
    }

    int most() {
      return most;
    }

    boolean isEven() {
      return this == POPULATION || this == BATCH;
    }
  }

  /** What is wanted of a measure, or of {@link #IMPLAUSIBILITY}: most of it or least. */
  public record Goal(boolean most, String measure) {
    String written() {
      return (most ? "max " : "min ") + measure;
    }
  }

  /** Values between which an output's behaviours are told apart, ascending. */
  public record Cells(String measure, List<Double> edges) {}

  /** What a world must be. */
  public sealed interface Condition {
    /** The measure that it speaks of. */
    String measure();

    /** A measure above a value, or below it. */
    record Bound(String measure, boolean above, double value) implements Condition {}

    /** This constraint binds. */
    record Binds(String regime) implements Condition {
      @Override
      public String measure() {
        return "regime";
      }
    }

    /** As a study file has it: {@code uplift > 2}. */
    default String written() {
      return switch (this) {
        case Bound(String measure, boolean above, double value) ->
            measure + (above ? " > " : " < ") + plain(value);
        case Binds(String regime) -> "regime = " + regime;
      };
    }
  }

  /**
   * What a measure should be.
   *
   * @param tolerance a standard deviation: how far from it the truth may well be
   */
  public record Target(String measure, double value, double tolerance) {
    String written() {
      return "{ measure: "
          + measure
          + ", value: "
          + plain(value)
          + ", tolerance: "
          + plain(tolerance)
          + " }";
    }
  }

  /** The measures of runs that it looks at, each once. */
  List<StudyMeasure> measures() {
    return Stream.of(
            goals.stream().map(Goal::measure),
            cells.stream().map(Cells::measure),
            conditions.stream().map(Condition::measure),
            targets.stream().map(Target::measure),
            kind == Kind.BORDERS ? Stream.of("regime") : Stream.<String>empty())
        .flatMap(keys -> keys)
        .flatMap(key -> StudyMeasure.of(key).stream())
        .distinct()
        .toList();
  }

  /** As a study file has it, every key written out. */
  String written() {
    StringBuilder text = new StringBuilder("search:\n  kind: ").append(kind.key()).append('\n');
    list(text, "objectives", goals.stream().map(Goal::written).toList());
    list(text, "conditions", conditions.stream().map(Condition::written).toList());
    if (!cells.isEmpty()) {
      text.append("  cells:\n");
      cells.forEach(output ->
          text.append("    ")
              .append(output.measure())
              .append(": ")
              .append(output.edges().stream().map(StudySearch::plain).toList())
              .append('\n'));
    }
    list(text, "targets", targets.stream().map(Target::written).toList());
    new TreeMap<>(sizes)
        .forEach((size, value) ->
            text.append("  ").append(size.key()).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static void list(StringBuilder text, String key, List<String> items) {
    if (!items.isEmpty()) {
      text.append("  ")
          .append(key)
          .append(": ")
          .append(items.stream().collect(Collectors.joining(", ", "[", "]")))
          .append('\n');
    }
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
