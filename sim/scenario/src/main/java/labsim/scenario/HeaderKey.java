package labsim.scenario;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keys of a scenario file that are not parameters of the lab. */
enum HeaderKey {
  NAME("Name of the world, used in tables and file names; without it the file's name is taken.") {
    @Override
    Optional<String> refusal(String text) {
      return text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
          ? Optional.empty()
          : Optional.of("it must be at most 64 letters, digits, dots, hyphens and underscores");
    }
  },
  EXTENDS(
      "Another scenario file, relative to this one, whose values hold where this one is silent."),
  DESCRIPTION("One or two sentences about the world, printed in reports."),
  SEED("Seed of all random streams; the command line may overrule it.") {
    @Override
    Optional<String> refusal(String text) {
      return text.matches("\\d{1,18}")
          ? Optional.empty()
          : Optional.of("it must be a whole number from 0 to 999999999999999999");
    }
  },
  REPLICATIONS(
      "How often the world is run with independent chance; the command line may overrule it.") {
    @Override
    Optional<String> refusal(String text) {
      return text.matches("[1-9]\\d{0,5}")
          ? Optional.empty()
          : Optional.of("it must be a whole number from 1 to 999999");
    }
  };

  private final String means;

  HeaderKey(String means) {
    this.means = means;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String means() {
    return means;
  }

  /** Why the text cannot stand behind this key; empty if it can. No text never can. */
  Optional<String> refusal(String text) {
    return text.isBlank() ? Optional.of("it must be text") : Optional.empty();
  }

  /** A name for a scenario that gives itself none. */
  static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.(ya?ml|json)$", "");
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
    return safe.isEmpty() ? "scenario" : safe.substring(0, Math.min(safe.length(), 64));
  }

  static Optional<HeaderKey> of(String key) {
    return Arrays.stream(values()).filter(header -> header.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(HeaderKey::key).toList();
  }
}
