package labsim.engine.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import labsim.engine.Estimate;
import labsim.engine.Replications;
import labsim.engine.Streams;
import labsim.engine.Tally;

/**
 * A model with theory: replications of it, and what they should measure.
 *
 * @param <M> the model after a run
 * @param replication runs one
 */
record Experiment<M>(
    String model,
    String parameters,
    int replications,
    Function<Streams, M> replication,
    List<Measure<M>> measures) {

  /** Probability that a correct engine fails one comparison. */
  static final double FALSE_ALARM = 1e-6;

  record Measure<M>(
      String id, String name, double theory, String formula, ToDoubleFunction<M> estimate) {}

  /**
   * One line of the report: {@code interval} at 95 %, {@code allowed} the largest difference that
   * is not a failure.
   */
  record Line(
      String id,
      String model,
      String parameters,
      String measure,
      double theory,
      String formula,
      Estimate interval,
      double allowed) {

    boolean agrees() {
      return Math.abs(interval.mean() - theory) <= allowed;
    }

    /** A row of the report. */
    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %s | %.6g | %s | %.6g | %.2g | %.2g |",
          id,
          model,
          parameters,
          measure,
          theory,
          formula,
          interval.mean(),
          interval.halfWidth(),
          allowed);
    }
  }

  static <M> Experiment<M> of(String model, String parameters, Function<Streams, M> replication) {
    return new Experiment<>(model, parameters, 30, replication, List.of());
  }

  Experiment<M> replicated(int times) {
    return new Experiment<>(model, parameters, times, replication, measures);
  }

  Experiment<M> measure(
      String id, String name, double theory, String formula, ToDoubleFunction<M> estimate) {
    List<Measure<M>> more = new ArrayList<>(measures);
    more.add(new Measure<>(id, name, theory, formula, estimate));
    return new Experiment<>(model, parameters, replications, replication, more);
  }

  /**
   * Runs all replications. Experiments of one seed do not share random numbers, so that a rare
   * sample is rare in one of them only.
   */
  List<Line> run(long seed, int threads) {
    long own = seed ^ (long) (model + parameters + measures.getFirst().id).hashCode() << 32;
    List<Tally> tallies = measures.stream().map(measure -> new Tally()).toList();
    Replications.forEach(
        replications,
        threads,
        i -> {
          M after = replication.apply(new Streams(own, i));
          return measures.stream()
              .mapToDouble(measure -> measure.estimate.applyAsDouble(after))
              .toArray();
        },
        values -> {
          for (int k = 0; k < values.length; k++) {
            tallies.get(k).add(values[k]);
          }
        });
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k < measures.size(); k++) {
      Measure<M> measure = measures.get(k);
      lines.add(
          new Line(
              measure.id,
              model,
              parameters,
              measure.name,
              measure.theory,
              measure.formula,
              Estimate.of(tallies.get(k), 0.95),
              Estimate.of(tallies.get(k), 1 - FALSE_ALARM).halfWidth()));
    }
    return lines;
  }
}
