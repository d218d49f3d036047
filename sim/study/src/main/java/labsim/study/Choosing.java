package labsim.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import labsim.study.choice.Kn;
import labsim.study.choice.Procedure;
import labsim.study.choice.Rinott;
import labsim.study.choice.Selection;
import labsim.study.choice.Selection.Assurance;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Progress;
import labsim.study.ensemble.Worklist;
import labsim.study.result.ChoiceResult;
import labsim.study.result.ChoiceResult.Contender;
import labsim.study.result.Interval;

/** The scenario with the most of something, found with as few replications as may be. */
public final class Choosing {

  private Choosing() {}

  /**
   * What came out.
   *
   * @param result the choice
   * @param all that was run for it
   */
  public record Chosen(ChoiceResult result, Worklist all) {}

  /**
   * Hash of all that decides the results.
   *
   * @param build version and commit of the program
   * @return 12 hexadecimal digits
   */
  public static String hash(Plan plan, Yardstick yardstick, Procedure procedure, String build) {
    return plan.hash(build + '\n' + yardstick.key() + '\n' + procedure);
  }

  /**
   * Runs and chooses. Who gets the next replication depends on results alone, so with the same
   * archive it goes the same way again and runs nothing twice.
   *
   * @param plan the scenarios, with at least the worlds that the yardstick needs
   * @param build version and commit of the program
   * @throws IllegalArgumentException if the scenarios cannot be ranked, or the budget is too small
   * @throws IOException if an outcome cannot be kept
   */
  public static Chosen choose(
      Plan plan,
      Yardstick yardstick,
      Procedure procedure,
      String build,
      Executor executor,
      Archive archive,
      Progress progress)
      throws IOException {
    try {
      ScenarioContest contest =
          new ScenarioContest(
              plan,
              yardstick,
              procedure.most(),
              new ScenarioContest.Worker(build, executor, archive, progress));
      Selection selection = procedure.select(contest);
      return new Chosen(
          result(plan, yardstick, procedure, contest, selection),
          contest.all(selection.replications()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static ChoiceResult result(
      Plan plan,
      Yardstick yardstick,
      Procedure procedure,
      ScenarioContest contest,
      Selection selection) {
    List<Contender> contenders = new ArrayList<>();
    for (int i = 0; i < contest.size(); i++) {
      int replications = selection.replications().get(i);
      contenders.add(
          new Contender(
              plan.subjects().get(i).name(),
              replications,
              contest.value(i, replications).interval(),
              selection.survivors().contains(i)));
    }
    return new ChoiceResult(
        sentence(contenders, selection, yardstick) + apart(contest, procedure),
        contenders.get(selection.best()).scenario(),
        yardstick.key(),
        yardstick.unit(),
        plan.seed(),
        contenders);
  }

  private static String sentence(
      List<Contender> contenders, Selection selection, Yardstick yardstick) {
    Contender best = contenders.get(selection.best());
    String most =
        best.scenario() + " has the highest " + yardstick.key() + ", " + value(best, yardstick);
    String effort =
        " It took "
            + contenders.stream()
                .map(contender -> Integer.toString(contender.replications()))
                .collect(Collectors.joining(" + "))
            + " replications on common random numbers.";
    return switch (selection.assurance()) {
      case Assurance.Guaranteed(double confidence, double delta) ->
          most
              + ": with a probability of at least "
              + percent(confidence)
              + " it is the best, or less than "
              + delta
              + " below it."
              + effort;
      case Assurance.Unfinished(double confidence, double delta) ->
          "Undecided: "
              + best.scenario()
              + " leads with "
              + value(best, yardstick)
              + ", but "
              + percent(confidence)
              + " and "
              + delta
              + " need more replications than are allowed; still in the running are "
              + contenders.stream()
                  .filter(Contender::inTheRunning)
                  .map(Contender::scenario)
                  .collect(Collectors.joining(", "))
              + "."
              + effort;
      case Assurance.Estimated(double probability) ->
          most
              + ". The probability that this is right is estimated to be at least "
              + percent(probability)
              + "; a budget gives no guarantee."
              + effort;
    };
  }

  /** What a procedure would have cost that cannot profit from common random numbers. */
  private static String apart(ScenarioContest contest, Procedure procedure) {
    if (!(procedure instanceof Kn(double delta, double confidence, int first, int most))) {
      return "";
    }
    int total =
        Rinott.replications(contest, delta, confidence, first).stream()
            .mapToInt(Integer::intValue)
            .sum();
    return " With streams of their own Rinott's procedure would have taken " + total + ".";
  }

  private static String value(Contender contender, Yardstick yardstick) {
    Interval value = contender.value();
    String unit = yardstick.unit().equals("×") ? "×" : " " + yardstick.unit();
    return String.format(Locale.ROOT, "%.4g%s", value.estimate(), unit).replace('-', '−');
  }

  private static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.1f", 100 * Math.min(share, 0.999));
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
  }
}
