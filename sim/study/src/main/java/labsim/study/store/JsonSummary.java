package labsim.study.store;

import java.nio.file.Path;
import labsim.study.Means;
import labsim.study.result.ChoiceResult;
import labsim.study.result.Column;
import labsim.study.result.Interval;
import labsim.study.result.SearchResult;
import labsim.study.result.SensitivityResult;
import labsim.study.result.StudyResult;
import labsim.study.result.SweepResult;
import labsim.study.result.World;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings as one JSON document. Numbers that are not known, or not bounded, are null. */
public final class JsonSummary {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(double.class, new Known())
                  .addSerializer(Double.class, new Known()))
          .build();

  private JsonSummary() {}

  /** Manifest, scenarios, contrasts, and every world with the mean of every measure. */
  public static String of(StudyResult result, Path folder) {
    ObjectNode root = JSON.createObjectNode();
    root.put("folder", folder.toString());
    root.set("manifest", JSON.valueToTree(result.manifest()));
    root.set("scenarios", JSON.valueToTree(result.scenarios()));
    root.set("contrasts", JSON.valueToTree(result.contrasts()));
    ArrayNode worlds = root.putArray("worlds");
    for (World world : result.worlds()) {
      ObjectNode node = JSON.valueToTree(world);
      ObjectNode measures = node.putObject("measures");
      for (Column column : result.measures().columns()) {
        Interval mean = Means.of(result.measures(), world, column.key());
        ObjectNode measure = JSON.valueToTree(mean);
        measures.set(column.key(), measure.put("unit", column.unit()));
      }
      worlds.add(node);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /** All that a sweep found. */
  public static String of(SweepResult result, Path folder) {
    return document(JSON.valueToTree(result), folder);
  }

  /** All that a search found. */
  public static String of(SearchResult result, Path folder) {
    return document(JSON.valueToTree(result), folder);
  }

  /** All that a sensitivity study found. */
  public static String of(SensitivityResult result, Path folder) {
    return document(JSON.valueToTree(result), folder);
  }

  private static String document(ObjectNode found, Path folder) {
    ObjectNode root = JSON.createObjectNode();
    root.put("folder", folder.toString());
    root.setAll(found);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /** A choice among scenarios. */
  public static String of(ChoiceResult choice, Path folder) {
    return document(JSON.valueToTree(choice), folder);
  }

  private static final class Known extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}
