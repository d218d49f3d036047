package labsim.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.study.Plan;
import labsim.study.Size;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of all commands that run a study. */
final class StudyOptions {

  private static final int MOST_REPLICATIONS = 100_000;
  private static final int MOST_FOR_PRECISION = 2_000;
  private static final int MOST_THREADS = 1_024;

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
              + " 95 %% interval is this narrow.")
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
