package labsim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs everything and writes docs/benchmarks.md. Arguments: the file to write and, for a quick
 * look, the number of processes for each figure (5 if not given).
 */
public final class Table {

  /**
   * Operations a second of processor time and of the clock on the wall, medians over processes, and
   * bytes allocated for each, the most of any process.
   */
  private record Speed(String what, double perSecond, double perSecondOfWall, double bytes) {}

  /** Two take minutes to fill; a million processes of Kalasim fill the heap. */
  private static final Set<Hold.Engine> HOPELESS_WITH_A_MILLION =
      EnumSet.of(Hold.Engine.SSJ_HENRIKSEN, Hold.Engine.DSOL, Hold.Engine.KALASIM);

  private final int forks;
  private final StringBuilder text = new StringBuilder();

  private Table(int forks) {
    this.forks = forks;
  }

  public static void main(String[] arguments) throws RunnerException, IOException {
    Table table = new Table(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
    table.write();
    Files.writeString(Path.of(arguments[0]), table.text.toString());
  }

  private void write() throws RunnerException {
    text.append(
        """
        # Benchmarks of the engine

        Written by `labsim.bench.Table` (`mvn -Pbench -pl sim/bench -am verify`): operations a second of
        processor time (of the whole process, by JMH), medians of %d processes of one run on %s with %d
        processors, Java %s, serial collector; bytes are those allocated for each operation (`-prof gc`).
        Every engine does the same work from the same table of delays. In brackets: how many times faster
        the first column is. Where the time goes, and what was tried: [engine-speed.md](engine-speed.md).
        """
            .formatted(
                forks,
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
    hold();
    delays();
    queue();
    cancelling();
    sharing();
    scaling();
    labs();
  }

  private void hold() throws RunnerException {
    heading(
        "Hold model, exponential delays",
        "pending",
        "ours",
        "bytes",
        "plain heap",
        "SSJ Henriksen",
        "SSJ splay",
        "DSOL",
        "Kalasim",
        "priority queue");
    for (String pending : List.of("100", "10000", "1000000")) {
      List<Speed> speeds = new ArrayList<>();
      for (Hold.Engine engine :
          List.of(
              Hold.Engine.OURS,
              Hold.Engine.PLAIN_HEAP,
              Hold.Engine.SSJ_HENRIKSEN,
              Hold.Engine.SSJ_SPLAY,
              Hold.Engine.DSOL,
              Hold.Engine.KALASIM,
              Hold.Engine.PRIORITY_QUEUE)) {
        speeds.add(
            pending.equals("1000000") && HOPELESS_WITH_A_MILLION.contains(engine)
                ? new Speed("–", Double.NaN, Double.NaN, 0)
                : hold(engine, pending, Delays.EXPONENTIAL));
      }
      row(pending, speeds);
    }
  }

  private Speed hold(Hold.Engine engine, String pending, Delays delays) throws RunnerException {
    return run(Hold.class, "engine", engine.name(), "pending", pending, "delays", delays.name());
  }

  private void delays() throws RunnerException {
    heading("Hold model, other delays", "delays, pending", "ours", "bytes", "plain heap");
    for (Delays delays : Delays.values()) {
      for (String pending : List.of("10000", "1000000")) {
        if (delays != Delays.EXPONENTIAL) {
          row(
              delays.name().toLowerCase(Locale.ROOT) + ", " + pending,
              List.of(
                  hold(Hold.Engine.OURS, pending, delays),
                  hold(Hold.Engine.PLAIN_HEAP, pending, delays)));
        }
      }
    }
  }

  private void queue() throws RunnerException {
    heading(
        "M/M/1, ρ = 0.9, customers",
        "numbers by",
        "ours",
        "bytes",
        "no event list",
        "SSJ QueueEv",
        "DSOL",
        "Kalasim");
    List<Speed> peers = List.of(queue("SSJ"), queue("DSOL"), queue("KALASIM"));
    queue("ziggurat, an agenda (fastest)", "OURS_FAST", "FLOOR_FAST", peers);
    queue("ziggurat, told of enum constants", "OURS_TOLD", "FLOOR_FAST", peers);
    queue("inversion, records (as agents are written)", "OURS_AGENTS", "FLOOR_INVERSION", peers);
  }

  private void queue(String name, String ours, String floor, List<Speed> peers)
      throws RunnerException {
    List<Speed> speeds = new ArrayList<>();
    speeds.add(queue(ours));
    speeds.add(queue(floor));
    speeds.addAll(peers);
    row(name, speeds);
  }

  private Speed queue(String style) throws RunnerException {
    return run(Mm1.class, "3g", 1000, "style", style);
  }

  private void cancelling() throws RunnerException {
    heading(
        "Timeouts set and cancelled, cycles",
        "entities",
        "ours",
        "bytes",
        "our loop on an indexed heap",
        "an indexed heap alone");
    for (String entities : List.of("100", "10000", "200000")) {
      row(
          entities,
          List.of(
              run(Cancelling.class, "how", "OURS", "entities", entities),
              run(Cancelling.class, "how", "INDEXED_HEAP", "entities", entities),
              run(Cancelling.class, "how", "BARE_HEAP", "entities", entities)));
    }
  }

  private void sharing() throws RunnerException {
    heading("M/M/8 with two priorities, customers", "", "ours", "bytes", "SSJ");
    for (String preemption : List.of("NONE", "RESUME")) {
      row(
          preemption.equals("NONE") ? "waiting" : "preempting, one service in three interrupted",
          List.of(
              run(Sharing.class, "preemption", preemption, "engine", "OURS"),
              run(Sharing.class, "preemption", preemption, "engine", "SSJ")));
    }
  }

  /** By the clock on the wall; in brackets how much more two threads do. */
  private void scaling() throws RunnerException {
    heading("Replications of M/M/1 on a resource, customers", "one thread", "two threads", "");
    double one = run(Scaling.class, "3g", 3000, "threads", "1").perSecondOfWall;
    double two = run(Scaling.class, "3g", 3000, "threads", "2").perSecondOfWall;
    text.append(
        String.format(
            Locale.ROOT, "| %s | %s | %.2f× |\n", millions(one), millions(two), two / one));
  }

  /** A replication takes its time, and longer until everything is compiled. */
  private void labs() throws RunnerException {
    heading(
        "A replication of the baseline: four years of a lab, every mechanism on",
        "lab",
        "heap",
        "seconds of processor time",
        "times as long");
    double once = 1 / run(Labs.class, "200m", 5000, "times", "1").perSecond;
    double tenfold = 1 / run(Labs.class, "2g", 20_000, "times", "10").perSecond;
    text.append(String.format(Locale.ROOT, "| baseline | 200 MB | %.2f | 1 |\n", once));
    text.append(
        String.format(
            Locale.ROOT,
            "| ten times the GPUs and the people | 2 GB | %.2f | %.1f |\n",
            tenfold,
            tenfold / once));
  }

  private Speed run(Class<?> benchmark, String... parameters) throws RunnerException {
    return run(benchmark, "3g", 300, parameters);
  }

  /**
   * @param milliseconds how long each of two stretches of warming up and of measuring lasts
   */
  private Speed run(Class<?> benchmark, String heap, int milliseconds, String... parameters)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
            .forks(forks)
            .warmupIterations(2)
            .warmupTime(TimeValue.milliseconds(milliseconds))
            .measurementIterations(2)
            .measurementTime(TimeValue.milliseconds(milliseconds))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .jvmArgs("-Xmx" + heap, "-XX:+UseSerialGC", "-Djmh.shutdownTimeout=1");
    for (int i = 0; i < parameters.length; i += 2) {
      options.param(parameters[i], parameters[i + 1]);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    RunResult result = results.iterator().next();
    double speed = median(result, fork -> secondary(fork, CpuProfiler.LABEL));
    double byTheClock = median(result, fork -> fork.getPrimaryResult().getScore());
    double bytes =
        result.getBenchmarkResults().stream()
            .mapToDouble(fork -> secondary(fork, "gc.alloc.rate.norm"))
            .max()
            .orElse(Double.NaN);
    return new Speed(String.join(" ", Arrays.asList(parameters)), speed, byTheClock, bytes);
  }

  private static double median(RunResult result, ToDoubleFunction<BenchmarkResult> of) {
    double[] forks = result.getBenchmarkResults().stream().mapToDouble(of).sorted().toArray();
    return forks[forks.length / 2];
  }

  private static double secondary(BenchmarkResult fork, String label) {
    return fork.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().contains(label))
        .mapToDouble(entry -> entry.getValue().getScore())
        .max()
        .orElse(Double.NaN);
  }

  private void heading(String title, String... columns) {
    text.append("\n## ")
        .append(title)
        .append("\n\n| ")
        .append(String.join(" | ", columns))
        .append(" |\n|");
    text.append("---|".repeat(columns.length)).append('\n');
  }

  /** The first speed with its bytes; the others with how many times faster the first is. */
  private void row(String name, List<Speed> speeds) {
    Speed first = speeds.getFirst();
    text.append("| ").append(name).append(" | ").append(millions(first.perSecond));
    text.append(String.format(Locale.ROOT, " | %.2f", first.bytes));
    for (Speed speed : speeds.subList(1, speeds.size())) {
      text.append(" | ");
      text.append(
          Double.isNaN(speed.perSecond)
              ? "–"
              : String.format(
                  Locale.ROOT,
                  "%s (%.2f×)",
                  millions(speed.perSecond),
                  first.perSecond / speed.perSecond));
    }
    text.append(" |\n");
  }

  private static String millions(double perSecond) {
    return String.format(Locale.ROOT, "%.2f M/s", perSecond / 1e6);
  }
}
