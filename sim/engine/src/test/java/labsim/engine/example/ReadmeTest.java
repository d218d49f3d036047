package labsim.engine.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import labsim.engine.Estimate;
import labsim.engine.Precision;
import labsim.engine.Replications;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Path EXAMPLE =
      Path.of("src", "test", "java", "labsim", "engine", "example", "Mm1.java");

  @Test
  void theReadmeShowsTheProgramThatIsTestedHere() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String program = Files.readString(EXAMPLE);
    String shown = program.substring(program.indexOf("import "));
    assertTrue(readme.contains("```java\n" + shown + "```"), "README.md should contain:\n" + shown);
  }

  @Test
  void aCompleteModelIsShort() throws IOException {
    long lines =
        Files.readAllLines(EXAMPLE).stream()
            .map(String::strip)
            .filter(line ->
                !line.isEmpty()
                    && !line.startsWith("/**")
                    && !line.startsWith("import ")
                    && !line.startsWith("package "))
            .count();
    assertTrue(lines <= 35, lines + " lines");
  }

  /**
   * Theory: ρ = ½, so ρ²/(1 − ρ) = ½ wait. Two and a half half-widths of 95 % are five standard
   * errors: 6e-7.
   */
  @Test
  void theExampleFindsHowManyWait() {
    Estimate estimate =
        Replications.until(new Precision(0.95, 0.02, 20, 1_000), 2, Mm1::meanWaiting);
    assertEquals(0.5, estimate.mean(), 2.5 * estimate.halfWidth());
    assertTrue(estimate.halfWidth() <= 0.02 * estimate.mean());
    Mm1.main(new String[0]);
  }
}
