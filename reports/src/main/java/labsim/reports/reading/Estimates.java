package labsim.reports.reading;

import labsim.study.result.Interval;
import labsim.study.result.Looked;

/** How the estimates of a study's measures are written. */
public final class Estimates {
  private static final String RATIO = "×";
  private static final String PERCENT = "%";

  private Estimates() {}

  /** The estimate with its unit if that is a sign: 1.27×, +9.1 %, 0.83. */
  public static String label(Looked measure, Interval interval) {
    return switch (measure.column().unit()) {
      case RATIO -> Notation.estimate(interval, RATIO);
      case PERCENT -> (interval.estimate() > 0 ? "+" : "") + Notation.estimate(interval, "\u00a0%");
      default -> Notation.estimate(interval, "");
    };
  }

  /** Estimate, unit and interval: 0.83 OOM/year [0.80, 0.86]. */
  public static String whole(Looked measure, Interval interval) {
    String unit = measure.column().unit();
    boolean sign = unit.isEmpty() || unit.equals(RATIO) || unit.equals(PERCENT);
    return label(measure, interval)
        + (sign ? "" : "\u00a0" + unit)
        + " "
        + Notation.bounds(interval);
  }

  /** What an axis or a legend says: {@code Uplift (×)}. */
  public static String title(Looked measure) {
    String unit = measure.column().unit();
    return name(measure) + " (" + (unit.isEmpty() ? "number" : unit) + ")";
  }

  /** The same for an axis no longer than so many characters: the measure's key if need be. */
  public static String title(Looked measure, int most) {
    String title = title(measure);
    return title.length() <= most ? title : title.replace(name(measure), measure.column().key());
  }

  /** The measure in a few words. */
  public static String name(Looked measure) {
    return measure.column().means().split(":", 2)[0];
  }

  /** Whether the interval lies on one side of the value that says "no effect", if there is one. */
  public static boolean isDecided(Looked measure, Interval interval) {
    return Double.isNaN(measure.neutral()) || interval.excludes(measure.neutral());
  }
}
