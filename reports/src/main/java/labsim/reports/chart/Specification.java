package labsim.reports.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import labsim.reports.resource.Resource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * A Vega-Lite file being filled. The file says everything about the chart but its numbers: it names
 * its data sets (and sometimes parameters), and code fills each of them with records whose
 * components are the fields that the file speaks of. The house theme, {@code theme.json}, is put
 * into every chart, so that each opens anywhere on its own.
 */
final class Specification {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(new SimpleModule().addSerializer(double.class, new ShortDouble()))
          .build();

  private final String name;
  private final ObjectNode root;
  private final Set<String> empty = new HashSet<>();

  /** Reads the file {@code chart/<name>.vl.json}. */
  Specification(String name) {
    this(name, name);
  }

  /** Reads the file {@code chart/<file>.vl.json} for one of several charts made from it. */
  Specification(String file, String name) {
    this.name = name;
    this.root = (ObjectNode) JSON.readTree(Resource.text("chart/" + file + ".vl.json"));
    root.set("config", JSON.readTree(Resource.text("chart/theme.json")));
    empty.addAll(root.get("datasets").propertyNames());
  }

  /** Fills a data set with one record a row. */
  Specification rows(String dataset, List<? extends Record> rows) {
    if (!empty.remove(dataset)) {
      throw new IllegalArgumentException(name + ".vl.json has no empty data set " + dataset);
    }
    ArrayNode values = JSON.createArrayNode();
    rows.forEach(row -> values.addRawValue(new RawValue(JSON.writeValueAsString(row))));
    ((ObjectNode) root.get("datasets")).set(dataset, values);
    return this;
  }

  /** Fills a text that the file leaves open, such as {@code /title/text}. */
  Specification text(String pointer, Object text) {
    int last = pointer.lastIndexOf('/');
    String key = pointer.substring(last + 1);
    if (!(root.at(pointer.substring(0, last)) instanceof ObjectNode above) || !above.has(key)) {
      throw new IllegalArgumentException(name + " has no " + pointer);
    }
    above.set(key, JSON.valueToTree(text));
    return this;
  }

  /** Gives a parameter its value. */
  Specification parameter(String parameter, List<Double> value) {
    for (JsonNode declared : root.path("params")) {
      if (declared.get("name").stringValue().equals(parameter)) {
        ((ObjectNode) declared).set("value", JSON.readTree(JSON.writeValueAsString(value)));
        return this;
      }
    }
    throw new IllegalArgumentException(name + ".vl.json has no parameter " + parameter);
  }

  /** The chart, once every data set is filled. */
  Chart chart() {
    if (!empty.isEmpty()) {
      throw new IllegalStateException(
          name
              + ".vl.json: nothing put into "
              + empty.stream().sorted().collect(Collectors.joining()));
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
    return new Chart(name, JSON.writer().with(printer).writeValueAsString(root) + "\n");
  }
}
