package labsim.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import labsim.scenario.ParameterTree.Amount;

/** Reads a prior: {@code 0.2 to 0.6}, {@code 4 to 8 weeks}, {@code 5 days to 8 weeks}. */
final class PriorText {
  private static final Pattern INTERVAL = Pattern.compile("(.*\\S)\\s+to\\s+(\\S.*)");

  private PriorText() {}

  /** The interval, or a message; a lower end that is a bare number has the upper end's unit. */
  static Reading<Prior> read(Amount amount, String text) {
    return read(amount, text, wanted(amount));
  }

  /** The same where an interval means something else: {@code wanted} completes "it must be". */
  static Reading<Prior> read(Amount amount, String text, String wanted) {
    Matcher ends = INTERVAL.matcher(text.strip());
    if (text.length() > Values.LONGEST || !ends.matches()) {
      return refusal(amount, text, wanted);
    }
    String high = ends.group(2);
    String first = ends.group(1);
    String low = Values.unit(first).equals("") ? first + " " + Values.unit(high) : first;
    return Values.read(amount, low.strip())
        .then(from ->
            Values.read(amount, high)
                .then(to ->
                    from < to
                        ? new Reading.Value<>(new Prior(amount.path(), from, to))
                        : refusal(amount, text, wanted)));
  }

  /** What a prior looks like, to complete "it must be". */
  static String wanted(Amount amount) {
    return "low to high, a 90 % interval, each " + Spelling.accepted(amount.unit());
  }

  private static Reading<Prior> refusal(Amount amount, String text, String wanted) {
    String is = amount.path() + " is " + (text.isBlank() ? "empty" : Excerpt.of(text.strip()));
    return new Reading.Refusal<>(is + "; it must be " + wanted);
  }
}
