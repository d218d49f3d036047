package labsim.study.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConstantsTest {

  @Test
  void bechhofersConstantsAreThePublishedOnes() {
    assertEquals(2.32617, Constants.bechhofer(2, 0.95), 5e-6);
    assertEquals(3.05517, Constants.bechhofer(5, 0.95), 5e-6);
    assertEquals(3.41818, Constants.bechhofer(10, 0.95), 5e-6);
  }

  @Test
  void rinottsConstantsAreThePublishedOnes() {
    assertEquals(2.452473, Constants.rinott(2, 0.95, 20), 5e-7); // known as 2.45247
    assertEquals(3.385419, Constants.rinott(5, 0.95, 20), 5e-7); // 3.38541
    assertEquals(3.875277, Constants.rinott(10, 0.95, 20), 5e-7); // 3.87527
  }

  @Test
  void kimAndNelsonsConstantsAreThePublishedOnes() {
    assertEquals(5.21122, Constants.kimNelson(2, 0.95, 20), 5e-6);
    assertEquals(11.51148, Constants.kimNelson(10, 0.95, 20), 5e-6);
  }

  @Test
  void whatGuessingAlreadyGivesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Constants.bechhofer(2, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Constants.rinott(1, 0.95, 20));
  }
}
