package labsim.scenario;

import java.util.Arrays;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.ParameterTree.Selection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 7) of a study file. What keys demand of each other is checked by the
 * loader alone.
 */
public final class StudySchema {
  private static final JsonMapper JSON = new JsonMapper();

  private StudySchema() {}

  /** The schema as indented JSON with a final newline, the same bytes on every machine. */
  public static String text() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "labsim study");
    ArrayNode required = root.putArray("required");
    for (StudyKey key : new StudyKey[] {StudyKey.STUDY, StudyKey.SCENARIO, StudyKey.FACTORS}) {
      required.add(key.key());
    }
    ObjectNode properties =
        ScenarioSchema.mapping(root, "A question asked of many worlds at once.");
    for (StudyKey key : StudyKey.values()) {
      section(properties.putObject(key.key()), key);
    }
    return ScenarioSchema.text(root);
  }

  private static void section(ObjectNode schema, StudyKey key) {
    switch (key) {
      case STUDY -> StudyKind.keys().forEach(described(schema, key).putArray("enum")::add);
      case NAME, DESCRIPTION, SCENARIO ->
          described(schema, key).put("type", "string").put("minLength", 1);
      case REPLICATIONS, SEED ->
          described(schema, key)
              .put("type", "integer")
              .put("minimum", key == StudyKey.SEED ? 0 : 1);
      case PRECISION -> precision(described(schema, key));
      case SET -> set(ScenarioSchema.mapping(schema, key.means()));
      case FACTORS -> factors(ScenarioSchema.mapping(schema, key.means()));
      case CORRELATION -> correlation(described(schema, key));
      case DESIGN -> design(described(schema, key));
      case SCREENING -> sizes(ScenarioSchema.mapping(schema, key.means()), false);
      case SEARCH -> search(ScenarioSchema.mapping(schema, key.means()));
      case MEASURES -> measures(described(schema, key));
    }
  }

  private static ObjectNode described(ObjectNode schema, StudyKey key) {
    return schema.put("description", key.means());
  }

  private static void set(ObjectNode properties) {
    for (Parameter parameter : ParameterTree.lab().parameters()) {
      ScenarioSchema.parameter(properties.putObject(parameter.path()), parameter);
    }
  }

  private static void factors(ObjectNode properties) {
    for (Parameter parameter : ParameterTree.lab().parameters()) {
      ObjectNode schema = properties.putObject(parameter.path());
      schema.put("description", ScenarioSchema.described(parameter));
      ArrayNode either = schema.putArray("anyOf");
      ObjectNode list = either.addObject().put("type", "array").put("minItems", 2);
      switch (parameter) {
        case Amount amount -> {
          ScenarioSchema.value(list.putObject("items"), amount);
          either
              .addObject()
              .put("type", "string")
              .put(
                  "pattern",
                  "^(prior|\\S.*\\s+to\\s+"
                      + ScenarioSchema.pattern(amount)
                      + "(\\s*,\\s*(linear|log|prior))?)$");
        }
        case Selection selection ->
            selection.names().forEach(list.putObject("items").putArray("enum")::add);
      }
    }
  }

  private static void correlation(ObjectNode schema) {
    schema.put("type", "object");
    schema.putObject("propertyNames").put("pattern", "^\\S+\\s*~\\s*\\S+$");
    schema
        .putObject("additionalProperties")
        .put("type", "number")
        .put("exclusiveMinimum", -1)
        .put("exclusiveMaximum", 1);
  }

  private static void design(ObjectNode schema) {
    ArrayNode either = schema.putArray("anyOf");
    kinds(either.addObject());
    ObjectNode mapping = either.addObject();
    mapping.putArray("required").add("kind");
    sizes(ScenarioSchema.mapping(mapping, "The kind and its size."), true);
  }

  private static void precision(ObjectNode schema) {
    String share = "^0*\\.\\d+$|^\\d+(\\.\\d+)?\\s*%$";
    ArrayNode either = schema.putArray("anyOf");
    share(either, share);
    ObjectNode mapping = either.addObject();
    ObjectNode keys = ScenarioSchema.mapping(mapping, "Which measure, how narrow, how long.");
    ArrayNode names = keys.putObject("measure").putArray("enum");
    StudyMeasure.keys().forEach(names::add);
    share(keys.putObject("relative").putArray("anyOf"), share);
    keys.putObject("absolute").put("type", "number").put("exclusiveMinimum", 0);
    keys.putObject("most").put("type", "integer").put("minimum", StudyPrecision.LEAST);
    ArrayNode one = mapping.putArray("oneOf");
    one.addObject().putArray("required").add("relative");
    one.addObject().putArray("required").add("absolute");
  }

  private static void share(ArrayNode either, String pattern) {
    either.addObject().put("type", "number").put("exclusiveMinimum", 0).put("exclusiveMaximum", 1);
    either.addObject().put("type", "string").put("pattern", pattern);
  }

  private static void sizes(ObjectNode properties, boolean withKind) {
    if (withKind) {
      kinds(properties.putObject("kind"));
      whole(properties, "points");
    }
    whole(properties, "trajectories");
    whole(properties, "levels");
  }

  private static void search(ObjectNode properties) {
    ArrayNode kinds = properties.putObject("kind").putArray("enum");
    Arrays.stream(StudySearch.Kind.values()).map(StudySearch.Kind::key).forEach(kinds::add);
    for (StudySearch.Size size : StudySearch.Size.values()) {
      properties
          .putObject(size.key())
          .put("type", "integer")
          .put("minimum", size.least())
          .put("maximum", size.most());
    }
    texts(properties.putObject("objectives"), "^(max|min)\\s+\\S+$");
    texts(properties.putObject("conditions"), "^(\\S+\\s*[<>].*|regime\\s*=\\s*\\S+)$");
    ObjectNode cells = properties.putObject("cells").put("type", "object");
    cells
        .putObject("additionalProperties")
        .put("type", "array")
        .put("minItems", 1)
        .putObject("items")
        .put("type", "number");
    ObjectNode targets = properties.putObject("targets").put("type", "array").put("minItems", 1);
    ObjectNode target = targets.putObject("items");
    target.putArray("required").add("measure").add("value").add("tolerance");
    ObjectNode parts = ScenarioSchema.mapping(target, "What a measure should be.");
    ArrayNode names = parts.putObject("measure").putArray("enum");
    StudyMeasure.keys().forEach(names::add);
    parts.putObject("value").put("type", "number");
    parts.putObject("tolerance").put("type", "number").put("exclusiveMinimum", 0);
  }

  private static void texts(ObjectNode schema, String pattern) {
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().put("type", "string");
    either
        .addObject()
        .put("type", "array")
        .put("minItems", 1)
        .putObject("items")
        .put("type", "string")
        .put("pattern", pattern);
  }

  private static void kinds(ObjectNode schema) {
    ArrayNode kinds = schema.putArray("enum");
    Arrays.stream(StudyDesign.Kind.values()).map(StudyDesign.Kind::key).forEach(kinds::add);
  }

  private static void whole(ObjectNode properties, String key) {
    properties.putObject(key).put("type", "integer").put("minimum", 2);
  }

  private static void measures(ObjectNode schema) {
    ArrayNode either = schema.putArray("anyOf");
    ArrayNode names = either.addObject().putArray("enum");
    StudyMeasure.keys().forEach(names::add);
    ObjectNode list = either.addObject().put("type", "array").put("minItems", 1);
    StudyMeasure.keys().forEach(list.putObject("items").putArray("enum")::add);
  }
}
