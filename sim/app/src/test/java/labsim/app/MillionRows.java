package labsim.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is too long for every build: makes a sweep's folder of so many rows with a lab that costs no
 * time, and tells how long its report takes. Arguments: a folder that does not exist yet; {@code
 * sobol}, {@code saltelli} or another design; the number of its points, and that of replications.
 * Each point has two worlds.
 */
final class MillionRows {

  private MillionRows() {}

  /** Makes the folder if it is not there, and reports on it. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder)) {
      make(folder, args[1], args[2], args[3]);
    }
    tell("report", "report", folder.toString());
    tell("report, told only", "report", folder.toString(), "--json");
  }

  private static void make(Path folder, String design, String points, String replications)
      throws IOException {
    String kind = design.equals("saltelli") ? "sensitivity" : "sweep";
    Path files = Files.createTempDirectory("million");
    Files.writeString(files.resolve("lab.yaml"), "name: lab\n");
    Path study =
        Files.writeString(
            files.resolve("study.yaml"),
            """
            study: %s
            scenario: lab.yaml
            factors:
              compute.gpus: 100k to 900k H100e, log
              people.taste.mean: 0.2 to 0.4
              people.engineers.count: 100 to 900
            design: { kind: %s, points: %s }
            measures: [uplift, software]
            replications: %s
            """
                .formatted(kind, design, points, replications));
    tell("made", kind, study.toString(), "--quiet", "--out", folder.toString());
  }

  private static void tell(String what, String... command) {
    long start = System.nanoTime();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
    int code = Main.run(new Desk(console, new FakeLab(), new Build("0.1.0", "abcdef")), command);
    System.out.printf(
        "%s: %.1f s, exit code %d %s%n", what, (System.nanoTime() - start) / 1e9, code, err);
  }
}
