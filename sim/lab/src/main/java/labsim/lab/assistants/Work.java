package labsim.lab.assistants;

/** Sorts of engineering work, in the order in which engineers take them up. */
public enum Work {
  INTEGRATION,
  DEBUGGING,
  IMPLEMENTATION
}
