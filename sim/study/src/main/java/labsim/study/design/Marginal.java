package labsim.study.design;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import labsim.engine.Normal;
import labsim.scenario.Prior;

/**
 * What is believed about one factor, as the function that turns a coordinate of a design into a
 * value: the inverse of the distribution function. Values rise with the coordinate.
 */
public sealed interface Marginal {

  /** Coordinates nearer to 0 or 1 than this stand for this: an unbounded prior has no ends. */
  double NEAREST = 0x1.0p-53;

  /** Standard score of the ends of a 90 % interval: Φ⁻¹(0.95). */
  double END = 1.6448536269514722;

  /** The value at coordinate {@code u} in [0, 1). */
  double at(double u);

  /** The probability of a value of at most {@code x}. */
  double below(double x);

  /**
   * A prior of a scenario as Squiggle reads {@code low to high}: 90 % lie between, lognormal if
   * both are positive, else normal.
   */
  static Marginal of(Prior prior) {
    return prior.low() > 0
        ? new LogNormal(prior.low(), prior.high())
        : new Gaussian(prior.low(), prior.high());
  }

  /** All values from low to high alike. */
  record Uniform(double low, double high) implements Marginal {
    /** Throws unless low is below high. */
    public Uniform {
      ordered(low, high);
    }

    @Override
    public double at(double u) {
      return low + (high - low) * u;
    }

    @Override
    public double below(double x) {
      return Math.clamp((x - low) / (high - low), 0, 1);
    }
  }

  /** All orders of magnitude from low to high alike. */
  record LogUniform(double low, double high) implements Marginal {
    /** Throws unless both are positive and low is below high. */
    public LogUniform {
      positive(low, high);
    }

    @Override
    public double at(double u) {
      return Math.clamp(low * StrictMath.exp(StrictMath.log(high / low) * u), low, high);
    }

    @Override
    public double below(double x) {
      return x <= low ? 0 : Math.min(1, StrictMath.log(x / low) / StrictMath.log(high / low));
    }
  }

  /** A normal distribution of which 90 % lie from low to high. */
  record Gaussian(double low, double high) implements Marginal {
    /** Throws unless low is below high. */
    public Gaussian {
      ordered(low, high);
    }

    @Override
    public double at(double u) {
      return (low + high) / 2 + (high - low) / 2 * score(u);
    }

    @Override
    public double below(double x) {
      return Normal.cdf(END * (x - (low + high) / 2) / ((high - low) / 2));
    }
  }

  /** A lognormal distribution of which 90 % lie from low to high. */
  record LogNormal(double low, double high) implements Marginal {
    /** Throws unless both are positive and low is below high. */
    public LogNormal {
      positive(low, high);
    }

    @Override
    public double at(double u) {
      return Math.sqrt(low) * Math.sqrt(high) * StrictMath.exp(halfWidth() * score(u));
    }

    @Override
    public double below(double x) {
      double median = Math.sqrt(low) * Math.sqrt(high);
      return x <= 0 ? 0 : Normal.cdf(END * StrictMath.log(x / median) / halfWidth());
    }

    private double halfWidth() {
      return StrictMath.log(high / low) / 2;
    }
  }

  /**
   * These values, each with the same probability, in this order. For choices without an order the
   * values are their numbers.
   */
  record Levels(List<Double> values) implements Marginal {
    /** Throws if there is no value. */
    public Levels {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a factor needs at least one value");
      }
    }

    /** This many values from low to high, equally far apart. */
    public static Levels even(double low, double high, int count) {
      ordered(low, high);
      return new Levels(
          shares(count).mapToObj(share -> share == 1 ? high : low + (high - low) * share).toList());
    }

    /** This many values from low to high, each the same multiple of the one before. */
    public static Levels geometric(double low, double high, int count) {
      positive(low, high);
      double range = StrictMath.log(high / low);
      return new Levels(
          shares(count)
              .mapToObj(share -> share == 1 ? high : low * StrictMath.exp(range * share))
              .toList());
    }

    @Override
    public double at(double u) {
      return values.get((int) Math.min(values.size() - 1.0, Math.floor(u * values.size())));
    }

    @Override
    public double below(double x) {
      return (double) values.stream().filter(value -> value <= x).count() / values.size();
    }

    private static DoubleStream shares(int count) {
      if (count < 2) {
        throw new IllegalArgumentException("from low to high there are at least 2 values");
      }
      return IntStream.range(0, count).mapToDouble(i -> (double) i / (count - 1));
    }
  }

  /** Another belief, given that the value lies from least to most, as a parameter's range says. */
  record Within(Marginal belief, double least, double most) implements Marginal {
    /** Throws if the belief does not reach into the range. */
    public Within {
      ordered(least, most);
      if (!(belief.below(least) < belief.below(most))) {
        throw new IllegalArgumentException(belief + " has no value from " + least + " to " + most);
      }
    }

    @Override
    public double at(double u) {
      double from = belief.below(least);
      return Math.clamp(belief.at(from + (belief.below(most) - from) * u), least, most);
    }

    @Override
    public double below(double x) {
      double from = belief.below(least);
      return Math.clamp((belief.below(x) - from) / (belief.below(most) - from), 0, 1);
    }
  }

  private static double score(double u) {
    return Normal.quantile(Math.clamp(u, NEAREST, 1 - NEAREST)) / END;
  }

  private static void ordered(double low, double high) {
    if (!(low < high && Double.isFinite(high - low))) {
      throw new IllegalArgumentException(
          "a range goes from low to high, not " + low + " to " + high);
    }
  }

  private static void positive(double low, double high) {
    ordered(low, high);
    if (!(low > 0)) {
      throw new IllegalArgumentException(
          "a range of orders of magnitude begins above 0, not at " + low);
    }
  }
}
