package labsim.lab.assistants;

/**
 * What assistants have noted down, one task after the other, until the context is full. The horizon
 * grows geometrically with the notes.
 */
final class Notes {

  private final NoteParameters parameters;
  private double tasks;

  Notes(NoteParameters parameters) {
    this.parameters = parameters;
  }

  /** A task has been done. */
  void add() {
    tasks = Math.min(tasks + 1, parameters.capacity());
  }

  /** The next model generation reads what it can. */
  void handOn() {
    tasks *= parameters.kept();
  }

  /** How many times longer than without notes the task horizon is. */
  double horizonFactor() {
    return parameters.gain() == 1
        ? 1
        : StrictMath.pow(parameters.gain(), tasks / parameters.capacity());
  }
}
