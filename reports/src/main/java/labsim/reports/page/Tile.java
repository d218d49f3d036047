package labsim.reports.page;

import java.util.Map;
import labsim.reports.reading.Notation;
import labsim.study.result.Interval;

/** A key figure: a name, a large value with a small unit, and what stands below it. */
record Tile(String name, String value, String unit, String below, String style) {

  static Tile of(String name, Interval interval, String unit) {
    return new Tile(
        name, Notation.estimate(interval, ""), unit, "95\u00a0% " + Notation.bounds(interval), "");
  }

  /** The same tile, standing out. */
  Tile key() {
    return new Tile(name, value, unit, below, "key");
  }

  String html() {
    return Slots.fill(
        "tile.html",
        Map.of(
            "style", style,
            "name", Html.text(name),
            "value", Html.text(value),
            "unit", Html.text(unit),
            "below", Html.text(below)));
  }
}
