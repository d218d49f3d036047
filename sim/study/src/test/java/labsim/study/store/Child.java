package labsim.study.store;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.study.ensemble.Ensembles;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.Worklist;

/**
 * A study in a process of its own, which may be killed. Every run is noted in a file as it is made.
 */
final class Child {

  private Child() {}

  /**
   * Runs the study, or goes on with it. Arguments: folder, file for notes, points, replications.
   */
  public static void main(String[] args) throws IOException {
    Worklist list =
        new Worklist(Ensembles.sample(Integer.parseInt(args[2]), Integer.parseInt(args[3])), "1.0");
    try (PrintWriter notes = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
      Model slow =
          (past, future, seed, replication) -> {
            long spun = 0;
            for (int i = 0; i < 1_000_000; i++) {
              spun += i ^ (seed + replication);
            }
            var outcome = Ensembles.fake(past, future, seed, replication);
            synchronized (notes) {
              notes.println(
                  future.compute().gpus()
                      + " "
                      + future.assistants().speed()
                      + " "
                      + replication
                      + (spun == 1 ? "!" : ""));
              notes.flush();
            }
            return outcome;
          };
      Study.resume(
          Path.of(args[0]), list, new LocalThreads(slow, 2), note -> System.out.println(note));
    }
  }

  static Process start(Path folder, Path notes, int points, int replications) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Child.class.getName());
    command.add(folder.toString());
    command.add(notes.toString());
    command.add(Integer.toString(points));
    command.add(Integer.toString(replications));
    File out = new File(notes + ".out");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
        .start();
  }
}
