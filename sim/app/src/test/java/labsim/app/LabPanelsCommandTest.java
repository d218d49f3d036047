package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import labsim.lab.Measure;
import labsim.lab.Outcome;
import labsim.study.ensemble.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped panel of labs with a lab whose elasticity of substitution is known. */
class LabPanelsCommandTest {

  @TempDir private Path temporary;

  /**
   * In this lab engineers and frontier-sized experiments are bad substitutes, σ = 0.5. Raw compute
   * does not know that runs grow with clusters: its regression is another one. Elasticities over a
   * quarter more instead of a little cost a few per cent.
   */
  @Test
  void theShippedPanelTellsSubstitutesFromComplements() {
    Model lab =
        (past, future, seed, replication) -> {
          double experiments = 1000 * future.compute().gpus() / future.training().runSize();
          double engineers = future.people().engineers().count() / 1000.0;
          double[] measures = new double[Measure.values().length];
          measures[Measure.SOFTWARE.ordinal()] = 1 / (0.5 / experiments + 0.5 / engineers);
          return new Outcome(measures, new double[0], new double[0][0]);
        };
    Terminal panel = new Terminal(lab);
    String file = "../../scenarios/studies/lab-panels.yaml";
    String out = temporary.resolve("results").toString();
    assertEquals(
        0,
        panel.type("sweep", file, "--json", "--quiet", "--replications=2", "--out", out),
        panel.err());
    JsonNode found = new JsonMapper().readTree(panel.out()).get("panel");
    assertEquals(0.5, found.get("perExperiment").get("estimate").asDouble(), 0.05);
    assertTrue(found.get("raw").get("estimate").asDouble() > 0.6, found.toString());
    assertEquals(6, found.get("labs").asInt());
    assertEquals(48, found.get("years").asInt());
  }
}
