package labsim.scenario;

import java.util.Optional;
import java.util.stream.Collectors;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Group;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.ParameterTree.Selection;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 7, which editors know best) of a scenario file. It completes keys, shows
 * what they mean and refuses wrong units; ranges of values with a unit are checked by the loader
 * alone.
 */
public final class ScenarioSchema {
  private static final JsonMapper JSON = new JsonMapper();

  private ScenarioSchema() {}

  /** The schema as indented JSON with a final newline, the same bytes on every machine. */
  public static String text() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "labsim scenario");
    ObjectNode properties = mapping(root, "A world to be simulated by labsim.");
    for (HeaderKey header : HeaderKey.values()) {
      header(properties.putObject(header.key()), header);
    }
    for (ParameterTree node : ParameterTree.lab().children()) {
      add(properties, node);
    }
    priors(properties.putObject(LayerReader.PRIORS));
    return text(root);
  }

  /** Indented JSON with a final newline. */
  static String text(ObjectNode root) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    ObjectWriter writer = JSON.writer().with(new DefaultPrettyPrinter().withObjectIndenter(indent));
    return writer.writeValueAsString(root) + "\n";
  }

  private static void header(ObjectNode schema, HeaderKey header) {
    schema.put("description", header.means());
    switch (header) {
      case NAME, EXTENDS, DESCRIPTION -> schema.put("type", "string").put("minLength", 1);
      case SEED, REPLICATIONS -> schema.put("type", "integer").put("minimum", 0);
    }
  }

  private static void add(ObjectNode properties, ParameterTree node) {
    ObjectNode schema = properties.putObject(node.key());
    switch (node) {
      case Group group -> {
        ObjectNode below = mapping(schema, group.means());
        group.children().forEach(child -> add(below, child));
      }
      case Parameter parameter -> parameter(schema, parameter);
    }
  }

  /** What a parameter may be, and what it means. */
  static void parameter(ObjectNode schema, Parameter parameter) {
    schema.put("description", described(parameter));
    switch (parameter) {
      case Amount amount -> value(schema, amount);
      case Selection selection -> selection.names().forEach(schema.putArray("enum")::add);
    }
  }

  static ObjectNode mapping(ObjectNode schema, String means) {
    schema.put("description", means).put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }

  /** What a number may be. */
  static void value(ObjectNode schema, Amount amount) {
    Optional<Spelling> bare = Spelling.of(amount.unit(), "");
    if (bare.isEmpty()) {
      schema.put("type", "string").put("pattern", "^" + pattern(amount) + "$");
      return;
    }
    var either = schema.putArray("anyOf");
    ObjectNode number = either.addObject().put("type", amount.whole() ? "integer" : "number");
    number.put("minimum", amount.min());
    if (Double.isFinite(amount.max())) {
      number.put("maximum", amount.max());
    }
    either.addObject().put("type", "string").put("pattern", "^" + pattern(amount) + "$");
  }

  private static void priors(ObjectNode schema) {
    ObjectNode properties =
        mapping(schema, "What is believed about parameters: path to a 90 % interval, low to high.");
    for (Parameter parameter : ParameterTree.lab().parameters()) {
      if (parameter instanceof Amount amount) {
        properties
            .putObject(amount.path())
            .put("description", described(amount))
            .put("type", "string")
            .put("pattern", "^\\S.*\\s+to\\s+" + pattern(amount) + "$");
      }
    }
  }

  static String described(Parameter parameter) {
    return parameter.means()
        + " Allowed: "
        + parameter.allowed()
        + ". Source of the default: "
        + parameter.source()
        + ".";
  }

  /** No spelling of a unit holds a character that is special in a pattern. */
  static String pattern(Amount amount) {
    String units =
        Spelling.of(amount.unit()).stream().map(Spelling::text).collect(Collectors.joining("|"));
    return Values.NUMBER + "(" + Values.MAGNITUDE + "(?!\\S))?\\s*(" + units + ")";
  }
}
