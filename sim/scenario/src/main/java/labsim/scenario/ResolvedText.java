package labsim.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import labsim.lab.LabParameters;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Group;
import labsim.scenario.ParameterTree.Parameter;
import tools.jackson.core.io.JsonStringEncoder;

/** The canonical text of a scenario: one line for each parameter, the same bytes everywhere. */
final class ResolvedText {
  private static final int HASH_DIGITS = 12;

  private ResolvedText() {}

  static String of(Scenario scenario) {
    StringBuilder text = new StringBuilder();
    text.append("name: ").append(quoted(scenario.name())).append('\n');
    if (!scenario.description().isEmpty()) {
      text.append("description: ").append(quoted(scenario.description())).append('\n');
    }
    scenario.seed().ifPresent(seed -> text.append("seed: ").append(seed).append('\n'));
    scenario.replications().ifPresent(n -> text.append("replications: ").append(n).append('\n'));
    text.append(parameters(scenario.parameters()));
    if (!scenario.priors().isEmpty()) {
      text.append("priors:\n");
      scenario.priors().forEach((path, prior) -> append(text, path, prior));
    }
    return text.toString();
  }

  static String hash(LabParameters parameters) {
    try {
      byte[] text = parameters(parameters).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String parameters(LabParameters parameters) {
    StringBuilder text = new StringBuilder();
    append(text, "", ParameterTree.lab(), LabRecords.flatten(parameters));
    return text.toString();
  }

  private static void append(
      StringBuilder text, String indent, Group group, Map<String, Double> values) {
    for (ParameterTree node : group.children()) {
      text.append(indent).append(node.key()).append(':');
      switch (node) {
        case Group below -> append(text.append('\n'), indent + "  ", below, values);
        case Parameter parameter -> {
          double value = values.getOrDefault(parameter.path(), Double.NaN);
          text.append(' ').append(parameter.written(value)).append('\n');
        }
      }
    }
  }

  private static void append(StringBuilder text, String path, Prior prior) {
    Amount amount = (Amount) ParameterTree.find(path).orElseThrow();
    text.append("  ").append(path).append(": ").append(amount.written(prior.low()));
    text.append(" to ").append(amount.written(prior.high())).append('\n');
  }

  /** JSON's strings are YAML's. */
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
