package labsim.lab.compute;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** How often GPUs fail under load, what that costs, and how long they are then away. */
public record HardwareParameters(
    @Quantity(
            means = "Failures in an H100e-hour of experiments and frontier runs. 0: none.",
            unit = Unit.NUMBER,
            max = 1,
            source = "PARAMETERS 21: 2.0e-5, Llama 3's 419 in 54 days on 16,384 GPUs")
        double failureRate,
    @Quantity(
            key = "checkpoint",
            means =
                "Time between two checkpoints of a job; what it did since the last is lost when it is"
                    + " interrupted.",
            unit = Unit.HOURS,
            min = 1e-4,
            max = 8766,
            source = "guess")
        double checkpointHours,
    @Quantity(
            key = "repair",
            means = "How long a failed GPU is away.",
            unit = Unit.HOURS,
            max = 8766,
            source = "guess")
        double repairHours) {

  /** GPUs that never fail. */
  public static HardwareParameters defaults() {
    return new HardwareParameters(0, 0.05, 48);
  }
}
