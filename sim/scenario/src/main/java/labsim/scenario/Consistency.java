package labsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import labsim.lab.assistants.ChargeTo;
import labsim.scenario.ParameterTree.Parameter;

/** Rules about several values at once; those about a single one stand in its annotation. */
final class Consistency {
  /**
   * A rule that does not hold.
   *
   * @param paths the parameters that it is about
   * @param message what is wrong and what is allowed
   */
  record Breach(List<String> paths, String message) {}

  private final Map<String, Double> values;

  private Consistency(Map<String, Double> values) {
    this.values = values;
  }

  /** The breaches in a complete set of values. */
  static List<Breach> breaches(Map<String, Double> values) {
    Consistency check = new Consistency(values);
    return Stream.of(
            check.atMost("experiments.debug-least", "experiments.debug-most"),
            check.atMost("experiments.rungs.s1.size", "experiments.rungs.s2.size"),
            check.atMost("experiments.rungs.s2.size", "experiments.rungs.s3.size"),
            check.atMost("experiments.rungs.s3.size", "experiments.rungs.s4.size"),
            check.below("training.integration-window", "training.release-interval"),
            check.partition(),
            check.shares())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Breach> atMost(String path, String bound) {
    return value(path) <= value(bound) ? Optional.empty() : breach(path, "at most", bound);
  }

  private Optional<Breach> below(String path, String bound) {
    return value(path) < value(bound) ? Optional.empty() : breach(path, "less than", bound);
  }

  private Optional<Breach> partition() {
    return value("assistants.charge-to") == ChargeTo.PARTITION.ordinal()
        ? below("assistants.partition-gpus", "compute.gpus")
        : Optional.empty();
  }

  private Optional<Breach> shares() {
    List<String> shares =
        values.keySet().stream()
            .filter(path -> path.startsWith("ideas.classes.") && path.endsWith(".share"))
            .toList();
    return shares.stream().anyMatch(path -> value(path) > 0)
        ? Optional.empty()
        : Optional.of(
            new Breach(shares, "every share of ideas.classes is 0; one must be greater than 0"));
  }

  private Optional<Breach> breach(String path, String relation, String bound) {
    String message =
        "%s is %s; it must be %s %s, which is %s"
            .formatted(path, told(path), relation, bound, told(bound));
    return Optional.of(new Breach(List.of(path, bound), message));
  }

  private String told(String path) {
    return ((Parameter) ParameterTree.find(path).orElseThrow()).told(value(path));
  }

  private double value(String path) {
    return values.getOrDefault(path, Double.NaN);
  }
}
