package labsim.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Calls, and references to methods, whose answer does not follow from their arguments. */
final class Ambient {

  private static final Set<String> GENERATORS =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  private static final Set<String> RANDOM_CALLS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private static final Set<String> CLOCK_CALLS =
      Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

  private Ambient() {}

  static DescribedPredicate<JavaAccess<?>> randomness() {
    return DescribedPredicate.describe(
        "no stream keys",
        access ->
            GENERATORS.contains(access.getTargetOwner().getName())
                || RANDOM_CALLS.contains(target(access))
                || shufflesByItself(access));
  }

  static DescribedPredicate<JavaAccess<?>> wallClock() {
    return DescribedPredicate.describe(
        "is the wall clock",
        access ->
            CLOCK_CALLS.contains(target(access))
                || target(access).matches("java\\.time\\..*\\.now"));
  }

  private static boolean shufflesByItself(JavaAccess<?> access) {
    return target(access).equals("java.util.Collections.shuffle")
        && access.getTarget() instanceof CodeUnitAccessTarget shuffle
        && shuffle.getRawParameterTypes().size() == 1;
  }

  private static String target(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }
}
