package labsim.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import labsim.reports.resource.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VegaTest {

  @ParameterizedTest
  @CsvSource({"vega, 6.4.0", "vega-lite, 6.5.0", "vega-embed, 7.3.0"})
  void theBundleIsTheOneThatWasFetched(String name, String version) throws Exception {
    byte[] bundle = Resource.text("vega/" + name + ".min.js").getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle));
    String sums = Resource.text("vega/SHA256SUMS");
    assertTrue(sums.contains(hash + "  " + name + ".min.js\n"), () -> name + " has hash " + hash);
    assertTrue(Resource.text("vega/LICENSES.txt").contains("\n" + name + " " + version + " ("));
    String row = "| `%s.min.js` | `%s` | %s |".formatted(name, name, version);
    assertEquals(1, Resource.text("vega/README.md").lines().filter(l -> l.startsWith(row)).count());
  }
}
