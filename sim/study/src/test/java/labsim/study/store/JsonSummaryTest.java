package labsim.study.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import labsim.study.FakeLab;
import labsim.study.Findings;
import labsim.study.Samples;
import labsim.study.result.StudyResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSummaryTest {

  @Test
  void documentHoldsTheFindingsAndNullWhereNothingIsKnown() {
    StudyResult result =
        Findings.of(
            Samples.evidence(
                Samples.plan(1, Samples.scenario("a", 1)), FakeLab.cobbDouglas(1, 0, 0), 1));
    JsonNode root =
        JsonMapper.builder().build().readTree(JsonSummary.of(result, Path.of("out", "a")));
    JsonNode scenario = root.required("scenarios").required(0);
    assertEquals(
        result.scenarios().getFirst().uplift().estimate(),
        scenario.required("uplift").required("estimate").asDouble());
    assertTrue(scenario.required("uplift").required("high").isNull());
    assertEquals(1, root.required("manifest").required("seed").asInt());
    assertEquals(7, root.required("worlds").size());
    JsonNode measures = root.required("worlds").required(0).required("measures");
    assertEquals("OOM/year", measures.required("software").required("unit").asString());
    assertTrue(measures.required("wait_s3").required("estimate").isNull());
  }
}
