package labsim.lab.compute;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/**
 * Parts of the cluster that serve one purpose and no other; the rest runs experiments. The
 * assistants' own partition stands with the assistants.
 */
public record PartitionParameters(
    @Quantity(
            means =
                "GPUs kept for frontier runs, as a share of those installed; they idle between runs,"
                    + " and a wider run gathers the rest from the others. 0: none are kept.",
            unit = Unit.SHARE,
            max = 0.95,
            source = "PARAMETERS 10: 0.10, AIFM default parameters; off")
        double frontier,
    @Quantity(
            means =
                "GPUs that serve customers and do no research, as a share of those installed. 0: all"
                    + " do research.",
            unit = Unit.SHARE,
            max = 0.95,
            source = "PARAMETERS 10: 0.23, AIFM default parameters")
        double serving) {

  /** Every GPU does research, and a frontier run gathers whatever it can. */
  public static PartitionParameters defaults() {
    return new PartitionParameters(0, 0);
  }
}
