package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Streams;
import labsim.scenario.StudyDesign.Kind;
import labsim.study.estimate.Linearised;
import labsim.study.result.Interval;
import labsim.study.result.SensitivityResult.Given;
import labsim.study.result.SensitivityResult.Swing;
import labsim.study.sensitivity.Delta;
import labsim.study.sensitivity.Dependence;
import labsim.study.sensitivity.Pawn;
import labsim.study.sweep.Outline.Part;

/**
 * The points of a study that are a sample of its factors, with the mean response at each. Morris'
 * trajectories are none, nor are factors one at a time; of Saltelli's design the rows A and B are.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(double[][] x, double[] y) {

  /** No points. */
  static final Sample NONE = new Sample(new double[0][], new double[0]);

  /** Fewer points say nothing about a distribution. */
  private static final int LEAST = 40;

  /** Low and high are the lowest and highest fifth. */
  private static final int FIFTH = 5;

  static Sample of(Outline outline, double[][] responses) {
    List<Integer> points = new ArrayList<>();
    for (Part part : outline.designs()) {
      int block = outline.axes().size() + 2;
      boolean saltelli = part.design().kind() == Kind.SALTELLI;
      boolean isSample =
          part.design().kind() != Kind.MORRIS && part.design().kind() != Kind.ONE_AT_A_TIME;
      IntStream.range(0, isSample ? part.size() : 0)
          .filter(i -> !saltelli || i % block < 2)
          .forEach(i -> points.add(part.from() + i));
    }
    if (points.size() < LEAST) {
      return NONE;
    }
    double[][] x = new double[outline.axes().size()][points.size()];
    double[] y = new double[points.size()];
    for (int i = 0; i < y.length; i++) {
      List<Double> at = outline.points().get(points.get(i));
      for (int factor = 0; factor < x.length; factor++) {
        x[factor][i] = at.get(factor);
      }
      y[i] = Arrays.stream(responses[points.get(i)]).average().orElse(Double.NaN);
    }
    return new Sample(x, y);
  }

  List<Given> given(Outline outline, Streams streams) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      Dependence delta = Delta.of(x[i], y, streams.family("delta").at(i));
      Dependence pawn = Pawn.of(x[i], y, streams.family("pawn").at(i));
      given.add(
          new Given(
              outline.axes().get(i).path(),
              delta.strength(),
              delta.floor(),
              pawn.strength(),
              pawn.floor()));
    }
    return List.copyOf(given);
  }

  List<Swing> swings(Outline outline) {
    List<Swing> swings = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double[] sorted = x[i].clone();
      Arrays.sort(sorted);
      double low = sorted[sorted.length / FIFTH];
      double high = sorted[sorted.length - 1 - sorted.length / FIFTH];
      swings.add(
          new Swing(
              outline.axes().get(i).path(),
              low,
              high,
              mean(x[i], Double.NEGATIVE_INFINITY, low),
              mean(x[i], high, Double.POSITIVE_INFINITY)));
    }
    return List.copyOf(swings);
  }

  private Interval mean(double[] factor, double from, double to) {
    return Linearised.mean(
            IntStream.range(0, y.length)
                .filter(i -> factor[i] >= from && factor[i] <= to)
                .mapToDouble(i -> y[i])
                .toArray())
        .interval();
  }
}
