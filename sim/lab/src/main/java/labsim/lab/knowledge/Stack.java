package labsim.lab.knowledge;

/** The lab's training recipe: how far software has come since the simulation began. */
public final class Stack {

  private double levelOom;

  /** Software progress since the beginning, OOM. */
  public double levelOom() {
    return levelOom;
  }

  /** A finished frontier run has brought this much, OOM; negative if its tricks did harm. */
  public void raise(double gainOom) {
    levelOom += gainOom;
  }
}
