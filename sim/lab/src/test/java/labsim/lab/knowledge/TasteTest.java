package labsim.lab.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Theory: what several judges know together, and what the best of a pool is worth. */
class TasteTest {

  /** The correlation of the judges' mean with the truth, by simulating every judge. */
  @ParameterizedTest(name = "{0} judges of taste {1}, agreement {2}")
  @CsvSource({"1, 0.3, 0.5", "10, 0.3, 0", "10, 0.3, 0.8", "50, 0.5, 0.2"})
  void judgesTogetherKnowWhatTheFormulaSays(int judges, double taste, double agreement) {
    double together = Taste.ofMean(taste, judges, agreement);
    double blind = Math.sqrt(1 - taste * taste);
    double meanVariance = taste * taste + blind * blind * (agreement + (1 - agreement) / judges);
    Theory.assertMean(
        together,
        40,
        batch -> {
          Stream stream = new Streams(43, batch).named("judges");
          double sum = 0;
          int ideas = 4000;
          for (int i = 0; i < ideas; i++) {
            double truth = stream.normal();
            double common = stream.normal();
            double mean = 0;
            for (int j = 0; j < judges; j++) {
              double own = stream.normal();
              double error = Math.sqrt(agreement) * common + Math.sqrt(1 - agreement) * own;
              mean += (taste * truth + blind * error) / judges;
            }
            sum += truth * mean;
          }
          return sum / ideas / Math.sqrt(meanVariance);
        });
  }

  /** Copies that make the same mistakes know no more than a few of them (claim C55). */
  @Test
  void manyCopiesThatAgreeKnowNoMoreThanFew() {
    assertEquals(0.3, Taste.ofMean(0.3, 1e9, 1), 1e-12);
    double few = Taste.ofMean(0.3, 10, 0.8);
    double many = Taste.ofMean(0.3, 1e9, 0.8);
    assertTrue(many - few < 0.01, few + " of ten, " + many + " of a billion");
    assertTrue(Taste.ofMean(0.3, 10, 0) > 0.7, "while ten that do not agree know a lot");
    assertEquals(Taste.MOST, Taste.ofMean(0.3, 1e9, 0), "and more than anybody");
  }

  /** Regressing the truth on both estimates: R² of two independent judges. */
  @Test
  void independentJudgesAddTheirPrecisions() {
    double a = 0.3;
    double b = 0.5;
    double r2 = (a * a + b * b - 2 * a * a * b * b) / (1 - a * a * b * b);
    assertEquals(Math.sqrt(r2), Taste.weighted(a, b), 1e-12);
    assertEquals(a, Taste.weighted(a, 0), 1e-12);
  }

  /** The best of n by taste τ has mean score τ · E[max of n standard normals]. */
  @ParameterizedTest(name = "best of {0}, taste {1}")
  @CsvSource({"2, 0.5, 0.5641895835", "10, 0.35, 1.538752731", "100, 0.95, 2.507593636"})
  void theBestOfAPoolIsDrawnAtOnce(double pool, double taste, double expectedMaximum) {
    Theory.assertMean(
        expectedMaximum * taste,
        30,
        batch -> {
          Stream stream = new Streams(47, batch).named("pool");
          double sum = 0;
          for (int i = 0; i < 2000; i++) {
            sum += Best.of(stream.normal(), stream.normal(), taste, pool).score();
          }
          return sum / 2000;
        });
  }

  @Test
  void thePoolOfOneIsTheIdeaItself() {
    Best best = Best.of(0.7, -1.2, 0.4, 1);
    assertEquals(0.7, best.score(), 1e-9);
    assertEquals(-1.2, best.error(), 1e-9);
  }
}
