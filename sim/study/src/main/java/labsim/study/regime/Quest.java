package labsim.study.regime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import labsim.engine.Streams;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyMeasure;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Size;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Axis;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.Looked;
import labsim.study.result.Manifest;
import labsim.study.result.Question;
import labsim.study.result.SearchResult;
import labsim.study.sweep.Axes;
import labsim.study.sweep.Looking;

/**
 * A study that searches. Where it looks next depends on what it has seen and on one stream, so with
 * the same archive it goes the same way again and runs nothing twice: to resume it is to start it.
 */
public final class Quest {

  /** Streams of the search: replications count from 0, so this one is nobody's. */
  private static final long OF_THE_SEARCH = -1;

  private static final Manifest UNSIGNED = new Manifest("", "", "", 0, 1, 1, "", "", 0, 0, 0);

  private Quest() {}

  /**
   * What came back.
   *
   * @param result whose manifest is nobody's yet
   * @param all that was run
   */
  public record Return(SearchResult result, Worklist all) {}

  /**
   * Hash of all that decides the results.
   *
   * @param build version and commit of the program
   * @return 12 hexadecimal digits
   */
  public static String hash(StudyFile study, String build) {
    String asked = build + '\n' + study.resolved() + '\n' + study.base().hash();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Searches.
   *
   * @param study with a search
   * @param build version and commit of the program
   * @throws IOException if an outcome cannot be kept
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static Return run(
      StudyFile study, String build, Executor executor, Archive archive, Progress progress)
      throws IOException {
    StudySearch search = study.search().orElseThrow();
    Space space = new Space(study.factors(), reach(search));
    List<Axis> axes = study.factors().stream().map(Axes::of).toList();
    Streams streams = new Streams(study.seed(), OF_THE_SEARCH);
    Lookout lookout =
        new Lookout(
            study,
            space,
            new Lookout.Worker(executor, archive, throughout(study, search, progress), build));
    Hunt hunt =
        switch (search.kind()) {
          case FRONT -> new FrontHunt(search, space, axes, streams);
          case PATTERNS -> new PatternHunt(search, space);
          case ORIGINS -> new OriginHunt(search, space);
          case BORDERS -> new BorderHunt(search);
          case BOXES -> new BoxHunt(search, space, axes, streams);
          case FIT -> new FitHunt(search, space, axes);
        };
    try {
      Hunt.Found found = hunt.hunt(lookout, streams.named("search"));
      Worklist all = lookout.all();
      return new Return(result(study, search, axes, lookout, found, all), all);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static double reach(StudySearch search) {
    return search.kind().sizes().contains(Size.REACH)
        ? search.size(Size.REACH)
        : search.kind() == StudySearch.Kind.FIT ? 2 : 0;
  }

  private static SearchResult result(
      StudyFile study,
      StudySearch search,
      List<Axis> axes,
      Lookout lookout,
      Hunt.Found found,
      Worklist all) {
    List<SearchResult.Seen> seen = new ArrayList<>();
    for (Site site : lookout.sites()) {
      Sight sight = lookout.believed(site);
      seen.add(
          new SearchResult.Seen(
              site.values(),
              sight.outputs(),
              sight.regime(),
              site.looks(),
              found.is().test(site, sight)));
    }
    List<SearchResult.Again> again = new ArrayList<>();
    for (Site site : found.reported()) {
      Sight fresh = lookout.fresh(site);
      List<Interval> believed = lookout.believed(site).outputs();
      List<Double> optimism = new ArrayList<>();
      for (int i = 0; i < believed.size(); i++) {
        optimism.add(believed.get(i).estimate() - fresh.outputs().get(i).estimate());
      }
      again.add(
          new SearchResult.Again(
              site.number(),
              fresh.outputs(),
              List.copyOf(optimism),
              fresh.regime(),
              found.is().test(site, fresh)));
    }
    return new SearchResult(
        UNSIGNED,
        question(study, search),
        search.kind().key(),
        axes,
        lookout.keys().stream().map(Quest::looked).toList(),
        List.copyOf(seen),
        List.copyOf(again),
        found.patterns(),
        found.edges(),
        found.trajectory(),
        found.profiles(),
        found.words(),
        List.copyOf(found.progress()),
        found.aim(),
        found.rivalry(),
        study.replications(),
        (long) all.ensemble().cells().size() * study.replications(),
        found.sentence() + ".");
  }

  private static Looked looked(String key) {
    return Looking.looked(key)
        .orElseGet(() ->
            new Looked(
                new Column(
                    key, "sd", "Implausibility: distance from what is believed, in its deviations"),
                Double.NaN));
  }

  private static Question question(StudyFile study, StudySearch search) {
    return new Question(
        study.name(),
        study.description(),
        words(search),
        study.resolved(),
        study.base().name(),
        study.base().hash(),
        study.base().resolved());
  }

  private static String words(StudySearch search) {
    return switch (search.kind()) {
      case FRONT ->
          "a front of "
              + String.join(
                  " and ",
                  search.goals().stream()
                      .map(goal -> (goal.most() ? "most " : "least ") + goal.measure())
                      .toList());
      case PATTERNS -> "all behaviours";
      case ORIGINS -> "all origins of a behaviour";
      case BORDERS -> "borders of regimes";
      case BOXES -> "boxes of believed worlds";
      case FIT ->
          "a fit to "
              + search.targets().size()
              + (search.targets().size() == 1 ? " target" : " targets");
    };
  }

  /** Batches told as one: what was done before a batch is added to it. */
  private static Progress throughout(StudyFile study, StudySearch search, Progress progress) {
    long planned = planned(study, search);
    AtomicLong runs = new AtomicLong();
    AtomicLong before = new AtomicLong();
    AtomicLong events = new AtomicLong();
    return (done, total, handled) -> {
      runs.incrementAndGet();
      if (done == 1) {
        before.set(events.get());
      }
      events.set(before.get() + handled);
      progress.heard(runs.get(), Math.max(planned, runs.get()), events.get());
    };
  }

  /** Runs that the search may take; those of equal twins are done once, so it may be fewer. */
  private static long planned(StudyFile study, StudySearch search) {
    long worlds =
        switch (search.kind()) {
          case FRONT ->
              Math.max(1, Rivals.COUNT * search.size(Size.RIVALS))
                  * Math.round(
                      search.size(Size.POPULATION)
                          * (2
                              + search.size(Size.GENERATIONS)
                                  * (1 + search.size(Size.AGAIN) / 100.0)));
          case PATTERNS, ORIGINS -> (long) search.size(Size.BATCH) * search.size(Size.BATCHES);
          case BORDERS -> search.size(Size.WORLDS);
          case BOXES -> search.size(Size.POINTS);
          case FIT ->
              (long) search.size(Size.POPULATION)
                      * (search.size(Size.GENERATIONS) + search.size(Size.FRONT))
                  + 4L * study.factors().size()
                  + FitHunt.LOOKS;
        };
    boolean prices =
        study.measures().stream()
            .anyMatch(measure ->
                switch (measure) {
                  case StudyMeasure.Regime _, StudyMeasure.Gain _, StudyMeasure.Elasticity _ ->
                      true;
                  case StudyMeasure.Uplift _, StudyMeasure.Arc _, StudyMeasure.OfLab _ -> false;
                });
    long arcs = study.measures().stream().filter(StudyMeasure.Arc.class::isInstance).count();
    long each = (prices ? 2 + StudyMeasure.CONSTRAINTS.size() : 2) + arcs;
    long afresh =
        Reporting.MOST
            + (long) Rivals.COUNT
                * search.size(Size.RIVALS)
                * Rivals.REMEASURED
                * search.size(Size.POPULATION);
    return each * (worlds * study.replications() + afresh * search.size(Size.FRESH));
  }
}
