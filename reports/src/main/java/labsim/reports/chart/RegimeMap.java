package labsim.reports.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import labsim.reports.reading.Notation;
import labsim.study.result.ShadowPrice;
import labsim.study.result.SweepPoint;
import labsim.study.result.SweepResult;

/** What binds where, over a grid of two factors. */
public final class RegimeMap {
  private record Cell(
      String across, String up, String regime, String label, String gains, boolean decided) {}

  private RegimeMap() {}

  /** The map; none if nobody asked what binds, or the points do not lie on such a grid. */
  public static Optional<Chart> of(SweepResult result) {
    if (!result.hasRegimes()) {
      return Optional.empty();
    }
    return Plane.of(result)
        .map(plane ->
            plane
                .titled(new Specification("regime-map"))
                .rows(
                    "cells",
                    plane.points().stream()
                        .map(point -> cell(plane, point, plane.hasRoom()))
                        .toList())
                .chart());
  }

  private static Cell cell(Plane plane, SweepPoint point, boolean room) {
    List<ShadowPrice> prices = point.prices();
    boolean decided = !point.regime().equals("mixed") && !point.regime().equals("undecided");
    return new Cell(
        plane.across(point),
        plane.up(point),
        point.regime(),
        room && !prices.isEmpty() ? label(prices, point.regime()) : "",
        prices.stream()
            .map(price -> price.constraint() + " " + Notation.gain(price.gain()))
            .collect(Collectors.joining("; ")),
        decided);
  }

  /** The leading gain, or who leads if nobody does clearly. */
  private static String label(List<ShadowPrice> prices, String regime) {
    if (regime.equals("mixed") && prices.size() > 1) {
      return prices.getFirst().constraint() + ", " + prices.get(1).constraint();
    }
    return Notation.gain(prices.getFirst().gain());
  }
}
