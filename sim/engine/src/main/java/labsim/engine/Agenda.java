package labsim.engine;

/**
 * When numbered steps are due: the engine's shortest way, for a model that is one loop around one
 * {@code switch}.
 *
 * <pre>{@code
 * agenda.after(gap, ARRIVE);
 * while (going) {
 *   switch (agenda.next()) {
 *     case ARRIVE -> arrive();
 *     case LEAVE -> leave();
 *     default -> throw new IllegalStateException("nothing is to come");
 *   }
 * }
 * }</pre>
 *
 * <p>Here the model asks what is next, instead of being told as a {@link Handler}: the JIT sees one
 * loop and compiles it as one. There is no ticket, hence nothing to take back, and no object for an
 * event; a number may name a kind of step, or a kind and an entity. Order and time are those of
 * {@link Simulation}: equal times in the order of scheduling, by the bits of the time.
 *
 * <p>Not safe for use by several threads.
 */
public final class Agenda {

  /** What {@link #next} answers if no step is to come. */
  public static final int NONE = -1;

  private static final int STEP_BITS = 24;
  private static final int LAST_STEP = (1 << STEP_BITS) - 1;
  private static final long LAST_SEQUENCE = Long.MAX_VALUE >> STEP_BITS;
  private static final long END_OF_TIME = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  /** What is scheduled here stays so. */
  private static final Validity ALL = order -> true;

  private final EventList later = new EventList(ALL);
  private double now;
  private long sequence = 1;

  /** An agenda at time 0 on which nothing stands. */
  public Agenda() {}

  /** The time on the clock. */
  public double now() {
    return now;
  }

  /**
   * Puts step {@code step} on the agenda, {@code delay} from now.
   *
   * @throws IllegalArgumentException if the delay is negative, infinite or not a number, the clock
   *     would overflow, or {@code step} does not lie between 0 and 16,777,215
   */
  public void after(double delay, int step) {
    double time = now + delay;
    if (!(delay >= 0 && time < Double.POSITIVE_INFINITY) || step >>> STEP_BITS != 0) {
      throw refused("a delay of " + delay, step);
    }
    add(time, step);
  }

  /**
   * Puts step {@code step} on the agenda, at {@code time}.
   *
   * @throws IllegalArgumentException if the time is past, infinite or not a number, or {@code step}
   *     does not lie between 0 and 16,777,215
   */
  public void at(double time, int step) {
    if (!(time >= now && time < Double.POSITIVE_INFINITY) || step >>> STEP_BITS != 0) {
      throw refused("time " + time, step);
    }
    add(time + 0.0, step);
  }

  private void add(double time, int step) {
    if (sequence == LAST_SEQUENCE) {
      throw tooMany();
    }
    later.add(Double.doubleToRawLongBits(time), sequence++ << STEP_BITS | step);
  }

  /** Moves the clock to the next step and takes it off the agenda; or {@link #NONE}. */
  public int next() {
    return next(END_OF_TIME);
  }

  /**
   * The next step up to and including {@code time}; or {@link #NONE}, and then the clock shows
   * {@code time}.
   *
   * @throws IllegalArgumentException if the time is past, infinite or not a number
   */
  public int next(double time) {
    if (!(time >= now && time < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cannot go on until " + time + ": the clock shows " + now);
    }
    int step = next(Double.doubleToRawLongBits(time + 0.0));
    if (step == NONE) {
      now = time + 0.0;
    }
    return step;
  }

  private int next(long limit) {
    long time = later.firstTime(limit);
    if (time > limit) {
      return NONE;
    }
    int step = (int) later.firstOrder() & LAST_STEP;
    later.removeFirst();
    now = Double.longBitsToDouble(time);
    return step;
  }

  private IllegalArgumentException refused(String when, int step) {
    return new IllegalArgumentException(
        when
            + " for step "
            + step
            + ": it must be to come, the clock shows "
            + now
            + ", and the step from 0 to "
            + LAST_STEP);
  }

  private IllegalStateException tooMany() {
    return new IllegalStateException(
        sequence + " steps have been scheduled, as many as one agenda can order");
  }
}
