package labsim.reports.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.SeriesTable;
import labsim.study.result.StudyResult;

/**
 * The numbers of one scenario's worlds. What an older or smaller result doesn't hold reads as
 * nothing measured, so that the rest can still be drawn.
 *
 * @param result the whole result
 * @param scenario name of the scenario
 */
public record Readings(StudyResult result, String scenario) {

  /** One value a replication; empty if the world or the measure is not in the result. */
  public double[] measure(Side side, String key) {
    boolean known =
        result.measures().columns().stream().anyMatch(column -> column.key().equals(key));
    return known ? result.measures().of(scenario, side.world(), key) : new double[0];
  }

  /** Mean over replications with its 95 % interval. */
  public Interval mean(Side side, String key) {
    return Summary.mean(measure(side, key));
  }

  /** Samples of a track by years since the assistants arrived, one value a replication. */
  public SortedMap<Double, double[]> track(Side side, String key) {
    int index = result.series().columns().stream().map(Column::key).toList().indexOf(key);
    SortedMap<Double, List<Double>> samples = new TreeMap<>();
    for (SeriesTable.Row row : result.series().rows()) {
      if (index >= 0 && row.scenario().equals(scenario) && row.world().equals(side.world())) {
        samples
            .computeIfAbsent(row.timeYears(), years -> new ArrayList<>())
            .add(row.values().get(index));
      }
    }
    SortedMap<Double, double[]> track = new TreeMap<>();
    samples.forEach((years, values) ->
        track.put(years, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return track;
  }
}
