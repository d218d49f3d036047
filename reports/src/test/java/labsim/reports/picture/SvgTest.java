package labsim.reports.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import labsim.reports.Figures;
import labsim.reports.HostileSample;
import labsim.reports.Sample;
import labsim.reports.SensitivitySample;
import labsim.reports.SweepSample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SvgTest {
  private static final String LONG =
      "A lab with a very long name indeed, engineer-bound at Llama scale, everything else equal";

  private final Svg svg = Svg.open();

  @AfterAll
  void close() {
    svg.close();
  }

  private final Stream<Map.Entry<String, String>> studies =
      Stream.of(
              new Sample(20, 37).run("baseline"),
              new Sample(20, 37).compare(List.of("compute-bound", "engineer-bound", LONG)),
              HostileSample.result())
          .flatMap(result -> Figures.of(result).entrySet().stream());

  private final List<Picture> pictures =
      Stream.of(
              studies,
              Stream.of(
                      new SweepSample().grid(5, 5),
                      new SweepSample().grid(9, 3),
                      new SweepSample().grid(1, 4),
                      new SweepSample().oneAtATime(10),
                      new SweepSample().scattered(100),
                      SweepSample.hostile())
                  .flatMap(result -> Figures.of(result).entrySet().stream()),
              Stream.of(
                      new SensitivitySample().of(2),
                      new SensitivitySample().of(8),
                      SensitivitySample.hostile())
                  .flatMap(result -> Figures.of(result).entrySet().stream()))
          .flatMap(figures -> figures)
          .map(figure -> new Picture(figure.getKey(), svg.render(figure.getValue())))
          .toList();

  record Picture(String name, String svg) {
    @Override
    public String toString() {
      return name;
    }
  }

  List<Picture> pictures() {
    return pictures;
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyFigureIsDrawnWithoutHoles(Picture picture) {
    assertTrue(picture.svg().startsWith("<svg"), picture::svg);
    assertFalse(picture.svg().contains("NaN"), picture::svg);
    assertFalse(picture.svg().contains("undefined"), picture::svg);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void noTwoLabelsOverlap(Picture picture) throws Exception {
    List<Labels.Label> labels = Labels.of(picture.svg());
    assertFalse(labels.isEmpty());
    for (int i = 0; i < labels.size(); i++) {
      for (Labels.Label other : labels.subList(i + 1, labels.size())) {
        Labels.Label one = labels.get(i);
        assertFalse(one.place().intersects(other.place()), () -> one + " and " + other);
      }
    }
  }

  @Test
  void theSameChartGivesTheSameBytes() {
    String chart = Figures.of(new Sample(3, 5).run("baseline")).getOrDefault("waits", "");
    assertEquals(svg.render(chart), svg.render(chart));
  }

  @Test
  void whatIsNotAChartIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> svg.render("not JSON"));
    assertThrows(IllegalArgumentException.class, () -> svg.render("{\"mark\": 5}"));
    String warned =
        "{\"data\":{\"values\":[]},\"mark\":\"bar\",\"encoding\":{\"shape\":{\"field\":\"a\"}}}";
    assertThrows(IllegalArgumentException.class, () -> svg.render(warned));
  }

  @Test
  void aPictureHasThePixelsOfItsScale() throws Exception {
    String chart = Figures.of(new Sample(3, 5).run("baseline")).getOrDefault("progress", "");
    byte[] png = Png.render(svg.render(chart), 2);
    var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
    assertEquals(2 * 760, image.getWidth(), 2);
    long coloured =
        Stream.iterate(0, x -> x < image.getWidth(), x -> x + 7)
            .filter(x -> (image.getRGB(x, image.getHeight() / 2) & 0xffffff) != 0xffffff)
            .count();
    assertTrue(coloured > 50, () -> coloured + " points of the middle line are not white");
  }
}
