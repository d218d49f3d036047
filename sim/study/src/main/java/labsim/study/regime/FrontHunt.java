package labsim.study.regime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Condition;
import labsim.scenario.StudySearch.Goal;
import labsim.scenario.StudySearch.Size;
import labsim.study.result.Axis;
import labsim.study.result.SearchResult.Step;
import labsim.study.search.Hypervolume;
import labsim.study.search.Measured;
import labsim.study.sweep.Telling;

/**
 * Worlds of which none is better than another in all goals at once.
 *
 * @param streams what repetitions of the search draw from
 */
record FrontHunt(StudySearch search, Space space, List<Axis> axes, Streams streams)
    implements Hunt {

  /** Factors that are named when a world is told. */
  private static final int NAMED = 4;

  @Override
  public Found hunt(Lookout lookout, Stream stream) {
    Trade trade = new Trade(search, space);
    Trade.Way way = trade.evolved(lookout, stream);
    List<Step> progress =
        way.stages().stream()
            .map(stage -> new Step(stage.runs(), Hypervolume.of(stage.believed(), way.reference())))
            .toList();
    List<Site> reported = reported(lookout, way.end());
    lookout.lookAfresh(reported);
    List<String> words = new ArrayList<>();
    for (Condition condition : search.conditions()) {
      words.add(answer(lookout, reported, condition));
    }
    if (words.isEmpty()) {
      words.addAll(ends(lookout, reported));
    }
    String first = words.removeFirst();
    words.replaceAll(word -> word + ".");
    words.addAll(Reporting.optimism(lookout, reported, measures()));
    Found found =
        Found.of(
            reported,
            (site, sight) ->
                search.conditions().isEmpty()
                    ? reported.contains(site)
                    : search.conditions().stream().anyMatch(sight::meets),
            words,
            progress,
            "what the front dominates of what the first worlds span (hypervolume)",
            first);
    return search.size(Size.RIVALS) == 0
        ? found
        : new Rivals(trade, streams).against(found, way, lookout);
  }

  /** The goals' measures that come out of runs. */
  private List<String> measures() {
    return search.goals().stream()
        .map(Goal::measure)
        .filter(measure -> !measure.equals(StudySearch.IMPLAUSIBILITY))
        .toList();
  }

  /** A part of the front, and what answers the conditions best. */
  private List<Site> reported(Lookout lookout, List<Measured> front) {
    List<Site> sites = front.stream().map(world -> lookout.site(world.world())).distinct().toList();
    Set<Site> reported = new LinkedHashSet<>();
    for (Condition condition : search.conditions()) {
      lookout.sites().stream()
          .filter(site -> lookout.believed(site).meets(condition))
          .sorted(byDistance())
          .limit(3)
          .forEach(reported::add);
    }
    reported.addAll(Reporting.some(sites));
    return List.copyOf(reported);
  }

  private Comparator<Site> byDistance() {
    return Comparator.comparingDouble(site -> space.implausibility(site.values()));
  }

  private String answer(Lookout lookout, List<Site> reported, Condition condition) {
    Optional<Site> nearest =
        reported.stream().filter(site -> lookout.fresh(site).meets(condition)).min(byDistance());
    if (nearest.isEmpty()) {
      return "No world with "
          + condition.written()
          + " was found within "
          + Telling.number(space.reach())
          + " prior standard deviations a factor in "
          + Telling.number((double) lookout.runs())
          + " runs";
    }
    Site site = nearest.get();
    Sight fresh = lookout.fresh(site);
    return "The least implausible world found with "
        + condition.written()
        + " lies "
        + Telling.fixed(space.implausibility(site.values()), 2)
        + " prior standard deviations from what is believed"
        + (condition instanceof Condition.Bound(String measure, _, _)
            ? " ("
                + measure
                + " "
                + Reporting.interval(fresh.outputs().get(fresh.keys().indexOf(measure)))
                + " on fresh streams)"
            : "")
        + ": "
        + told(site);
  }

  /** The factors that lie farthest from what is believed. */
  private String told(Site site) {
    List<Integer> order = space.farthest(site.values());
    List<Integer> named = order.subList(0, Math.min(NAMED, order.size()));
    return Telling.at(
            named.stream().map(axes::get).toList(), named.stream().map(site.values()::get).toList())
        + (order.size() > named.size() ? ", the others nearer to what is believed" : "");
  }

  /** From where to where the front reaches, and what the worlds at its ends are like. */
  private List<String> ends(Lookout lookout, List<Site> reported) {
    Goal first = search.goals().getFirst();
    Goal last = search.goals().getLast();
    List<Site> known =
        reported.stream()
            .filter(site -> Double.isFinite(lookout.fresh(site).value(first.measure())))
            .filter(site -> Double.isFinite(lookout.fresh(site).value(last.measure())))
            .toList();
    if (known.isEmpty()) {
      return List.of("None of the worlds that were found has a known " + first.measure());
    }
    Site best = Collections.min(known, by(lookout, first));
    Site other = Collections.min(known, by(lookout, last));
    return List.of(
        "The front reaches from " + corner(lookout, best) + " to " + corner(lookout, other),
        named(first) + " is had at " + told(best),
        named(last) + " is had at " + told(other));
  }

  /** The best first. */
  private static Comparator<Site> by(Lookout lookout, Goal goal) {
    Comparator<Site> rising =
        Comparator.comparingDouble(site -> lookout.fresh(site).value(goal.measure()));
    return goal.most() ? rising.reversed() : rising;
  }

  private static String named(Goal goal) {
    return (goal.most() ? "Most " : "Least ") + goal.measure();
  }

  /** "uplift 1.22 [1.16, 1.28] with implausibility 4.62". */
  private String corner(Lookout lookout, Site site) {
    Sight fresh = lookout.fresh(site);
    return String.join(
        " with ",
        search.goals().stream()
            .map(Goal::measure)
            .map(measure ->
                measure
                    + " "
                    + (measure.equals(StudySearch.IMPLAUSIBILITY)
                        ? Telling.number(fresh.value(measure))
                        : Reporting.interval(fresh.outputs().get(fresh.keys().indexOf(measure)))))
            .toList());
  }
}
