package labsim.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls whose answer does not follow from their arguments. */
final class Ambient {

  private static final Set<String> RANDOM_CALLS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private static final Set<String> GENERATORS =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  private static final Set<String> CLOCK_CALLS =
      Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

  private Ambient() {}

  static DescribedPredicate<JavaMethodCall> randomness() {
    return DescribedPredicate.describe(
        "draws from an ambient generator",
        call -> {
          boolean shuffles =
              callee(call).equals("java.util.Collections.shuffle")
                  && call.getTarget().getRawParameterTypes().size() == 1;
          return shuffles || RANDOM_CALLS.contains(callee(call));
        });
  }

  static DescribedPredicate<JavaConstructorCall> generators() {
    return DescribedPredicate.describe(
        "makes a generator that no stream keys",
        call -> GENERATORS.contains(call.getTargetOwner().getName()));
  }

  static DescribedPredicate<JavaMethodCall> wallClock() {
    return DescribedPredicate.describe(
        "looks at the wall clock",
        call -> {
          boolean timeNow =
              call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getName().equals("now");
          return timeNow || CLOCK_CALLS.contains(callee(call));
        });
  }

  private static String callee(JavaAccess<?> call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }
}
