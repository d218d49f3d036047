package labsim.lab.knowledge;

import labsim.lab.quantity.Section;

/** One law for each class of idea. */
public record ClassLaws(
    @Section(means = "Changes to the network itself.") ClassLaw architecture,
    @Section(means = "Changes to how weights are updated.") ClassLaw optimiser,
    @Section(means = "Changes to what the model is trained on.") ClassLaw data,
    @Section(means = "Changes after pre-training: tuning, reinforcement learning, scaffolds.")
        ClassLaw postTraining,
    @Section(means = "Changes that raise throughput on the same hardware.") ClassLaw systems,
    @Section(means = "Changes that help only at large scale.") ClassLaw emergent) {

  private static final IdeaClass[] CLASSES = IdeaClass.values();

  /** The 2025 laws; shares are guesses, transfer as published where it is. */
  public static ClassLaws defaults() {
    return new ClassLaws(
        new ClassLaw(0.25, 0.8, 0),
        new ClassLaw(0.15, 0.5, -0.34),
        new ClassLaw(0.25, 0.44, 0),
        new ClassLaw(0.15, 0.44, 0),
        new ClassLaw(0.15, 0.1, 0),
        new ClassLaw(0.05, 0.44, 0.5));
  }

  /** The class of an idea, by its share; {@code uniform} lies between 0 and 1. */
  IdeaClass kind(double uniform) {
    double sum = 0;
    for (IdeaClass kind : CLASSES) {
      sum += of(kind).share();
    }
    double rest = uniform * sum;
    for (IdeaClass kind : CLASSES) {
      rest -= of(kind).share();
      if (rest < 0) {
        return kind;
      }
    }
    return IdeaClass.EMERGENT;
  }

  /** The law of one class. */
  public ClassLaw of(IdeaClass kind) {
    return switch (kind) {
      case ARCHITECTURE -> architecture;
      case OPTIMISER -> optimiser;
      case DATA -> data;
      case POST_TRAINING -> postTraining;
      case SYSTEMS -> systems;
      case EMERGENT -> emergent;
    };
  }
}
