package labsim.lab.knowledge;

import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * Which ideas need another to be in the stack first. It shows when one tries to bring an idea into
 * the recipe: a share of them turns out to stand on one more trick of some class than there is.
 */
public final class Prerequisites {

  private final IdeaParameters parameters;
  private final Streams.Family streams;

  public Prerequisites(IdeaParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.streams = streams.family("prerequisite");
  }

  /** What an idea adopted today needs. */
  public Prerequisite of(Idea idea, Stack stack) {
    Stream stream = streams.at(idea.id());
    boolean needs = stream.bernoulli(parameters.prerequisites());
    IdeaClass kind = parameters.classes().kind(stream.uniform());
    return new Prerequisite(kind, needs ? stack.tricks(kind) + 1 : 0);
  }
}
