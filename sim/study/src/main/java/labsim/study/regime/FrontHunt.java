package labsim.study.regime;

import java.util.ArrayList;
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
    String first = words.isEmpty() ? extremes(lookout, reported) : words.removeFirst();
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

  private String extremes(Lookout lookout, List<Site> reported) {
    Goal goal = search.goals().getFirst();
    Comparator<Site> byGoal =
        Comparator.comparingDouble(site -> lookout.fresh(site).value(goal.measure()));
    List<Site> known =
        reported.stream()
            .filter(site -> !Double.isNaN(lookout.fresh(site).value(goal.measure())))
            .sorted(goal.most() ? byGoal.reversed() : byGoal)
            .toList();
    if (known.isEmpty()) {
      return "None of the worlds that were found has a known " + goal.measure();
    }
    return "The front reaches from "
        + corner(lookout, known.getFirst())
        + " to "
        + corner(lookout, known.getLast());
  }

  private String corner(Lookout lookout, Site site) {
    Sight fresh = lookout.fresh(site);
    return String.join(
            " and ",
            search.goals().stream()
                .map(goal -> goal.measure() + " " + Telling.number(fresh.value(goal.measure())))
                .toList())
        + " (at "
        + told(site)
        + ")";
  }
}
