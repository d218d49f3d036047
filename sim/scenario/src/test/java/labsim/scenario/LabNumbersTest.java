package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import labsim.lab.LabParameters;
import org.junit.jupiter.api.Test;

class LabNumbersTest {

  @Test
  void labsComeBackAsTheyWere() {
    LabParameters lab = LabParameters.defaults();
    assertEquals(lab, LabNumbers.lab(LabNumbers.of(lab)));
    LabParameters other = lab.withoutAssistants().with(lab.compute().withGpus(1e5 / 3));
    assertEquals(other, LabNumbers.lab(LabNumbers.of(other)));
  }

  @Test
  void everyNumberCounts() {
    LabParameters lab = LabParameters.defaults();
    double[] numbers = LabNumbers.of(lab);
    for (int i = 0; i < numbers.length; i++) {
      double[] changed = numbers.clone();
      changed[i] = numbers[i] > 1 ? Math.rint(numbers[i] / 2) : numbers[i] == 0 ? 1 : 0;
      assertNotEquals(lab, LabNumbers.lab(changed), "number " + i);
    }
  }
}
