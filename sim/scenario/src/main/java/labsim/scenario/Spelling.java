package labsim.scenario;

import java.util.List;
import java.util.Optional;
import labsim.lab.quantity.Unit;

/**
 * One way to write a unit: a number so written is worth {@code times / per} of the unit in which
 * the parameter is held.
 */
record Spelling(String text, int times, int per) {
  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;

  /** 365.25 days. */
  private static final int YEAR = 8766;

  private Spelling(String text) {
    this(text, 1, 1);
  }

  private Spelling(String text, int times) {
    this(text, times, 1);
  }

  /** All spellings of a unit; an empty one means that a bare number will do. */
  static List<Spelling> of(Unit unit) {
    return switch (unit) {
      case HOURS ->
          List.of(
              new Spelling("h"),
              new Spelling("hour"),
              new Spelling("hours"),
              new Spelling("min", 1, 60),
              new Spelling("minute", 1, 60),
              new Spelling("minutes", 1, 60),
              new Spelling("day", DAY),
              new Spelling("days", DAY),
              new Spelling("week", WEEK),
              new Spelling("weeks", WEEK),
              new Spelling("month", YEAR, 12),
              new Spelling("months", YEAR, 12),
              new Spelling("year", YEAR),
              new Spelling("years", YEAR));
      case H100E -> List.of(new Spelling("H100e"));
      case H100E_HOURS ->
          List.of(
              new Spelling("H100e-hours"),
              new Spelling("H100e-hour"),
              new Spelling("H100e-h"),
              new Spelling("H100e-days", DAY),
              new Spelling("H100e-years", YEAR));
      case USD_PER_H100E_HOUR ->
          List.of(new Spelling("USD/H100e-hour"), new Spelling("USD/H100e-h"));
      case USD_PER_YEAR -> List.of(new Spelling("USD/year"), new Spelling("USD/yr"));
      case OOM -> List.of(new Spelling("OOM"));
      case SHARE -> List.of(new Spelling(""), new Spelling("%", 1, 100));
      case FACTOR -> List.of(new Spelling(""), new Spelling("x"));
      case FACTOR_PER_YEAR -> List.of(new Spelling("x/year"), new Spelling("x/yr"));
      case TOKENS -> List.of(new Spelling(""), new Spelling("tokens"), new Spelling("token"));
      case FLOP -> List.of(new Spelling("FLOP"));
      case COUNT, NUMBER -> List.of(new Spelling(""));
    };
  }

  static Optional<Spelling> of(Unit unit, String text) {
    return of(unit).stream().filter(spelling -> spelling.text.equals(text)).findFirst();
  }

  /** The spelling that a misspelt unit was meant to be, as words to append to a message. */
  static String hint(Unit unit, String text) {
    List<String> near =
        of(unit).stream()
            .map(Spelling::text)
            .filter(spelling -> Nearest.distance(text, spelling) <= Math.min(2, text.length() - 2))
            .toList();
    return Nearest.hint(text, near);
  }

  /** What a value of this unit looks like, to complete "it must be". */
  static String accepted(Unit unit) {
    return switch (unit) {
      case HOURS -> "a time in min, h, days, weeks, months or years";
      case H100E -> "a number of H100e";
      case H100E_HOURS -> "compute in H100e-hours, H100e-days or H100e-years";
      case USD_PER_H100E_HOUR -> "a price in USD/H100e-hour";
      case USD_PER_YEAR -> "an amount in USD/year";
      case OOM -> "a number of OOM";
      case SHARE -> "a bare number or one in %";
      case FACTOR -> "a bare number or one with x";
      case FACTOR_PER_YEAR -> "a growth in x/year";
      case COUNT -> "a bare whole number";
      case TOKENS -> "a bare number or one of tokens";
      case FLOP -> "a number of FLOP";
      case NUMBER -> "a bare number";
    };
  }

  /** The shortest text that reads back as the same bits, in the unit in which values are held. */
  static String canonical(double value, Unit unit) {
    return number(value) + gap(unit.symbol()) + unit.symbol();
  }

  /** The same for the eye: times in the largest unit that gives a whole number. */
  static String told(double value, Unit unit) {
    if (unit != Unit.HOURS || value == 0) {
      return canonical(value, unit);
    }
    for (Spelling spelling :
        List.of(new Spelling("year", YEAR), new Spelling("week", WEEK), new Spelling("day", DAY))) {
      if (value % spelling.times == 0) {
        double count = value / spelling.times;
        return number(count) + " " + spelling.text + (count == 1 ? "" : "s");
      }
    }
    return canonical(value, unit);
  }

  private static String number(double value) {
    return Double.toString(value).replaceFirst("\\.0(?=$|E)", "").replace('E', 'e');
  }

  private static String gap(String symbol) {
    return symbol.isEmpty() || symbol.startsWith("x") ? "" : " ";
  }
}
