package labsim.study.regime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import labsim.scenario.Factor;
import labsim.scenario.StudyFile;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Size;
import labsim.study.Evidence;
import labsim.study.Findings;
import labsim.study.Subject;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Memory;
import labsim.study.ensemble.Overheard;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.ScenarioResult;
import labsim.study.result.SeriesTable;
import labsim.study.sweep.Axes;
import labsim.study.sweep.Expedition;
import labsim.study.sweep.Looking;

/**
 * Looks at worlds, batch by batch. All worlds of a batch meet the same random streams, and each
 * batch meets others, so that a world that is looked at again is looked at anew; what is believed
 * of a world is the mean over all its replications. Streams of worlds that are reported are kept
 * for them: no search has met these.
 */
final class Lookout {

  /** Number of the first replication that is kept for worlds to be reported. */
  static final int FRESH = 1 << 20;

  /** Replications from one repetition's first to the next one's: what is kept stays between. */
  private static final int EACH = 2 * FRESH;

  private static final SeriesTable NO_SERIES = new SeriesTable(List.of(), List.of());
  private static final Interval UNKNOWN =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final StudyFile study;
  private final Space space;
  private final List<String> keys;
  private final List<Column> factors;
  private final Worker worker;
  private final Map<List<Double>, Site> sites = new LinkedHashMap<>();
  private final List<Cell> cells;
  private final int firstSite;
  private final int firstReplication;
  private long runs;
  private int batches;

  /**
   * Who runs.
   *
   * @param build version of the model
   */
  record Worker(Executor executor, Archive archive, Progress progress, String build) {}

  Lookout(StudyFile study, Space space, Worker worker) {
    this.study = study;
    this.space = space;
    this.worker = worker;
    this.factors =
        study.factors().stream()
            .map(Axes::of)
            .map(axis -> new Column(axis.path(), axis.unit(), axis.means()))
            .toList();
    List<String> all = new ArrayList<>();
    study.measures().stream()
        .filter(measure -> !measure.isWord())
        .forEach(measure -> all.add(measure.key()));
    boolean beliefs = study.factors().stream().anyMatch(Factor.Believed.class::isInstance);
    if (beliefs) {
      all.add(StudySearch.IMPLAUSIBILITY);
    }
    this.keys = List.copyOf(all);
    this.cells = new ArrayList<>();
    this.firstSite = 0;
    this.firstReplication = 0;
  }

  private Lookout(Lookout before, int repetition) {
    this.study = before.study;
    this.space = before.space;
    this.worker = before.worker;
    this.factors = before.factors;
    this.keys = before.keys;
    this.cells = before.cells;
    this.firstSite = before.firstSite + before.sites.size();
    this.firstReplication = repetition * EACH;
  }

  /**
   * Another one that knows none of this one's worlds. It numbers its own after them, so this one
   * must not look any more; {@link #all} has what both have run.
   *
   * @param repetition its batches meet the same streams as those of others of this number, 0 being
   *     that of one which was not made so
   */
  Lookout beside(int repetition) {
    return new Lookout(this, repetition);
  }

  /** Keys of what is seen of each world. */
  List<String> keys() {
    return keys;
  }

  /** All worlds so far, in the order in which they were looked at first. */
  List<Site> sites() {
    return List.copyOf(sites.values());
  }

  /** How many runs this one asked for so far, those of equal labs counted apart. */
  long runs() {
    return runs;
  }

  /** All that was run. */
  Worklist all() {
    return new Worklist(ensemble(cells), worker.build());
  }

  /** The world at a place of the cube; it must have been looked at. */
  Site site(double[] place) {
    Site site = sites.get(space.at(place));
    if (site == null) {
      throw new IllegalStateException("nobody looked there");
    }
    return site;
  }

  /** Looks at a batch of worlds, each once, and tells what is known of each now. */
  List<Sight> look(double[][] places) {
    return look(places, batches);
  }

  /** The same as part of a batch of that number, so that it meets what others of it met. */
  List<Sight> look(double[][] places, int number) {
    Set<Site> batch = new LinkedHashSet<>();
    List<Site> asked = new ArrayList<>();
    for (double[] place : places) {
      List<Double> values = space.at(place);
      Site site = sites.computeIfAbsent(values, key -> new Site(firstSite + sites.size(), key));
      if (site.last != number) {
        batch.add(site);
      }
      asked.add(site);
    }
    run(batch, firstReplication + number * study.replications(), site -> site.rows);
    batches = Math.max(batches, number + 1);
    for (Site site : batch) {
      site.looks++;
      site.believed = null;
      site.last = number;
    }
    return asked.stream().map(this::believed).toList();
  }

