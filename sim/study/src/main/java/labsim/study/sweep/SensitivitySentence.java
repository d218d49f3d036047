package labsim.study.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.SensitivityResult.Given;
import labsim.study.result.SensitivityResult.Index;
import labsim.study.result.SensitivityResult.Influence;
import labsim.study.result.SensitivityResult.Screened;

/** The answer of a sensitivity study: what matters most, and how surely. */
final class SensitivitySentence {

  private SensitivitySentence() {}

  /** The same with its sentence. */
  static Influence said(Influence found) {
    return new Influence(
        found.measure(),
        found.screened(),
        found.indices(),
        found.floor(),
        found.convergence(),
        found.given(),
        found.swings(),
        found.notes(),
        sentence(found));
  }

  private static String sentence(Influence found) {
    if (!found.indices().isEmpty()) {
      return shares(found);
    }
    if (!found.screened().isEmpty()) {
      return effects(found.measure(), found.screened());
    }
    if (!found.given().isEmpty()) {
      return dependence(found.measure(), found.given());
    }
    return "What moves "
        + lower(found.measure())
        + " cannot be said"
        + (found.notes().isEmpty() ? ": there are too few points." : ".");
  }

  private static String shares(Influence found) {
    List<Index> order =
        found.indices().stream()
            .sorted(Comparator.comparingDouble((Index index) -> -index.total().estimate()))
            .toList();
    Index first = order.getFirst();
    double floor = found.floor().total().high();
    long lost =
        order.stream()
            .filter(index -> !(index.total().low() > Math.max(0, Double.isNaN(floor) ? 0 : floor)))
            .count();
    boolean settled = found.notes().stream().anyMatch(note -> note.startsWith("Converged"));
    return first.path()
        + " carries most of the uncertainty of "
        + lower(found.measure())
        + ": "
        + share(first.total())
        + " of its variance with interactions, "
        + share(first.first())
        + " alone"
        + (order.size() > 1 ? "; next comes " + next(order.get(1)) : "")
        + (lost == 0
            ? ""
            : "; " + lost + " of " + order.size() + " factors cannot be told from chance")
        + (settled ? "." : "; not converged, so read the order, not the digits.");
  }

  private static String next(Index index) {
    return index.path() + " with " + share(index.total());
  }

  private static String effects(Looked measure, List<Screened> screened) {
    List<Screened> order =
        screened.stream()
            .sorted(Comparator.comparingDouble((Screened s) -> -s.magnitude().estimate()))
            .toList();
    Screened first = order.getFirst();
    long lost = order.stream().filter(s -> !(s.magnitude().low() > s.noise())).count();
    return first.path()
        + " moves "
        + lower(measure)
        + " most: by "
        + Telling.estimate(measure, first.magnitude())
        + " across its range"
        + (order.size() > 1
            ? "; next comes "
                + order.get(1).path()
                + " with "
                + Telling.estimate(measure, order.get(1).magnitude())
            : "")
        + (lost == 0
            ? "."
            : "; " + lost + " of " + order.size() + " factors cannot be told from chance.");
  }

  private static String dependence(Looked measure, List<Given> given) {
    List<Given> order =
        given.stream()
            .sorted(Comparator.comparingDouble((Given g) -> -g.delta().estimate()))
            .toList();
    Given first = order.getFirst();
    long lost = order.stream().filter(g -> !(g.delta().estimate() > g.deltaFloor())).count();
    return Telling.name(measure)
        + " depends most on "
        + first.path()
        + ": δ "
        + number(first.delta().estimate())
        + " "
        + range(first.delta(), 1)
        + ", where a factor without influence stays below "
        + number(first.deltaFloor())
        + (lost == 0
            ? "."
            : "; " + lost + " of " + order.size() + " factors do not exceed that floor.");
  }

  private static String lower(Looked measure) {
    String name = Telling.name(measure);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String share(Interval share) {
    return Telling.number(Math.rint(100 * share.estimate())) + " % " + range(share, 100);
  }

  private static String range(Interval interval, double scale) {
    boolean percent = scale == 100;
    return "["
        + (percent ? Telling.number(Math.rint(100 * interval.low())) : number(interval.low()))
        + ", "
        + (percent ? Telling.number(Math.rint(100 * interval.high())) : number(interval.high()))
        + "]";
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
        : Telling.number(value);
  }
}
