package labsim.app;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.app.metrics.MetricsServer;
import labsim.app.metrics.StudyMeters;
import labsim.study.Plan;
import labsim.study.Size;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.LocalThreads;
import labsim.study.ensemble.Model;
import labsim.study.ensemble.Share;
import labsim.study.store.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of all commands that run a study. */
final class StudyOptions {

  private static final int MOST_REPLICATIONS = 100_000;
  private static final int MOST_FOR_PRECISION = 2_000;
  private static final int MOST_THREADS = 1_024;
  private static final String LOCAL = "local";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a parameter, for example compute.gpus=100k H100e. Repeatable.")
  List<String> overrides = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams.")
  @Nullable Long seed;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Replications of each world; 20 if nothing else is said.")
  @Nullable Integer replications;

  @Option(
      names = "--precision",
      paramLabel = "P%%",
      description =
          "Instead of a number of replications: go on, from 20 to at most 2000, until the uplift's"
              + " 95 %% interval is this narrow; of a sweep, to at most 200, until its first"
              + " measure's is at every point.")
  @Nullable String precision;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at the same time; one a processor if nothing else is said.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-shadow-prices",
      description = "Leave out the worlds with more of one input: 2 worlds instead of 7.")
  boolean withoutShadowPrices;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results; out/<name>-<hash> if nothing else is said.")
  @Nullable Path out;

  @Option(
      names = "--resume",
      description = "Go on with what is in the folder: what is stored there is not run again.")
  boolean resume;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Run only part I of N of the runs, for many machines; labsim merge puts them together.")
  @Nullable String shard;

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      description = "Where to run; only local, the threads of this machine, so far.")
  String where = LOCAL;

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description = "Serve Prometheus metrics of the run at http://127.0.0.1:PORT/metrics.")
  @Nullable Integer metricsPort;

  @Option(names = "--json", description = "Print one JSON document instead of tables.")
  boolean json;

  @Option(names = "--quiet", description = "Show no progress.")
  boolean quiet;

  /** How many replications, with what the scenarios ask for where the user says nothing. */
  Size size(int asked) {
    if (precision != null) {
      if (replications != null) {
        throw new Refusal("give --replications or --precision, not both");
      }
      return new Size.Precision(share("--precision", precision), MOST_FOR_PRECISION);
    }
    int count = replications == null ? asked : replications;
    if (count < 1 || count > MOST_REPLICATIONS) {
      throw new Refusal(
          "--replications is " + count + "; it must be from 1 to " + MOST_REPLICATIONS);
    }
    return new Size.Replications(count);
  }

  int threads() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new Refusal("--threads is " + threads + "; it must be from 1 to " + MOST_THREADS);
    }
    return threads;
  }

  /** Where runs happen. */
  Executor executor(Model model) {
    if (!where.equals(LOCAL)) {
      throw new Refusal("--on is " + where + "; only " + LOCAL + " is allowed");
    }
    return new LocalThreads(model, threads());
  }

  /** Serves the metrics at the port that is asked for. */
  MetricsServer metrics(StudyMeters meters) throws IOException {
    int port = metricsPort == null ? 0 : metricsPort;
    if (port < 0 || port > 65_535) {
      throw new Refusal("--metrics-port is " + port + "; it must be from 0 to 65535");
    }
    try {
      return new MetricsServer(port, meters::scrape);
    } catch (BindException e) {
      throw new Refusal(
          "--metrics-port " + port + " is taken; give another, or 0 for any free one");
    }
  }

  /** The part of the runs that is asked for. */
  Share share() {
    if (shard == null) {
      return Share.ALL;
    }
    if (precision != null) {
      throw new Refusal(
          "give --shard or --precision, not both: how many replications a precision takes is known"
              + " only where all of them are");
    }
    try {
      String[] parts = shard.split("/", -1);
      if (parts.length == 2) {
        return new Share(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(notAShard());
    }
    throw new Refusal(notAShard());
  }

  private String notAShard() {
    return "--shard " + shard + " is no part of the runs; write 1/4 to 4/4 for four machines";
  }

  Workplace.Start start() {
    return resume ? Workplace.Start.RESUMED : Workplace.Start.FRESH;
  }

  long seed(long asked) {
    long chosen = seed == null ? asked : seed;
    if (chosen < 0) {
      throw new Refusal("--seed is " + chosen + "; it must be at least 0");
    }
    return chosen;
  }

  Plan.Scope scope() {
    return withoutShadowPrices ? Plan.Scope.UPLIFT : Plan.Scope.UPLIFT_AND_SHADOW_PRICES;
  }

  /** "5%", "5 %" and "0.05" are the same. */
  static double share(String option, String text) {
    String number = text.strip();
    boolean percent = number.endsWith("%");
    try {
      double value =
          Double.parseDouble(percent ? number.substring(0, number.length() - 1) : number)
              / (percent ? 100 : 1);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new Refusal(option + " " + text + " is not a share; write 5% or 0.05");
    }
    throw new Refusal(option + " is " + text + "; it must lie between 0% and 100%");
  }
}
