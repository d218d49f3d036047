package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder in which a test writes the scenarios that it loads. */
record ScenarioFolder(Path folder) {
  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new AssertionError("the test cannot write its scenario", e);
    }
  }

  Scenario load(String yaml, String... overrides) {
    return Scenarios.load(write("world.yaml", yaml), List.of(overrides));
  }

  /** The lines printed for a scenario that is wrong, with the folder's name taken out. */
  List<String> problems(String yaml, String... overrides) {
    return problems(write("world.yaml", yaml), overrides);
  }

  List<String> problems(Path file, String... overrides) {
    ScenarioException wrong =
        assertThrows(
            ScenarioException.class, () -> Scenarios.load(file, List.of(overrides)), "must fail");
    return wrong.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }
}
