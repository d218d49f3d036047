package labsim.lab.assistants;

/** What a researcher makes of the assistants' estimate of an idea. */
public enum SecondOpinion {
  /** They are not asked. */
  OFF,
  /** Whoever has the better taste is believed, and the other is not. */
  BETTER,
  /** Both are believed as far as each is precise. */
  WEIGHTED
}
