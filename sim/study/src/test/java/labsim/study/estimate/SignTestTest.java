package labsim.study.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignTestTest {

  @Test
  void allOfTenPairsAreWonByOneOfTwoEqualsOnceIn512Times() {
    assertEquals(2.0 / 1024, SignTest.p(10, 0), 1e-15);
    assertEquals(2.0 / 1024, SignTest.p(0, 10), 1e-15);
  }

  /** One, ten and forty-five of the 1024 ways to win at most two of ten. */
  @Test
  void fewerWinsAreLessSurprising() {
    assertEquals(2 * (1 + 10 + 45) / 1024.0, SignTest.p(8, 2), 1e-15);
    assertEquals(1, SignTest.p(5, 5));
    assertEquals(1, SignTest.p(0, 0));
  }
}
