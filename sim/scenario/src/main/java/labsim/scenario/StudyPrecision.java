package labsim.scenario;

import java.math.BigDecimal;
import java.util.List;

/**
 * How well a study is to know a measure: at every point, the half-width of its 95 % interval.
 *
 * @param measure key of one of the study's measures, a number
 * @param kind of what the half-width is told
 * @param halfWidth at most this, above 0: a share of the estimate, or in the measure's unit
 * @param most replications after which to stop all the same
 */
public record StudyPrecision(String measure, Kind kind, double halfWidth, int most) {

  /**
   * Fewest replications before the first look; looking earlier makes intervals cover too little.
   */
  public static final int LEAST = 20;

  /** Where to stop if the file is silent. */
  public static final int USUAL_MOST = 200;

  /** What a half-width is measured in. */
  public enum Kind {
    /** A share of the estimate. */
    RELATIVE,
    /** The unit of the measure. */
    ABSOLUTE;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static List<String> keys() {
    return List.of("measure", Kind.RELATIVE.key(), Kind.ABSOLUTE.key(), "most");
  }

  /** As a study file has it. */
  String written() {
    String width = new BigDecimal(Double.toString(halfWidth)).stripTrailingZeros().toPlainString();
    return "{ measure: " + measure + ", " + kind.key() + ": " + width + ", most: " + most + " }";
  }
}
