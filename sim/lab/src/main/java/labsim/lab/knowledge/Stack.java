package labsim.lab.knowledge;

/** The lab's training recipe: how far software has come since the simulation began. */
public final class Stack {

  private final int[] tricks = new int[IdeaClass.values().length];
  private double levelOom;

  /** Software progress since the beginning, OOM. */
  public double levelOom() {
    return levelOom;
  }

  /** Tricks of a class that have joined since the beginning. */
  public int tricks(IdeaClass kind) {
    return tricks[kind.ordinal()];
  }

  /** A trick has joined. */
  public void join(IdeaClass kind) {
    tricks[kind.ordinal()]++;
  }

  /** A finished frontier run has brought this much, OOM; negative if its tricks did harm. */
  public void raise(double gainOom) {
    levelOom += gainOom;
  }
}
