package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder in which a test writes a scenario, and the studies of it that are loaded. */
record StudyFolder(Path folder) {
  static final String RIGHT =
      """
      study: sweep
      scenario: world.yaml
      factors: { compute.gpus: [1k H100e, 2k H100e] }
      design: grid
      measures: [uplift]
      """;

  StudyFolder {
    try {
      Files.writeString(
          folder.resolve("world.yaml"),
          "name: world\nreplications: 7\npriors: { people.taste.mean: 0.2 to 0.6 }\n");
    } catch (IOException e) {
      throw new AssertionError("the test cannot write its scenario", e);
    }
  }

  Path write(String yaml) {
    try {
      return Files.writeString(folder.resolve("study.yaml"), yaml);
    } catch (IOException e) {
      throw new AssertionError("the test cannot write its study", e);
    }
  }

  StudyFile load(String yaml, String... overrides) {
    return Studies.load(write(yaml), List.of(overrides));
  }

  /** The lines printed for a study that is wrong, with the folder's name taken out. */
  List<String> problems(String yaml, String... overrides) {
    Path file = write(yaml);
    ScenarioException wrong =
        assertThrows(ScenarioException.class, () -> Studies.load(file, List.of(overrides)));
    return wrong.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }
}
