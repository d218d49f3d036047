package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final Path COMMITTED =
      ShippedScenarios.FOLDER.resolve("schema/scenario.schema.json");
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(ScenarioSchema.text());

  /** Golden; run with -Dlabsim.golden=update to write the file anew. */
  @Test
  void theCommittedSchemaIsTheGeneratedOne() throws IOException {
    if ("update".equals(System.getProperty("labsim.golden"))) {
      Files.writeString(COMMITTED, ScenarioSchema.text());
    }
    assertEquals(
        Files.readString(COMMITTED),
        ScenarioSchema.text(),
        "the schema has changed: mvn test -pl sim/scenario -am -Dlabsim.golden=update");
  }

  @Test
  void theCommittedStudySchemaIsTheGeneratedOne() throws IOException {
    Path committed = ShippedScenarios.FOLDER.resolve("schema/study.schema.json");
    if ("update".equals(System.getProperty("labsim.golden"))) {
      Files.writeString(committed, StudySchema.text());
    }
    assertEquals(
        Files.readString(committed),
        StudySchema.text(),
        "the schema has changed: mvn test -pl sim/scenario -am -Dlabsim.golden=update");
  }

  @ParameterizedTest
  @MethodSource("labsim.scenario.ShippedScenarios#studies")
  void everyShippedStudySatisfiesTheStudySchema(Path file) throws IOException {
    assertEquals("[]", studyComplaints(Files.readString(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stduy: sweep",
        "study: swep",
        "replications: 0",
        "design: gird",
        "design: { points: 3 }",
        "design: { kind: sobol, points: 1 }",
        "measures: [uplfit]",
        "measures: []",
        "factors: { compute.gpu: [1 H100e, 2 H100e] }",
        "factors: { compute.gpus: [1 H100e] }",
        "factors: { compute.gpus: 1 to 2 }",
        "factors: { compute.gpus: '1 to 2 H100e, lgo' }",
        "factors: { compute.discipline: [fifo, lifo] }",
        "set: { compute.gpus: 3 }",
        "correlation: { a: 0.3 }",
        "correlation: { a ~ b: 2 }",
      })
  void whatIsWrongInAStudyViolatesTheStudySchema(String yaml) {
    String key = yaml.substring(0, yaml.indexOf(':'));
    String rest =
        StudyFolder.RIGHT
            .lines()
            .filter(line -> !line.startsWith(key + ":"))
            .reduce("", (a, b) -> a + b + "\n");
    assertEquals("[]", studyComplaints(StudyFolder.RIGHT));
    assertFalse(studyComplaints(rest + yaml).equals("[]"), yaml);
  }

  private static String studyComplaints(String yaml) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(StudySchema.text())
        .validate(yaml, InputFormat.YAML)
        .toString();
  }

  private String complaints(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).toString();
  }

  @ParameterizedTest
  @MethodSource("labsim.scenario.ShippedScenarios#files")
  void everyShippedScenarioSatisfiesTheSchema(Path file) throws IOException {
    assertEquals("[]", complaints(Files.readString(file)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyResolvedTextSatisfiesTheSchema(long seed) {
    Scenario scenario =
        new Scenario(
            "random",
            "d",
            LabRecords.assemble(new RandomValues(seed).next()),
            Map.of("compute.gpus", new Prior("compute.gpus", 1, 2)),
            OptionalLong.of(1),
            OptionalInt.of(2));

    assertEquals("[]", complaints(scenario.resolved()), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "horizn: 3 years",
        "horizon: 3",
        "horizon: 3 H100e",
        "compute: { gpu: 3 H100e }",
        "compute: { discipline: lifo }",
        "compute: 3",
        "training: { slots: 1.5 }",
        "training: { slots: 0 }",
        "people: { taste: { mean: 35% } }",
        "people: { taste: { mean: 2 } }",
        "seed: -1",
        "priors: { compute.gpus: 3 }",
        "priors: { gpus: 1 to 2 H100e }",
      })
  void whatIsWrongViolatesTheSchema(String yaml) {
    assertFalse(complaints(yaml).equals("[]"), yaml);
  }
}
