package labsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import labsim.lab.LabParameters;

/** A lab's parameters as plain numbers, one for each path, in the order of the tree, and back. */
public final class LabNumbers {

  private static final List<String> PATHS =
      List.copyOf(LabRecords.flatten(LabParameters.defaults()).keySet());

  private LabNumbers() {}

  /** The numbers in each parameter's unit; a selection's is its ordinal. */
  public static double[] of(LabParameters parameters) {
    return LabRecords.flatten(parameters).values().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** The inverse of {@link #of}; the numbers must be valid. */
  public static LabParameters lab(double[] numbers) {
    Map<String, Double> values = LinkedHashMap.newLinkedHashMap(numbers.length);
    for (int i = 0; i < PATHS.size(); i++) {
      values.put(PATHS.get(i), numbers[i]);
    }
    return LabRecords.assemble(values);
  }
}
