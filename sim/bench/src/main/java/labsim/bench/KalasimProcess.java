package labsim.bench;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Iterator;
import kotlin.sequences.Sequence;
import kotlin.time.Duration;
import kotlin.time.DurationKt;
import kotlin.time.DurationUnit;
import kotlinx.datetime.Instant;
import org.kalasim.Component;
import org.kalasim.Environment;
import org.kalasim.Priority;
import org.kalasim.animation.AnimationComponent;

/**
 * A process of Kalasim without a Kotlin compiler. Kalasim asks a process for its next element
 * whenever its time has come, and looks at nothing but that this returns; a coroutine suspended in
 * `hold` is one such iterator, a Java object that has called `hold` and returns is another. Java
 * may not call the constructors of Component, but may those of its subclass for animations, which
 * adds fields that nobody touches here.
 */
abstract class KalasimProcess extends AnimationComponent {

  /** Longer than any run, and within the 146 years that a Duration counts in nanoseconds. */
  private static final double SECONDS_AHEAD = 1e9;

  private static final MethodHandle HOLD = hold();

  /** A world that logs and records nothing, its ticks seconds. */
  static Environment world() {
    Environment world =
        new Environment(
            Instant.Companion.fromEpochSeconds(0, 0), false, DurationUnit.SECONDS, null, null, 1);
    // Every change of state would be kept for ever.
    world.getEntityTrackingDefaults().disableAll();
    return world;
  }

  /** Goes on until a process stops it. Its newer run takes a Duration, so Java cannot name it. */
  @SuppressWarnings("deprecation")
  static void run(Environment world) {
    world.run(SECONDS_AHEAD, Priority.Companion.getLOWEST());
  }

  /** In seconds. */
  static double now(Environment world) {
    Instant now = world.getNow();
    return now.getEpochSeconds() + 1e-9 * now.getNanosecondsOfSecond();
  }

  /** Begins at once. Nobody draws it, so its ear for what to draw goes. */
  KalasimProcess() {
    getEnv().removeEventListener(getEnv().getEventListeners().getLast());
  }

  /** What happens at the start and whenever a hold is over. */
  abstract void act();

  @Override
  public final Sequence<Component> process() {
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Component next() {
            act();
            return KalasimProcess.this;
          }
        };
  }

  /** Kalasim's own hold, which Java cannot name. */
  final void hold(double seconds) {
    try {
      HOLD.invokeExact((Component) this, seconds);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** (process, seconds) → hold(Duration, no description, no instant, NORMAL, not urgent). */
  private static MethodHandle hold() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle hold =
          lookup.findVirtual(
              Component.class,
              "hold-n8is24I",
              methodType(
                  void.class,
                  Duration.class,
                  String.class,
                  Instant.class,
                  Priority.class,
                  boolean.class));
      hold =
          MethodHandles.insertArguments(hold, 2, null, null, Priority.Companion.getNORMAL(), false);
      MethodHandle boxed =
          lookup.findStatic(Duration.class, "box-impl", methodType(Duration.class, long.class));
      MethodHandle toDuration =
          lookup.findStatic(
              DurationKt.class,
              "toDuration",
              methodType(long.class, double.class, DurationUnit.class));
      MethodHandle seconds = MethodHandles.insertArguments(toDuration, 1, DurationUnit.SECONDS);
      return MethodHandles.filterArguments(
          hold, 1, MethodHandles.filterReturnValue(seconds, boxed));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
