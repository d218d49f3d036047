package labsim.study;

import java.util.function.DoubleSupplier;

/** How many replications of each arm a study runs. */
public sealed interface Size {

  /** This many. */
  record Replications(int count) implements Size {
    /** Throws unless at least one is asked for. */
    public Replications {
      if (count < 1) {
        throw new IllegalArgumentException("at least 1 replication is needed, not " + count);
      }
    }
  }

  /**
   * As many as it takes until the half-width of each scenario's 95 % uplift interval is at most
   * this share of the uplift. Looking again and again makes an interval cover less than it says,
   * noticeably so after a start with few: 0.921 after 5, 0.946 after 20 for normal data.
   *
   * @param relative half-width over estimate, above 0
   * @param most where to stop all the same
   */
  record Precision(double relative, int most) implements Size {
    /** Fewest replications before the first look. */
    public static final int LEAST = 20;

    /** Throws if the precision is not positive or cannot be reached. */
    public Precision {
      if (!(relative > 0) || most < LEAST) {
        throw new IllegalArgumentException(
            "a precision of " + relative + " within " + most + " replications is meaningless");
      }
    }
  }

  /** Replications of the first batch. */
  default int first() {
    return switch (this) {
      case Replications(int count) -> count;
      case Precision precision -> Precision.LEAST;
    };
  }

  /**
   * How many replications there are to be in all; the same as {@code done} means enough. The next
   * look is taken where, as far as one can tell, the precision will be reached, but not before ten
   * more replications nor after twice as many: it depends on results alone, never on time.
   *
   * @param reached relative half-width of the widest uplift now; not a number if there is no uplift
   */
  default int next(int done, DoubleSupplier reached) {
    return switch (this) {
      case Replications(int count) -> count;
      case Precision(double relative, int most) -> {
        double now = reached.getAsDouble();
        if (!(now > relative)) {
          yield done;
        }
        double wanted = Math.ceil(done * (now / relative) * (now / relative));
        yield (int) Math.min(most, Math.clamp(wanted, done + 10.0, 2.0 * done));
      }
    };
  }
}
