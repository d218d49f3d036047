package labsim.study.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import labsim.engine.Stream;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Size;
import labsim.study.search.Borders;
import labsim.study.sweep.Telling;

/** Where one regime ends and the next begins, in the plane of two factors. */
record BorderHunt(StudySearch search) implements Hunt {

  /** Edges shorter than this share of the plane's side are not halved. */
  private static final double FINEST = 0.02;

  @Override
  public Found hunt(Lookout lookout, Stream stream) {
    Borders borders =
        new Borders(
            search.size(Size.SIDE),
            Math.max(search.size(Size.WORLDS), search.size(Size.SIDE) * search.size(Size.SIDE)),
            FINEST);
    List<Borders.Point> points =
        borders.search(places -> {
          double[][] inside = new double[places.length][];
          for (int i = 0; i < places.length; i++) {
            inside[i] = inside(places[i][0], places[i][1]);
          }
          return lookout.look(inside).stream().map(Sight::regime).toList();
        });
    List<Site> last =
        points.reversed().stream()
            .map(point -> lookout.site(inside(point.x(), point.y())))
            .distinct()
            .limit(Reporting.MOST)
            .toList();
    lookout.lookAfresh(last);
    BiPredicate<Site, Sight> same =
        (site, sight) -> sight.regime().equals(lookout.believed(site).regime());
    Map<String, Integer> counts = new TreeMap<>();
    points.forEach(point -> counts.merge(point.kind(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(kind -> parts.add(kind.getKey() + " at " + kind.getValue()));
    return Found.of(
        last,
        same,
        List.of(
            "The worlds looked at last lie closest to the borders. "
                + Reporting.stillSo(lookout, last, same)),
        List.of(),
        "",
        "What binds is "
            + String.join(", ", parts)
            + " of "
            + points.size()
            + " worlds, which gather along the borders, in "
            + Telling.number((double) lookout.runs())
            + " runs");
  }

  private static double[] inside(double x, double y) {
    double most = Math.nextDown(1.0);
    return new double[] {Math.min(x, most), Math.min(y, most)};
  }
}
