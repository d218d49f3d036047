package labsim.study;

import java.util.function.DoubleSupplier;
import labsim.scenario.StudyPrecision;

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
   * As many as it takes until a half-width is at most this: of {@code run} and {@code compare} that
   * of each scenario's 95 % uplift interval as a share of the uplift. Looking again and again makes
   * an interval cover less than it says, noticeably so after a start with few: 0.921 after 5, 0.946
   * after 20 for normal data.
   *
   * @param halfWidth at most this, above 0; a share of the estimate or not, as whoever looks means
   * @param most where to stop all the same
   */
  record Precision(double halfWidth, int most) implements Size {
    /** Fewest replications before the first look. */
    public static final int LEAST = StudyPrecision.LEAST;

    /** Throws if the precision is not positive or cannot be reached. */
    public Precision {
      if (!(halfWidth > 0) || most < LEAST) {
        throw new IllegalArgumentException(
            "a precision of " + halfWidth + " within " + most + " replications is meaningless");
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
   * @param reached the widest half-width now; not a number if there is none
   */
  default int next(int done, DoubleSupplier reached) {
    return switch (this) {
      case Replications(int count) -> count;
      case Precision(double halfWidth, int most) -> {
        double now = reached.getAsDouble();
        if (!(now > halfWidth)) {
          yield done;
        }
        double wanted = Math.ceil(done * (now / halfWidth) * (now / halfWidth));
        yield (int) Math.min(most, Math.clamp(wanted, done + 10.0, 2.0 * done));
      }
    };
  }
}
