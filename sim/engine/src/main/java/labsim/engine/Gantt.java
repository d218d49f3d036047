package labsim.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who used which resource when, as a table. Stretches that overlap on a resource are told apart by
 * lanes, the lowest that is free.
 */
public final class Gantt implements ServiceTrace {

  /**
   * One stretch of service.
   *
   * @param resource name of the resource
   * @param lane 0 or more; stretches of one resource and lane do not overlap
   * @param units units in use
   * @param what what is done at its end
   * @param from when it began
   * @param to when it ended
   * @param end why
   */
  public record Bar(
      String resource, int lane, int units, Object what, double from, double to, End end) {}

  private record Stretch(
      String resource, int units, Object what, double from, double to, End end) {}

  private final List<Stretch> stretches = new ArrayList<>();

  @Override
  public void served(String resource, int units, Object what, double from, double to, End end) {
    stretches.add(new Stretch(resource, units, what, from, to, end));
  }

  /** All stretches so far, in the order of their beginnings. */
  public List<Bar> bars() {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort((a, b) -> Double.compare(a.from, b.from));
    Map<String, List<Double>> lanes = new LinkedHashMap<>();
    List<Bar> bars = new ArrayList<>();
    for (Stretch stretch : sorted) {
      List<Double> busyUntil = lanes.computeIfAbsent(stretch.resource, name -> new ArrayList<>());
      int lane = 0;
      while (lane < busyUntil.size() && busyUntil.get(lane) > stretch.from) {
        lane++;
      }
      if (lane == busyUntil.size()) {
        busyUntil.add(stretch.to);
      } else {
        busyUntil.set(lane, stretch.to);
      }
      bars.add(
          new Bar(
              stretch.resource,
              lane,
              stretch.units,
              stretch.what,
              stretch.from,
              stretch.to,
              stretch.end));
    }
    return bars;
  }

  /** The table with a heading, comma-separated, texts in quotation marks. */
  public String csv() {
    StringBuilder text = new StringBuilder("resource,lane,units,what,from,to,end\n");
    for (Bar bar : bars()) {
      text.append(quoted(bar.resource))
          .append(',')
          .append(bar.lane)
          .append(',')
          .append(bar.units)
          .append(',');
      text.append(quoted(bar.what.toString()))
          .append(',')
          .append(bar.from)
          .append(',')
          .append(bar.to)
          .append(',');
      text.append(bar.end).append('\n');
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
