package labsim.app.text;

import java.util.Locale;
import labsim.study.result.Interval;

/** Numbers as a reader wants them: no more digits than are known. */
public final class Numbers {

  private static final String UNKNOWN = "–";

  private Numbers() {}

  /** Three digits or so, thousands apart, no zeros at the end. */
  public static String plain(double value) {
    double size = Math.abs(value);
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    String text = fixed(value, decimals);
    return decimals == 0 ? text : text.replaceFirst("\\.?0+$", "");
  }

  /** Three significant digits, thousands as letters: 306k, 1.2M, 0.35. */
  static String compact(double value) {
    double size = Math.abs(value);
    if (size >= 999.5e6) {
      return plain(value / 1e9) + "B";
    }
    if (size >= 999.5e3) {
      return plain(value / 1e6) + "M";
    }
    return size >= 9_995 ? plain(value / 1e3) + "k" : size >= 99.95 ? plain(value) : digits(value);
  }

  private static String digits(double value) {
    return value == 0 || Math.abs(value) >= 0.01
        ? plain(value)
        : String.format(Locale.ROOT, "%.2e", value).replaceFirst("\\.?0*e", "e");
  }

  /** This many decimals. */
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    return text.matches("−[0.]+") ? text.substring(1) : text;
  }

  /** A probability, or that it is very small. */
  static String probability(double p) {
    return p < 0.001 ? "<0.001" : fixed(p, 3);
  }

  /** A large number as people say it: "1.3 million". */
  public static String inWords(double value) {
    double size = Math.abs(value);
    if (size >= 999.5e6) {
      return plain(value / 1e9) + " billion";
    }
    if (size >= 999.5e3) {
      return plain(value / 1e6) + " million";
    }
    return size >= 9_995 ? plain(value / 1e3) + " thousand" : plain(Math.rint(value));
  }

  /** A duration as a person would say it. */
  public static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /** The estimate, with the digits that its interval bears. */
  static String estimate(Interval interval) {
    return fixed(interval.estimate(), decimals(interval, 2));
  }

  /** The interval's ends in brackets. */
  static String range(Interval interval) {
    return range(interval, decimals(interval, 2));
  }

  /** A relative change in percent, with its sign. */
  static String change(Interval share) {
    Interval percent = percent(share);
    String sign = percent.estimate() > 0 ? "+" : "";
    return sign + fixed(percent.estimate(), decimals(percent, 1)) + " %";
  }

  /** The interval of a relative change in percent. */
  static String changeRange(Interval share) {
    Interval percent = percent(share);
    return range(percent, decimals(percent, 1));
  }

  private static String range(Interval interval, int decimals) {
    return Double.isInfinite(interval.low())
        ? "unbounded"
        : "[" + fixed(interval.low(), decimals) + ", " + fixed(interval.high(), decimals) + "]";
  }

  /** Two digits of the half-width, within bounds that keep columns readable. */
  private static int decimals(Interval interval, int usual) {
    double halfWidth = (interval.high() - interval.low()) / 2;
    if (!(halfWidth > 0) || Double.isInfinite(halfWidth)) {
      return usual;
    }
    int digits = 1 - (int) Math.floor(Math.log10(halfWidth));
    return Math.clamp(digits, Math.abs(interval.estimate()) < 10 ? usual : 0, usual + 1);
  }

  private static Interval percent(Interval share) {
    return new Interval(share.estimate() * 100, share.low() * 100, share.high() * 100);
  }
}
