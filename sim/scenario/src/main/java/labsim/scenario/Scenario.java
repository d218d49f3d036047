package labsim.scenario;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import labsim.lab.LabParameters;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Selection;

/**
 * A world to be simulated, complete and valid.
 *
 * @param name short, fit for a file name
 * @param description a sentence or two for reports; may be empty
 * @param parameters every parameter of the lab, as given, inherited or by default
 * @param priors beliefs about parameters, by path, for studies; may be empty
 * @param seed of all random streams, from 0, if the scenario sets one
 * @param replications how often to run it, at least 1, if the scenario says so
 */
public record Scenario(
    String name,
    String description,
    LabParameters parameters,
    Map<String, Prior> priors,
    OptionalLong seed,
    OptionalInt replications) {

  /** Every parameter by path in the parameter's unit, a selection's as its ordinal. */
  public Map<String, Double> values() {
    return LabRecords.flatten(parameters);
  }

  /** The same scenario with one number changed; see {@link #with(Map)}. */
  public Scenario with(String path, double value) {
    return with(Map.of(path, value));
  }

  /**
   * The same scenario with some values changed, each in its parameter's unit; a selection's is its
   * ordinal.
   *
   * @throws IllegalArgumentException if a path names no parameter, a value is out of its range, or
   *     the values contradict each other
   */
  public Scenario with(Map<String, Double> changes) {
    Map<String, Double> values = LabRecords.flatten(parameters);
    changes.forEach((path, value) -> {
      switch (ParameterTree.find(path).orElse(null)) {
        case Amount amount ->
            amount.refusal(value).ifPresent(why -> refuse(path + " is " + value + "; " + why));
        case Selection selection when selection.has(value) -> {}
        case Selection selection ->
            refuse(path + " is number " + value + "; it must be " + selection.allowed());
        case null, default ->
            refuse(
                path + " is not a parameter of the lab; nearest: " + ParameterTree.nearest(path));
      }
      values.put(path, value);
    });
    Consistency.breaches(values).forEach(breach -> refuse(breach.message()));
    return new Scenario(name, description, LabRecords.assemble(values), priors, seed, replications);
  }

  /**
   * A scenario file with everything written out in canonical units; loading it gives this again.
   */
  public String resolved() {
    return ResolvedText.of(this);
  }

  /**
   * Twelve hexadecimal digits that stand for the parameters, and for them alone: worlds that differ
   * in name, seed or priors only have the same.
   */
  public String hash() {
    return ResolvedText.hash(parameters);
  }

  private static void refuse(String message) {
    throw new IllegalArgumentException(message);
  }
}
