package labsim.study.description;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Stream;

/** Worlds that were looked at, and whether each shows what is asked about. */
public final class Cases {

  private final List<Input> inputs;
  private final double[][] worlds;
  private final boolean[] interesting;

  /**
   * A table; the arrays are kept and must not be changed.
   *
   * @param inputs what was varied, in the order of the columns
   * @param worlds one row a world, one number an input
   * @param interesting one entry a world
   * @throws IllegalArgumentException if there is no world or a row has another length
   */
  public Cases(List<Input> inputs, double[][] worlds, boolean[] interesting) {
    if (worlds.length == 0 || worlds.length != interesting.length) {
      throw new IllegalArgumentException(
          worlds.length + " worlds with " + interesting.length + " answers");
    }
    for (double[] world : worlds) {
      if (world.length != inputs.size()) {
        throw new IllegalArgumentException(
            "a world with " + world.length + " numbers for " + inputs.size() + " inputs");
      }
    }
    this.inputs = List.copyOf(inputs);
    this.worlds = worlds;
    this.interesting = interesting;
  }

  /**
   * Something that was varied.
   *
   * @param name what a reader calls it, for example "GPUs"
   * @param unit its unit; empty for pure numbers, {@code %} for shares between 0 and 1
   */
  public record Input(String name, String unit) {}

  /** What was varied, in the order of the columns. */
  public List<Input> inputs() {
    return inputs;
  }

  /** Value of an input in a world. */
  public double value(int world, int input) {
    return worlds[world][input];
  }

  /** Whether a world is interesting. */
  public boolean isInteresting(int world) {
    return interesting[world];
  }

  boolean isIn(Box box, int world) {
    return box.contains(worlds[world]);
  }

  /** How many worlds there are. */
  public int count() {
    return worlds.length;
  }

  /** How many of them are interesting. */
  public int interestingCount() {
    return (int) IntStream.range(0, count()).filter(i -> interesting[i]).count();
  }

  /** The smallest box around all worlds. */
  Box range() {
    Box range = Box.between(worlds[0], worlds[0]);
    for (int input = 0; input < inputs.size(); input++) {
      int column = input;
      range =
          range
              .withLow(input, Arrays.stream(worlds).mapToDouble(w -> w[column]).min().orElseThrow())
              .withHigh(
                  input, Arrays.stream(worlds).mapToDouble(w -> w[column]).max().orElseThrow());
    }
    return range;
  }

  /** So many worlds, drawn without putting back. */
  Cases sample(int size, Stream stream) {
    int[] order = IntStream.range(0, count()).toArray();
    double[][] some = new double[size][];
    boolean[] answers = new boolean[size];
    for (int i = 0; i < size; i++) {
      int other = i + stream.below(order.length - i);
      int drawn = order[other];
      order[other] = order[i];
      some[i] = worlds[drawn];
      answers[i] = interesting[drawn];
    }
    return new Cases(inputs, some, answers);
  }
}
