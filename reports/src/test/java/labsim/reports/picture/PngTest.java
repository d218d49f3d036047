package labsim.reports.picture;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PngTest {

  @Test
  void whatIsNotSvgIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Png.render("<html>", 1));
  }
}
