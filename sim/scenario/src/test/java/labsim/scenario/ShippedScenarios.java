package labsim.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario and study files at the root of the repository. */
final class ShippedScenarios {
  static final Path FOLDER = Path.of("../../scenarios");

  private ShippedScenarios() {}

  static List<Path> files() throws IOException {
    return files(FOLDER);
  }

  static List<Path> studies() throws IOException {
    return files(FOLDER.resolve("studies"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
