package labsim.lab.knowledge;

/**
 * What a trick stands on: so many tricks of a class that the stack must hold before it can join.
 *
 * @param tricks how many, counted since the simulation began; 0 for a trick that needs nothing
 */
public record Prerequisite(IdeaClass kind, int tricks) {

  /** Whether the stack has it. */
  public boolean metBy(Stack stack) {
    return stack.tricks(kind) >= tricks;
  }
}
