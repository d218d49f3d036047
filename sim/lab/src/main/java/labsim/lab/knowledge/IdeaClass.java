package labsim.lab.knowledge;

/** Kinds of trick; they differ in how well a small experiment foretells the frontier. */
public enum IdeaClass {
  ARCHITECTURE,
  OPTIMISER,
  DATA,
  POST_TRAINING,
  SYSTEMS,
  /** Helps at large scale and looks useless in a small one. */
  EMERGENT
}
