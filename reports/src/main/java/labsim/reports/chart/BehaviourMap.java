package labsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.reports.reading.Estimates;
import labsim.reports.reading.Notation;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Pattern;

/** How often each behaviour was seen, over the first two outputs. */
public final class BehaviourMap {
  private record Cell(String across, String up, int hits, String label) {}

  private BehaviourMap() {}

  /** The map of a search for patterns. */
  public static Optional<Chart> of(SearchResult result) {
    if (result.edges().isEmpty()) {
      return Optional.empty();
    }
    boolean flat = result.edges().size() == 1;
    int columns = result.edges().getFirst().size() + 1;
    int rows = flat ? 1 : result.edges().get(1).size() + 1;
    List<Cell> cells = new ArrayList<>();
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = 0; column < columns; column++) {
        int hits = hits(result, column, flat ? -1 : row);
        cells.add(
            new Cell(
                between(result.edges().getFirst(), column),
                flat ? "" : between(result.edges().get(1), row),
                hits,
                hits == 0 ? "" : Notation.count(hits)));
      }
    }
    return Optional.of(
        new Specification("behaviours")
            .text("/encoding/x/title", title(result, 0))
            .text("/encoding/y/title", flat ? "" : title(result, 1))
            .rows("cells", cells)
            .chart());
  }

  private static String title(SearchResult result, int output) {
    return Estimates.title(result.outputs().get(output));
  }

  private static int hits(SearchResult result, int column, int row) {
    return result.patterns().stream()
        .filter(pattern ->
            pattern.cell().getFirst() == column && (row < 0 || pattern.cell().get(1) == row))
        .mapToInt(Pattern::hits)
        .sum();
  }

  private static String between(List<Double> edges, int cell) {
    if (cell == 0) {
      return "below " + Notation.number(edges.getFirst());
    }
    return cell == edges.size()
        ? Notation.number(edges.getLast()) + " and more"
        : Notation.number(edges.get(cell - 1)) + " to " + Notation.number(edges.get(cell));
  }
}
