package labsim.engine;

/**
 * A quantity that holds its value between changes, such as a queue's length, with its integral and
 * mean over time. Times must not decrease.
 */
public final class Level {

  private double start;
  private double last;
  private double value;
  private double integral;
  private double min;
  private double max;

  /** A level that has this value from {@code startTime} on. */
  public Level(double startTime, double value) {
    this.start = startTime;
    this.last = startTime;
    this.value = value;
    this.min = value;
    this.max = value;
  }

  /** Sets the value from {@code now} on. */
  public void set(double now, double value) {
    integral = integral(now);
    last = now;
    this.value = value;
    if (value < min) { // Math.min and max of doubles take several times as long
      min = value;
    }
    if (value > max) {
      max = value;
    }
  }

  /** Changes the value by {@code delta} from {@code now} on. */
  public void add(double now, double delta) {
    set(now, value + delta);
  }

  /** The present value. */
  public double value() {
    return value;
  }

  /**
   * Value times time from the start (or restart) until {@code now}.
   *
   * @throws IllegalArgumentException if {@code now} lies before the last change
   */
  public double integral(double now) {
    if (!(now >= last)) {
      throw past(now);
    }
    return integral + value * (now - last);
  }

  private IllegalArgumentException past(double now) {
    return new IllegalArgumentException("time " + now + " lies before the last change, at " + last);
  }

  /**
   * Mean over the time from the start (or restart) until {@code now}; the present value if no time
   * has passed.
   */
  public double mean(double now) {
    double area = integral(now);
    return now > start ? area / (now - start) : value;
  }

  /** The least value since the start or restart. */
  public double min() {
    return min;
  }

  /** The greatest value since the start or restart. */
  public double max() {
    return max;
  }

  /** Forgets the past: the mean counts from {@code now} on, as after a warm-up. */
  public void restart(double now) {
    integral(now);
    start = now;
    last = now;
    integral = 0;
    min = value;
    max = value;
  }
}
