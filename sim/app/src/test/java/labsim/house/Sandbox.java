package labsim.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in which scripts meet only what a test puts there: no Java, no Maven, and of the
 * machine's tools the few that the scripts may use.
 *
 * @param folder an empty folder; its name may have spaces
 */
record Sandbox(Path folder) {

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "ln",
          "ls",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "touch",
          "uname");

  /**
   * What a script said and how it ended.
   *
   * @param process its process id
   */
  record Ended(long process, int status, String out, String err) {}

  static Sandbox in(Path folder) throws IOException {
    var sandbox = new Sandbox(folder);
    for (String tool : TOOLS) {
      Path found =
          Stream.of(System.getenv("PATH").split(":"))
              .map(place -> Path.of(place, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IOException("no " + tool + " on the PATH"));
      sandbox.script("bin/" + tool, "exec '" + found + "' \"$@\"");
    }
    return sandbox;
  }

  /** Writes a shell script. */
  Path script(String path, String... lines) throws IOException {
    Path script = file(path, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** A JDK that prints its process id and then its arguments, one a line, and exits with 7. */
  Path jdk(String path, String version) throws IOException {
    Path home = javaRuntime(path, version);
    script(path + "/bin/javac", "echo javac " + version);
    return home;
  }

  /** As {@link #jdk}, but without a compiler. */
  Path javaRuntime(String path, String version) throws IOException {
    script(path + "/bin/java", "echo $$", "printf '[%s]\\n' \"$@\"", "exit 7");
    file(path + "/release", "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    return folder.resolve(path);
  }

  /** Starts a command with an environment of {@code NAME=value}s and the sandbox's PATH. */
  Process start(Path workingFolder, List<String> environment, String... command)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("HOME", folder.toString());
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return builder.start();
  }

  /** Waits for a process that says little. */
  static Ended end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.pid(), process.waitFor(), out, err);
  }
}
