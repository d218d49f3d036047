package labsim.app;

import java.util.List;
import labsim.scenario.Nearest;
import labsim.study.Size;
import labsim.study.Yardstick;
import labsim.study.choice.Halving;
import labsim.study.choice.Kn;
import labsim.study.choice.Ocba;
import labsim.study.choice.Procedure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of {@code compare} when it is to choose the best scenario instead. */
final class ChoiceOptions {

  private static final List<String> PROCEDURES = List.of("kn", "ocba", "halving");
  private static final int MOST_REPLICATIONS = 2_000;
  private static final int FIRST_OF_A_BUDGET = 10;

  @Option(
      names = "--select",
      paramLabel = "HOW",
      description =
          "Only find the scenario with the highest uplift: kn (until a guarantee holds), ocba or"
              + " halving (within a budget).")
  @Nullable String select;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      description = "With --select: by which measure; uplift if nothing else is said.")
  @Nullable String measure;

  @Option(
      names = "--delta",
      paramLabel = "D",
      description = "With --select kn: smaller differences do not matter.")
  @Nullable Double delta;

  @Option(
      names = "--confidence",
      paramLabel = "P%%",
      description = "With --select kn: probability of choosing rightly; 95%% if nothing is said.")
  @Nullable String confidence;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "With --select ocba or halving: replications of all scenarios together.")
  @Nullable Integer budget;

  /** Whether a choice is asked for; refuses options that mean nothing without one. */
  boolean isAsked() {
    if (select == null
        && (measure != null || delta != null || confidence != null || budget != null)) {
      throw new Refusal("--measure, --delta, --confidence and --budget belong to --select");
    }
    return select != null;
  }

  /** The procedure asked for among so many scenarios. */
  Procedure procedure(int scenarios) {
    String how = select == null ? "" : select;
    return switch (how) {
      case "kn" -> kn(scenarios);
      case "ocba" -> new Ocba(budget(how, scenarios * FIRST_OF_A_BUDGET), FIRST_OF_A_BUDGET);
      case "halving" -> halving(how, scenarios);
      default ->
          throw new Refusal(
              "--select is "
                  + how
                  + "; it must be kn, ocba or halving"
                  + Nearest.hint(how, PROCEDURES));
    };
  }

  private Procedure kn(int scenarios) {
    if (delta == null || !(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
      throw new Refusal(
          "--select kn needs --delta, the smallest difference that matters, above 0; for uplift"
              + " --delta 0.05, say");
    }
    if (budget != null) {
      throw new Refusal("--select kn stops by itself: it takes no --budget");
    }
    double sure = confidence == null ? 0.95 : StudyOptions.share("--confidence", confidence);
    if (!(sure > 1.0 / scenarios)) {
      throw new Refusal("--confidence is " + confidence + "; guessing is as sure as that");
    }
    return new Kn(delta, sure, Size.Precision.LEAST, MOST_REPLICATIONS);
  }

  private Procedure halving(String how, int scenarios) {
    int rounds = Integer.SIZE - Integer.numberOfLeadingZeros(scenarios - 1);
    return new Halving(budget(how, 2 * scenarios * rounds));
  }

  private int budget(String how, int least) {
    if (delta != null || confidence != null) {
      throw new Refusal(
          "--delta and --confidence belong to --select kn: a budget guarantees nothing");
    }
    if (budget == null || budget < least) {
      throw new Refusal(
          "--select " + how + " needs --budget, replications of all together, at least " + least);
    }
    return budget;
  }

  Yardstick yardstick() {
    String name = measure == null ? Yardstick.UPLIFT : measure;
    return Yardstick.named(name)
        .orElseThrow(() ->
            new Refusal("--measure " + name + " is none" + Nearest.hint(name, Yardstick.names())));
  }
}
