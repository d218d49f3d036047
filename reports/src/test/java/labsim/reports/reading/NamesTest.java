package labsim.reports.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aShortNameStaysAsItIs() {
    assertEquals(Map.of("baseline", "baseline"), Names.shortened(List.of("baseline")));
  }

  @Test
  void longNamesThatDifferInTheMiddleStayDifferent() {
    String one = "engineer-bound, with assistants of 2025, at Llama scale";
    String other = "engineer-bound, with assistants of 2026, at Llama scale";
    Map<String, String> names = Names.shortened(List.of(one, other));
    assertEquals(2, Set.copyOf(names.values()).size());
    assertTrue(names.values().stream().allMatch(name -> name.length() <= 32), names::toString);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsNotCutInTwo() {
    String lab = "🧪".repeat(40);
    String name = Names.shortened(List.of(lab)).getOrDefault(lab, "");
    assertEquals("🧪".repeat(18) + "…" + "🧪".repeat(9), name);
  }
}
