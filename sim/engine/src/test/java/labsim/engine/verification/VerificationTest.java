package labsim.engine.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import labsim.engine.verification.Experiment.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Theory: every estimate lies as near to its exact value as all but one in a million of correct
 * engines would.
 */
class VerificationTest {

  private static final long SEED = 20_260_101;

  static Stream<Experiment<?>> experiments() {
    List<Experiment<?>> all = new ArrayList<>(SingleServers.all());
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void estimatesAgreeWithTheory(Experiment<?> experiment) {
    for (Line line : experiment.run(SEED, 2)) {
      System.out.printf(
          "%-16s %12.6g %12.6g ± %10.3g  %s%n",
          line.id(),
          line.theory(),
          line.interval().mean(),
          line.interval().halfWidth(),
          line.agrees());
      assertTrue(line.agrees(), line::toString);
    }
  }
}
