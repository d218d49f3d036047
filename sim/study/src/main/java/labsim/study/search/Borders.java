package labsim.study.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Looks closer where neighbours disagree: begins with a grid over two inputs, and as long as runs
 * are left halves the longest edges between neighbouring worlds of different kinds. So the runs
 * gather along the borders, and the map is fine where it matters.
 *
 * @param side points along each input at the beginning, at least 2
 * @param worlds how many worlds may be looked at in all
 * @param finest edges shorter than this are not halved
 */
public record Borders(int side, int worlds, double finest) {

  /**
   * A world and its kind.
   *
   * @param x first input, in [0, 1]
   * @param y second input, in [0, 1]
   */
  public record Point(double x, double y, String kind) {

    double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  private record Edge(Point one, Point other) {
    double length() {
      return one.distance(other);
    }
  }

  /**
   * Explores.
   *
   * @param kinds the kinds of a batch of worlds, in their order
   * @return all worlds that were looked at, in that order
   */
  public List<Point> search(Function<double[][], List<String>> kinds) {
    List<Point> known = new ArrayList<>();
    double[][] grid = new double[side * side][];
    for (int i = 0; i < grid.length; i++) {
      int row = i / side;
      int column = i % side;
      grid[i] = new double[] {column / (side - 1.0), row / (side - 1.0)};
    }
    add(known, grid, kinds);
    while (known.size() < worlds) {
      double[][] next = halves(known);
      if (next.length == 0) {
        break;
      }
      add(known, next, kinds);
    }
    return List.copyOf(known);
  }

  private static void add(
      List<Point> known, double[][] worlds, Function<double[][], List<String>> kinds) {
    List<String> answers = kinds.apply(worlds);
    for (int i = 0; i < worlds.length; i++) {
      known.add(new Point(worlds[i][0], worlds[i][1], answers.get(i)));
    }
  }

  /** The middles of the longest edges across a border, each once. */
  private double[][] halves(List<Point> known) {
    List<Edge> across = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      for (int j = i + 1; j < known.size(); j++) {
        Edge edge = new Edge(known.get(i), known.get(j));
        if (!edge.one().kind().equals(edge.other().kind())
            && edge.length() > finest
            && areNeighbours(edge, known)) {
          across.add(edge);
        }
      }
    }
    if (across.isEmpty()) {
      return new double[0][];
    }
    across.sort(Comparator.comparingDouble(Edge::length).reversed());
    double longest = across.getFirst().length();
    return across.stream()
        .filter(edge -> edge.length() > 0.6 * longest)
        .map(edge ->
            List.of(
                (edge.one().x() + edge.other().x()) / 2, (edge.one().y() + edge.other().y()) / 2))
        .distinct() // the diagonals of a square meet in one middle
        .limit(worlds - known.size())
        .map(middle -> new double[] {middle.getFirst(), middle.getLast()})
        .toArray(double[][]::new);
  }

  /** Gabriel neighbours: no third point lies in the circle whose diameter is the edge. */
  private static boolean areNeighbours(Edge edge, List<Point> known) {
    double x = (edge.one().x() + edge.other().x()) / 2;
    double y = (edge.one().y() + edge.other().y()) / 2;
    double radius = edge.length() / 2 * (1 - 1e-9);
    return known.stream().noneMatch(point -> Math.hypot(point.x() - x, point.y() - y) < radius);
  }

  /** Kind of the nearest point that was looked at. */
  public static String kindAt(List<Point> known, double x, double y) {
    Point here = new Point(x, y, "");
    return known.stream()
        .min(Comparator.comparingDouble(point -> point.distance(here)))
        .orElseThrow()
        .kind();
  }

  /** All kinds that occur, in alphabetical order. */
  public static List<String> kinds(List<Point> known) {
    String[] kinds = known.stream().map(Point::kind).distinct().toArray(String[]::new);
    Arrays.sort(kinds);
    return List.of(kinds);
  }
}
