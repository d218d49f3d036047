package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamsTest {

  private static long[] draws(Stream stream, int count) {
    return LongStream.generate(stream::nextLong).limit(count).toArray();
  }

  @Test
  void philoxGivesItsPublishedValues() {
    long[] expected = {
      0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL,
      0x02f4ba6408e4d89bL, 0x3dd62b0b9ca8c5b2L, 0x1c8667a55d902e79L, 0x907d7a052fd5b4dcL
    };
    assertArrayEquals(expected, draws(new Stream(0, 0, 0, 0, 0, 0), 8));
  }

  @Test
  void aStreamIsAFunctionOfSeedReplicationAndName() {
    long[] draws = draws(new Streams(7, 3).named("arrivals"), 100);
    assertArrayEquals(draws, draws(new Streams(7, 3).named("arrivals"), 100));
    Set<Long> firsts = new HashSet<>();
    for (Stream other :
        new Stream[] {
          new Streams(7, 3).named("arrivals"),
          new Streams(8, 3).named("arrivals"),
          new Streams(7, 4).named("arrivals"),
          new Streams(3, 7).named("arrivals"),
          new Streams(7, 3).named("arrival"),
          new Streams(7, 3).named(""),
          new Streams(7, 3).family("arrivals").at(0),
          new Streams(7, 3).family("arrivals").at(0, 0),
          new Streams(7, 3).family("arrivals").at(1, 0),
          new Streams(7, 3).family("arrivals").at(0, 1),
          new Streams(7, 3).family("arrivals").at(-1),
        }) {
      assertTrue(firsts.add(other.nextLong()));
    }
  }

  @Test
  void aNewNamedStreamChangesNoOtherDraw() {
    Streams streams = new Streams(1, 1);
    Stream alone = streams.named("a");
    Stream interrupted = streams.named("a");
    for (int i = 0; i < 100; i++) {
      streams.named("b" + i).nextLong();
      streams.family("a").at(i).nextLong();
      assertEquals(alone.nextLong(), interrupted.nextLong());
    }
  }

  @Test
  void antitheticUniformsAddUpToOneExactly() {
    Streams streams = new Streams(5, 0);
    Stream one = streams.named("x");
    Stream other = streams.antithetic().named("x");
    Stream same = streams.antithetic().antithetic().named("x");
    for (int i = 0; i < 10_000; i++) {
      double u = one.uniform();
      assertEquals(1 - u, other.uniform());
      assertEquals(u, same.uniform());
    }
    assertEquals(
        ~streams.family("f").at(3).nextLong(), streams.antithetic().family("f").at(3).nextLong());
  }

  @Test
  void aUniformIsNeverZeroNorOne() {
    // The extreme words: all bits zero and all bits one.
    Stream stream = new Stream(1, 2, 3, 4, 5, 0);
    Stream zeros = new Stream(1, 2, 3, 4, 5, stream.nextLong());
    Stream ones = new Stream(1, 2, 3, 4, 5, ~new Stream(1, 2, 3, 4, 5, 0).nextLong());
    assertEquals(0x1.0p-53, zeros.uniform());
    assertEquals(1 - 0x1.0p-53, ones.uniform());
    assertNotEquals(Double.POSITIVE_INFINITY, new Stream(1, 2, 3, 4, 5, 0).exponential(1));
  }

  @Test
  void everyDrawTakesExactlyOneNumberAndRisesWithIt() {
    Streams streams = new Streams(11, 0);
    for (int i = 0; i < 1000; i++) {
      Stream[] copies = new Stream[8];
      for (int k = 0; k < copies.length; k++) {
        copies[k] = streams.family("copies").at(i);
      }
      double u = copies[0].uniform();
      assertEquals(-2 * StrictMath.log(1 - u), copies[1].exponential(2));
      assertEquals(Normal.quantile(u), copies[2].normal());
      assertEquals(3 + 2 * Normal.quantile(u), copies[3].normal(3, 2));
      assertEquals(5 * StrictMath.exp(0.5 * Normal.quantile(u)), copies[4].lognormal(5, 0.5));
      assertEquals(u < 0.3, copies[5].bernoulli(0.3));
      assertEquals((int) (10 * u), copies[6].below(10));
      assertEquals(-1 + 4 * u, copies[7].uniform(-1, 3));
      long next = copies[0].nextLong();
      for (int k = 1; k < copies.length; k++) {
        assertEquals(next, copies[k].nextLong());
      }
    }
  }

  @Test
  void whatIsDrawnDoesNotDependOnWhatWasDrawnBefore() {
    Stream mixed = new Streams(7, 3).named("x");
    Stream plain = new Streams(7, 3).named("x");
    for (int i = 0; i < 3_000; i++) {
      double u = plain.uniform();
      if (i % 700 < 300 || i % 11 < 5) {
        assertEquals(-2 * StrictMath.log(1 - u), mixed.exponential(2));
      } else {
        assertEquals(u, mixed.uniform());
      }
    }
  }

  @Test
  void certainAndImpossibleAreWhatTheySay() {
    Stream stream = new Streams(2, 0).named("x");
    for (int i = 0; i < 1000; i++) {
      assertTrue(stream.bernoulli(1));
      assertTrue(!stream.bernoulli(0));
      assertEquals(0, stream.below(1));
    }
    assertThrows(IllegalArgumentException.class, () -> stream.below(0));
  }
}
