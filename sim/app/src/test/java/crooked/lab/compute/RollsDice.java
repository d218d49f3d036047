package crooked.lab.compute;

import java.util.Random;

/** Draws from generators that no stream keys. */
final class RollsDice {
  double roll() {
    return Math.random();
  }

  Random dice() {
    return new Random(1);
  }
}
