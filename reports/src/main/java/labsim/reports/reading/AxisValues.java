package labsim.reports.reading;

import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Axis;

/** How the values of a study's axes are written. */
public final class AxisValues {
  private AxisValues() {}

  /** A value alone, for an axis whose title has the unit: 306k, 0.35, fifo. */
  public static String bare(Axis axis, double value) {
    if (axis.spread() != Axis.Spread.NAMED) {
      return Notation.number(value);
    }
    int index = (int) value;
    return index < axis.names().size() ? axis.names().get(index) : Notation.NOTHING;
  }

  /** A value with its unit: 306k H100e, 5x, 0.35. */
  public static String whole(Axis axis, double value) {
    String gap = axis.unit().isEmpty() || axis.unit().startsWith("x") ? "" : "\u00a0";
    return bare(axis, value) + gap + axis.unit();
  }

  /** The axis’s title: {@code compute.gpus (H100e)}. */
  public static String title(Axis axis) {
    return axis.unit().isEmpty() ? axis.path() : axis.path() + " (" + axis.unit() + ")";
  }

  /** A point in words: {@code compute.gpus 306k H100e, people.engineers.count 1.04k}. */
  public static String point(List<Axis> axes, List<Double> values) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      parts.add(axes.get(i).path() + " " + whole(axes.get(i), values.get(i)));
    }
    return String.join(", ", parts);
  }
}
