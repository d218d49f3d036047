package labsim.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.lab.Track;
import labsim.study.result.Column;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/**
 * What came back from the runs of a plan so far: all measures, but the series only of the worlds
 * with and without assistants and only of the first {@value #SERIES} replications, which is enough
 * for bands of quantiles and keeps memory bounded.
 */
public final class Runs {

  private static final int SERIES = 200;

  private final List<Arm> arms;
  private final List<List<Outcome>> outcomes = new ArrayList<>();
  private long events;

  Runs(List<Arm> arms) {
    this.arms = arms;
    arms.forEach(arm -> outcomes.add(new ArrayList<>()));
  }

  /** Takes in the next replication of one arm. */
  void add(int arm, Outcome outcome) {
    boolean series = arms.get(arm).raised().isEmpty() && outcomes.get(arm).size() < SERIES;
    outcomes
        .get(arm)
        .add(series ? outcome : new Outcome(outcome.measures(), new double[0], new double[0][0]));
    events += Math.round(outcome.of(Measure.EVENTS));
  }

  /** Replications of each arm. */
  public int replications() {
    return outcomes.getLast().size();
  }

  /** Events handled in all runs. */
  public long events() {
    return events;
  }

  /** One row an arm and replication. */
  public MeasureTable measures() {
    List<MeasureTable.Row> rows = new ArrayList<>();
    for (int arm = 0; arm < arms.size(); arm++) {
      var world = arms.get(arm).world();
      for (int i = 0; i < outcomes.get(arm).size(); i++) {
        double[] values = outcomes.get(arm).get(i).measures();
        rows.add(new MeasureTable.Row(world.scenario(), world.key(), i, boxed(values)));
      }
    }
    return new MeasureTable(
        Arrays.stream(Measure.values())
            .map(measure -> new Column(measure.key(), measure.unit(), measure.means()))
            .toList(),
        List.copyOf(rows));
  }

  /** One row an arm, replication and sample. */
  public SeriesTable series() {
    List<SeriesTable.Row> rows = new ArrayList<>();
    for (int arm = 0; arm < arms.size(); arm++) {
      var world = arms.get(arm).world();
      for (int i = 0; i < outcomes.get(arm).size(); i++) {
        Outcome outcome = outcomes.get(arm).get(i);
        for (int sample = 0; sample < outcome.sampleTimesYears().length; sample++) {
          rows.add(
              new SeriesTable.Row(
                  world.scenario(),
                  world.key(),
                  i,
                  outcome.sampleTimesYears()[sample],
                  samples(outcome, sample)));
        }
      }
    }
    return new SeriesTable(
        Arrays.stream(Track.values())
            .map(track -> new Column(track.key(), track.unit(), track.means()))
            .toList(),
        List.copyOf(rows));
  }

  private static List<Double> samples(Outcome outcome, int sample) {
    return Arrays.stream(outcome.tracks()).map(track -> track[sample]).toList();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
