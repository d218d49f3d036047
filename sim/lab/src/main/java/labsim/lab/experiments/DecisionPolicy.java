package labsim.lab.experiments;

/** How a lab decides whether an idea goes on. */
public enum DecisionPolicy {
  /** By what the idea is expected to bring, after all that is known about it. */
  VALUE_OF_INFORMATION,
  /** The best of each rung's latest results go on. */
  SUCCESSIVE_HALVING,
  /** Whatever measured more than a fixed gain goes on. */
  THRESHOLD,
  /** By taste alone: whatever was implemented is adopted, untested. */
  GUT
}
