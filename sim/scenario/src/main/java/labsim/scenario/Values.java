package labsim.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.ParameterTree.Selection;

/**
 * Reads values as people write them: {@code 300k H100e}, {@code 26 weeks}, {@code 19%}, {@code
 * fifo-backfill}. Arithmetic is decimal and rounds once, at the end, so that {@code 19%} and {@code
 * 0.19} are the same double.
 */
final class Values {
  /** A decimal number; at most three digits of exponent keep its arithmetic small. */
  static final String NUMBER = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";

  /** Thousand, million, billion, trillion, written right behind the number. */
  static final String MAGNITUDE = "[kMBT]";

  private static final Pattern QUANTITY =
      Pattern.compile("(" + NUMBER + ")(?:(" + MAGNITUDE + ")(?!\\S))?\\s*(.*)");

  /** No value is longer; keeps matching cheap. */
  static final int LONGEST = 80;

  private Values() {}

  /** The number of a parameter's value as written. */
  static Reading<Double> read(Parameter parameter, String text) {
    return switch (parameter) {
      case Amount amount ->
          written(text)
              .map(written -> read(amount, written, text))
              .orElseGet(() -> notLike(amount, text));
      case Selection selection -> read(selection, text);
    };
  }

  /** What stands behind the number; empty if nothing does or there is no number. */
  static String unit(String text) {
    return written(text).map(Written::unit).orElse("");
  }

  /** A number, magnitude included, and the unit behind it as written. */
  private record Written(BigDecimal number, String unit) {}

  private static Optional<Written> written(String text) {
    Matcher matcher = QUANTITY.matcher(text.strip());
    if (text.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    int zeros =
        switch (matcher.group(2)) {
          case "k" -> 3;
          case "M" -> 6;
          case "B" -> 9;
          case "T" -> 12;
          case null, default -> 0;
        };
    return Optional.of(
        new Written(new BigDecimal(matcher.group(1)).scaleByPowerOfTen(zeros), matcher.group(3)));
  }

  private static Reading<Double> read(Amount amount, Written written, String text) {
    Optional<Spelling> spelling = Spelling.of(amount.unit(), written.unit());
    if (spelling.isEmpty()) {
      return refusal(
          amount,
          text,
          "it must be " + wanted(amount) + Spelling.hint(amount.unit(), written.unit()));
    }
    BigDecimal product = written.number().multiply(BigDecimal.valueOf(spelling.get().times()));
    double value =
        product
            .divide(BigDecimal.valueOf(spelling.get().per()), MathContext.DECIMAL128)
            .doubleValue();
    return amount
        .refusal(value)
        .<Reading<Double>>map(why -> refusal(amount, text, why))
        .orElseGet(() -> new Reading.Value<>(value));
  }

  private static Reading<Double> read(Selection selection, String text) {
    int index = selection.names().indexOf(text);
    return index >= 0
        ? new Reading.Value<>((double) index)
        : refusal(
            selection,
            text,
            "it must be " + selection.allowed() + Nearest.hint(text, selection.names()));
  }

  /** What a parameter's value looks like, to complete "it must be". */
  static String wanted(Parameter parameter) {
    return switch (parameter) {
      case Amount amount ->
          Spelling.accepted(amount.unit()) + ", such as " + amount.told(amount.standard());
      case Selection selection -> selection.allowed();
    };
  }

  private static Reading<Double> notLike(Amount amount, String text) {
    return refusal(amount, text, "it must be " + wanted(amount));
  }

  private static <T> Reading<T> refusal(Parameter parameter, String text, String why) {
    String shown = text.isBlank() ? "empty" : Excerpt.of(text.strip());
    return new Reading.Refusal<>(parameter.path() + " is " + shown + "; " + why);
  }
}
