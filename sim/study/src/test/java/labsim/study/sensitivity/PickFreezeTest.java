package labsim.study.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import labsim.engine.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickFreezeTest {

  private static final int FACTORS = 3;

  /** What takes a replication's part back is what never had it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void sharesWithoutAReplicationAreThoseOfTheOthers(int replications) {
    Stream random = new Streams(replications, 0).named("outputs");
    double[][] outputs = new double[16 * (FACTORS + 2)][replications];
    for (double[] row : outputs) {
      double level = random.normal();
      Arrays.setAll(row, r -> 5 + level + random.normal());
    }
    double[] centre = new double[replications];
    Arrays.setAll(centre, r -> random.normal());
    List<PickFreeze.Shares> left = new PickFreeze(FACTORS, outputs, centre).withoutEach();
    assertEquals(replications, left.size());
    for (int out = 0; out < replications; out++) {
      int without = out;
      int[] rest = IntStream.range(0, replications).filter(r -> r != without).toArray();
      PickFreeze.Shares expected =
          new PickFreeze(
                  FACTORS,
                  Arrays.stream(outputs).map(row -> chosen(row, rest)).toArray(double[][]::new),
                  chosen(centre, rest))
              .shares();
      assertEquals(expected.variance(), left.get(out).variance(), 1e-10);
      assertArrayEquals(expected.first(), left.get(out).first(), 1e-8);
      assertArrayEquals(expected.total(), left.get(out).total(), 1e-8);
    }
  }

  private static double[] chosen(double[] row, int[] replications) {
    return Arrays.stream(replications).mapToDouble(r -> row[r]).toArray();
  }
}
