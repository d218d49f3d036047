package labsim.study.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.Looked;

/** Numbers in sentences. */
public final class Telling {

  private static final int DIGITS = 3;
  private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};

  private Telling() {}

  /** "Uplift", "Software progress": what stands before a colon, in short. */
  public static String name(Looked measure) {
    return measure.column().means().split(":", 2)[0];
  }

  /** "1.27× [1.21, 1.33]", with as many decimals as three digits of the largest take. */
  public static String estimate(Looked measure, Interval interval) {
    double size =
        Math.max(size(interval.estimate()), Math.max(size(interval.low()), size(interval.high())));
    int whole = size == 0 ? 1 : 1 + (int) Math.floor(StrictMath.log10(size));
    int decimals = Math.max(0, DIGITS - Math.max(whole, 0) - (whole < 0 ? whole : 0));
    String unit = measure.column().unit();
    String behind = unit.equals("×") ? unit : unit.isEmpty() ? "" : " " + unit;
    return fixed(interval.estimate(), decimals)
        + behind
        + " ["
        + fixed(interval.low(), decimals)
        + ", "
        + fixed(interval.high(), decimals)
        + "]";
  }

  /** "compute.gpus 30k H100e and people.engineers.count 100". */
  public static String at(List<Axis> axes, List<Double> values) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      parts.add(axes.get(i).path() + " " + value(axes.get(i), values.get(i)));
    }
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /** "30k H100e", "5x", "fifo". */
  public static String value(Axis axis, double value) {
    if (axis.spread() == Axis.Spread.NAMED) {
      return axis.names().get((int) value);
    }
    String unit = axis.unit();
    return number(value) + (unit.isEmpty() || unit.startsWith("x") ? unit : " " + unit);
  }

  /** Three significant digits: 0.83, 12.3, 306k. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    int thousands = 0;
    double size = Math.abs(rounded.doubleValue());
    while (size >= 1000 && thousands < SUFFIXES.length - 1) {
      size /= 1000;
      thousands++;
    }
    BigDecimal shown = rounded.movePointLeft(3 * thousands).stripTrailingZeros();
    if ((shown.signum() != 0 && shown.abs().doubleValue() < 1e-4) || size >= 1e5) {
      return shown.round(new MathContext(DIGITS)).toString().replace("E+", "e").replace("E", "e");
    }
    return minus(shown.toPlainString()) + SUFFIXES[thousands];
  }

  /** So many decimals. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return number(value);
    }
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return text.matches("-[0.]+") ? text.substring(1) : minus(text);
  }

  private static String minus(String number) {
    return number.startsWith("-") ? "−" + number.substring(1) : number;
  }

  private static double size(double value) {
    return Double.isFinite(value) ? Math.abs(value) : 0;
  }
}
