package labsim.reports.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import labsim.study.result.Interval;

/**
 * How numbers are written: three significant digits, {@code 306k}, {@code 1.2M}, and intervals as
 * {@code 1.27× [1.21, 1.33]} with the same number of decimals in all three places.
 */
public final class Notation {
  /** What stands where there was nothing to measure. */
  public static final String NOTHING = "–";

  private static final int DIGITS = 3;
  private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};
  private static final double LARGEST = 1e15;
  private static final double SMALLEST = 1e-4;
  private static final double LEAST_SHARE = 1e-4;

  private Notation() {}

  /** A number on its own, without trailing zeros: 0.83, 12.3, 306k, 1.2M, −4. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    double size = Math.abs(rounded.doubleValue());
    if (size != 0 && (size < SMALLEST || size >= LARGEST)) {
      return signed(scientific(rounded));
    }
    int thousands = thousands(size);
    return signed(
        plain(rounded.movePointLeft(3 * thousands).stripTrailingZeros()) + SUFFIXES[thousands]);
  }

  /** An estimate with its interval and a unit that follows the estimate without a gap. */
  public static String interval(Interval interval, String unit) {
    return estimate(interval, unit) + " " + bounds(interval);
  }

  /** The estimate alone, with as many decimals as beside its interval. */
  public static String estimate(Interval interval, String unit) {
    return estimate(interval, unit, scaleOf(interval));
  }

  private static String estimate(Interval interval, String unit, Scale scale) {
    String number = scale.write(interval.estimate());
    return Double.isFinite(interval.estimate()) ? number + scale.suffix() + unit : number;
  }

  /** The interval alone: {@code [1.21, 1.33]}. */
  public static String bounds(Interval interval) {
    return bounds(interval, scaleOf(interval));
  }

  private static String bounds(Interval interval, Scale scale) {
    String suffix = scale.suffix();
    return "["
        + end(interval.low(), scale, suffix)
        + ", "
        + end(interval.high(), scale, suffix)
        + "]";
  }

  /** A ratio: {@code 1.27× [1.21, 1.33]}. */
  public static String ratio(Interval ratio) {
    return interval(ratio, "×");
  }

  /**
   * A relative gain with its sign, in percent: {@code +9.1 % [6.0, 12.2]}, two decimals at most.
   */
  public static String gain(Interval gain) {
    Interval percent = percent(gain);
    Scale exact = scaleOf(percent);
    Scale scale = new Scale(exact.thousands(), Math.min(exact.decimals(), 2));
    String sign = percent.estimate() > 0 ? "+" : "";
    return sign + estimate(percent, "\u00a0%", scale) + " " + bounds(percent, scale);
  }

  /** A share in percent: {@code 41.2 %}, or {@code <0.01 %} of what is hardly there. */
  public static String share(double share) {
    if (share > 0 && share < LEAST_SHARE) {
      return "<0.01\u00a0%";
    }
    return Double.isFinite(share) ? number(100 * share) + "\u00a0%" : NOTHING;
  }

  /** A hundred times the interval. */
  public static Interval percent(Interval share) {
    return new Interval(100 * share.estimate(), 100 * share.low(), 100 * share.high());
  }

  /** A whole number with thin spaces between thousands: 1 234 567. */
  public static String count(long value) {
    return signed(String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f'));
  }

  private record Scale(int thousands, int decimals) {
    String suffix() {
      return SUFFIXES[thousands];
    }

    String write(double value) {
      if (!Double.isFinite(value)) {
        return notFinite(value);
      }
      return signed(
          plain(
              new BigDecimal(value)
                  .movePointLeft(3 * thousands)
                  .setScale(decimals, RoundingMode.HALF_EVEN)));
    }
  }

  /** The largest of the three numbers gets three significant digits, the others its decimals. */
  private static Scale scaleOf(Interval interval) {
    double size =
        Math.max(size(interval.estimate()), Math.max(size(interval.low()), size(interval.high())));
    if (size == 0) {
      return new Scale(0, 0);
    }
    BigDecimal rounded = new BigDecimal(size).round(new MathContext(DIGITS));
    int thousands = thousands(rounded.doubleValue());
    int magnitude = rounded.precision() - rounded.scale() - 1 - 3 * thousands;
    return new Scale(thousands, Math.max(0, DIGITS - 1 - magnitude));
  }

  private static double size(double value) {
    return Double.isFinite(value) ? Math.abs(value) : 0;
  }

  private static int thousands(double size) {
    int thousands = 0;
    for (double bound = 1000; size >= bound && thousands < SUFFIXES.length - 1; bound *= 1000) {
      thousands++;
    }
    return thousands;
  }

  private static String end(double value, Scale scale, String suffix) {
    return scale.write(value) + (Double.isFinite(value) ? suffix : "");
  }

  private static String scientific(BigDecimal value) {
    return new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value)
        .replace('E', 'e');
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 && value.scale() <= 0 ? "0" : value.toPlainString();
  }

  private static String notFinite(double value) {
    if (Double.isNaN(value)) {
      return NOTHING;
    }
    return value > 0 ? "∞" : "−∞";
  }

  /** A minus as wide as a plus; none before a number that was rounded to zero. */
  private static String signed(String number) {
    if (!number.startsWith("-")) {
      return number;
    }
    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? number.substring(1) : "−" + number.substring(1);
  }
}