  /** Runs worlds as often as reported ones are, on streams that no search meets. */
  void lookAfresh(List<Site> asked) {
    List<Site> chosen = asked.stream().filter(site -> site.fresh.isEmpty()).toList();
    chosen.forEach(site -> site.afresh = null);
    int least = study.search().orElseThrow().size(Size.FRESH);
    int times = (least + study.replications() - 1) / study.replications();
    for (int i = 0; i < times; i++) {
      run(new LinkedHashSet<>(chosen), FRESH + i * study.replications(), site -> site.fresh);
    }
  }

  /** What the search knows of a world. */
  Sight believed(Site site) {
    Sight known = site.believed;
    if (known == null) {
      known = sight(site, site.rows);
      site.believed = known;
    }
    return known;
  }

  /** What fresh streams alone say of it. */
  Sight fresh(Site site) {
    Sight known = site.afresh;
    if (known == null) {
      known = sight(site, site.fresh);
      site.afresh = known;
    }
    return known;
  }

  private interface Which {
    List<MeasureTable.Row> rows(Site site);
  }

  private void run(Set<Site> batch, int first, Which which) {
    List<Cell> now = new ArrayList<>();
    for (Site site : batch) {
      if (site.possible) {
        try {
          List<Cell> own = new ArrayList<>();
          site.arms = Expedition.cells(study, site.number, site.values, first, own);
          now.addAll(own);
        } catch (IllegalArgumentException e) {
          site.possible = false; // a lab that cannot be is no answer, whatever was asked
        }
      }
    }
    if (now.isEmpty()) {
      return;
    }
    cells.addAll(now);
    runs += (long) now.size() * study.replications();
    try {
      MeasureTable table = measures(new Worklist(ensemble(now), worker.build()));
      Map<Integer, Site> byNumber = new LinkedHashMap<>();
      batch.forEach(site -> byNumber.put(site.number, site));
      int row = 0;
      for (Cell cell : now) {
        Site site = byNumber.get(cell.point());
        if (site == null) {
          throw new IllegalStateException("a cell of no world");
        }
        site.columns = table.columns();
        which.rows(site).addAll(table.rows().subList(row, row + study.replications()));
        row += study.replications();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs what is missing. The archive is read only for what it held before. */
  private MeasureTable measures(Worklist list) throws IOException {
    boolean held = false;
    for (int cell = 0; cell < list.ensemble().cells().size(); cell++) {
      for (int i = 0; i < list.ensemble().replications(); i++) {
        held |= worker.archive().holds(list.id(cell, i));
      }
    }
    Memory now = new Memory();
    Archive both = new Overheard(worker.archive(), now);
    Evaluation.run(list, worker.executor(), both, Share.ALL, worker.progress());
    return held ? worker.archive().measures(list) : now.measures(list);
  }

  private Ensemble ensemble(List<Cell> some) {
    return new Ensemble(
        study.name(), factors, List.copyOf(some), study.replications(), study.seed());
  }

  private Sight sight(Site site, List<MeasureTable.Row> rows) {
    if (!site.possible) {
      return new Sight(keys, keys.stream().map(key -> UNKNOWN).toList(), Sight.IMPOSSIBLE);
    }
    MeasureTable table = new MeasureTable(site.columns, List.copyOf(rows));
    ScenarioResult found = found(site, table);
    List<Interval> outputs =
        keys.stream()
            .map(key -> {
              if (!key.equals(StudySearch.IMPLAUSIBILITY)) {
                return Looking.at(key, found, table);
              }
              double distance = space.implausibility(site.values);
              return new Interval(distance, distance, distance);
            })
            .toList();
    return new Sight(keys, outputs, found.regime());
  }

  private ScenarioResult found(Site site, MeasureTable table) {
    Subject subject = new Subject(study.base().name(), "", "", "");
    Manifest nobody = new Manifest("", "", "", study.seed(), 1, 1, "", "", 0, 0, 0);
    return Findings.of(new Evidence(nobody, "", List.of(subject), site.arms, table, NO_SERIES))
        .scenarios()
        .getFirst();
  }
}
