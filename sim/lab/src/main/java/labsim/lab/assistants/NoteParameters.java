package labsim.lab.assistants;

import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;

/** Notes that assistants take in one task and read in the next: learning without retraining. */
public record NoteParameters(
    @Quantity(
            means =
                "How many times longer the task horizon is when the notes are full; 1 means that"
                    + " nothing is noted.",
            unit = Unit.FACTOR,
            min = 1,
            max = 1e6,
            source = "guess")
        double gain,
    @Quantity(
            means = "Tasks after which the notes are full: the context holds no more.",
            unit = Unit.COUNT,
            min = 1,
            max = 1e9,
            source = "guess")
        double capacity,
    @Quantity(
            means = "Share of the notes that the next model generation can use.",
            unit = Unit.SHARE,
            max = 1,
            source = "guess")
        double kept) {

  /** Nothing is noted. */
  public static NoteParameters defaults() {
    return new NoteParameters(1, 1000, 0);
  }
}
