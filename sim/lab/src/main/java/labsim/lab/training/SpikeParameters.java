package labsim.lab.training;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** Loss spikes of frontier runs: each throws the run back to its last checkpoint. */
public record SpikeParameters(
    @Quantity(
            means = "Loss spikes in a week of a frontier run; 0 means that there are none.",
            unit = Unit.NUMBER,
            max = 1000,
            source = "guess: PaLM 540B had about 20 in its run, arXiv 2204.02311")
        double perWeek,
    @Quantity(
            key = "checkpoint",
            means =
                "Time between two checkpoints; a spike loses the work since the last one, half of this"
                    + " on average.",
            unit = Unit.HOURS,
            max = 8766,
            source = "guess")
        double checkpointHours) {

  /** None. */
  public static SpikeParameters defaults() {
    return new SpikeParameters(0, 4);
  }
}
