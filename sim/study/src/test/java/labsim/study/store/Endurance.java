package labsim.study.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import labsim.lab.LabParameters;
import labsim.lab.Laboratory;
import labsim.lab.Outcome;
import labsim.study.ensemble.Cell;
import labsim.study.ensemble.Ensemble;
import labsim.study.ensemble.Ensembles;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.Worklist;
import labsim.study.result.World;
import org.jspecify.annotations.Nullable;

/**
 * What is too long for every build. Arguments: a folder that does not exist yet, and one of
 *
 * <ul>
 *   <li>{@code overhead POINTS REPLICATIONS THREADS}: runs of about ten thousand events; how much
 *       processor time goes to all else than simulating, compilation and collections included
 *   <li>{@code memory POINTS REPLICATIONS}: runs that cost no time, and the heap in use
 *   <li>{@code open POINTS REPLICATIONS}: the same, then how long it takes to open and summarise
 * </ul>
 */
final class Endurance {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Endurance() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int points = Integer.parseInt(args[2]);
    int replications = Integer.parseInt(args[3]);
    switch (args[1]) {
      case "overhead" -> overhead(folder, points, replications, Integer.parseInt(args[4]));
      case "memory" -> memory(folder, points, replications);
      case "open" -> {
        memory(folder, points, replications);
        open(folder);
      }
      default -> throw new IllegalArgumentException(args[1]);
    }
  }

  private static void overhead(Path folder, int points, int replications, int threads)
      throws IOException {
    LongAdder simulated = new LongAdder();
    LongAdder events = new LongAdder();
    Model timed =
        (past, future, seed, replication) -> {
          long start = THREADS.getCurrentThreadCpuTime();
          Outcome outcome = Laboratory.run(past, future, seed, replication);
          simulated.add(THREADS.getCurrentThreadCpuTime() - start);
          events.add(Math.round(outcome.of(labsim.lab.Measure.EVENTS)));
          return outcome;
        };
    LabParameters base = LabParameters.plain();
    LabParameters small = base.with(1200, 400); // about 10^4 events
    List<Cell> cells = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      LabParameters lab = small.with(small.compute().withGpus(100_000 + 100.0 * point));
      cells.add(
          new Cell(
              point,
              List.of(),
              new World("with", "small", "with assistants"),
              lab,
              lab,
              Cell.Keeps.MEASURES));
    }
    Ensemble ensemble = new Ensemble("overhead", List.of(), cells, replications, 1);
    Study.run(
        Path.of(folder + "-warm"),
        new Worklist(ensemble.withReplications(1), "1.0"),
        new LocalThreads(timed, threads));
    simulated.reset();
    events.reset();
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = process.getProcessCpuTime();
    long calling = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Study.run(folder, new Worklist(ensemble, "1.0"), new LocalThreads(timed, threads));
    double wall = (System.nanoTime() - start) / 1e9;
    double inside = simulated.sum() / 1e9;
    double used = (process.getProcessCpuTime() - cpu) / 1e9;
    double called = (THREADS.getCurrentThreadCpuTime() - calling) / 1e9;
    // On one thread the calling thread simulates, too.
    double around = threads == 1 ? called - inside : called;
    System.out.printf(
        "%d runs of %.0f events on %d threads in %.1f s; processor time %.2f s simulating, %.2f s"
            + " handing out and storing (%.1f %%), %.2f s compiling and collecting%n",
        points * replications,
        events.sum() / (double) (points * replications),
        threads,
        wall,
        inside,
        around,
        100 * around / inside,
        used - inside - around);
  }

  private static void memory(Path folder, int points, int replications) throws IOException {
    long start = System.nanoTime();
    Worklist list = new Worklist(Ensembles.sample(points, replications), "1.0");
    Study.run(folder, list, new LocalThreads(Ensembles::fake, 2));
    System.out.printf(
        "%d runs for %d rows in %.1f s; heap in use at the end %d MB of %d MB; results %.0f"
            + " MB%n",
        list.runs(),
        (long) points * 2 * replications,
        (System.nanoTime() - start) / 1e9,
        heapInUse() >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        Files.size(folder.resolve(Folder.RESULTS)) / 1e6);
  }

  /** What is in use. */
  private static long heapInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void open(Path folder) throws IOException {
    long start = System.nanoTime();
    List<Integer> rows = new ArrayList<>();
    Query.ask(
        folder,
        "select point, world, avg(software), stddev(software) from results group by all",
        new Query.Reader() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public void row(List<@Nullable Object> values) {
            rows.add(1);
          }
        });
    double asked = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    Sheet sheet = Sheet.read(folder, List.of("point", "replication", "software"), List.of("world"));
    System.out.printf(
        "mean and deviation of %d worlds by query in %.1f s; %d rows of 4 columns read in %.1f s%n",
        rows.size(), asked, sheet.rows(), (System.nanoTime() - start) / 1e9);
  }
}
