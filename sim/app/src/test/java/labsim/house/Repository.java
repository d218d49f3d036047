package labsim.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, as git or else the disk knows them. */
final class Repository {

  private static final Set<String> NOT_OURS = Set.of(".git", ".labsim", "target", "out", ".idea");

  private Repository() {}

  /** Tests run in their module's folder, {@code sim/app}. */
  static Path root() {
    return Path.of("../..").toAbsolutePath().normalize();
  }

  /** Paths relative to the root, with slashes, sorted. New files count, ignored ones do not. */
  static List<String> files() throws IOException, InterruptedException {
    var git = new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard");
    git.directory(root().toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    String listed;
    try {
      Process process = git.start();
      listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      listed = process.waitFor() == 0 ? listed : "";
    } catch (IOException _) {
      listed = "";
    }
    return listed.isEmpty()
        ? onDisk()
        : Stream.of(listed.split("\0"))
            .filter(file -> Files.isRegularFile(root().resolve(file)))
            .sorted()
            .toList();
  }

  /** An unpacked archive of the source has no git. */
  static List<String> onDisk() throws IOException {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(Files::isRegularFile)
          .map(root()::relativize)
          .filter(path -> Stream.of(path.toString().split("/")).noneMatch(NOT_OURS::contains))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
