package labsim.engine.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import labsim.engine.verification.Experiment.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Theory: every estimate lies as near to its exact value as all but one in a million of correct
 * engines would. Golden: docs/verification.md says what came out; run the tests with {@code
 * -Dlabsim.golden=update} to write it anew.
 */
class VerificationTest {

  private static final long SEED = 1;
  private static final Path REPORT = Path.of("..", "..", "docs", "verification.md");

  private static List<Experiment<?>> experiments() {
    List<Experiment<?>> all = new ArrayList<>();
    all.addAll(SingleServers.all());
    all.addAll(LimitedEntry.all());
    all.addAll(SeveralServers.all());
    all.addAll(Priorities.all());
    all.addAll(Networks.all());
    all.addAll(Peculiar.all());
    return all;
  }

  @TestFactory
  Stream<DynamicTest> estimatesAgreeWithTheory() {
    List<Line> lines = new ArrayList<>();
    return Stream.concat(
        experiments().stream()
            .map(experiment ->
                dynamicTest(
                    experiment.model() + " " + experiment.parameters(),
                    () -> verify(experiment, lines))),
        Stream.of(dynamicTest("the report on record", () -> compare(report(lines)))));
  }

  private static void verify(Experiment<?> experiment, List<Line> lines) {
    List<Line> own = experiment.run(SEED, 2);
    lines.addAll(own);
    own.forEach(line -> assertTrue(line.agrees(), line::toString));
  }

  private static void compare(String report) throws IOException {
    if ("update".equals(System.getProperty("labsim.golden"))) {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
    assertEquals(
        Files.readString(REPORT),
        report,
        "run the tests with -Dlabsim.golden=update if this change is meant");
  }

  private static String report(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Verification of the engine

        Written by `VerificationTest` (seed %d), which simulates queues whose behaviour is known exactly. The estimate is a mean
        over independent replications (30, or several hundred for variances of means), the half-width that of Student's 95 %%
        interval. A comparison fails if the estimate is further from theory than *allowed*: Student's interval at one minus
        %.0e, so a correct engine fails one of the %d comparisons with a probability of about %.0e, as far as means of
        replications are normal.

        In every one of these runs, as in every other test, each resource asserts after each change that no unit is free while
        somebody waits who may have it (work conservation), and whenever it is asked for its usage that the area under the number
        waiting, or served, is the sum of the times spent (Little's law, an exact identity of the path).

        The row CN-Q1 of the list of reference cases (closed network, mean number at node 1: 4.7394392392) names no parameters, so it
        cannot be run; the closed network below has parameters of its own, and its theory is computed by mean value analysis.

        | case | system | parameters | measure | theory | formula | estimate | half-width | allowed |
        |---|---|---|---|---|---|---|---|---|
        """
            .formatted(
                SEED, Experiment.FALSE_ALARM, lines.size(), lines.size() * Experiment.FALSE_ALARM));
    lines.forEach(line -> text.append(line.row()).append('\n'));
    return text.toString();
  }
}
