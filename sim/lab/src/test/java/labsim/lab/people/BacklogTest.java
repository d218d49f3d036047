package labsim.lab.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Comparator;
import java.util.TreeSet;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.lab.knowledge.Idea;
import labsim.lab.knowledge.IdeaParameters;
import labsim.lab.knowledge.IdeaSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law: the backlog against a sorted set that holds the same ideas. */
class BacklogTest {

  private record Nobody() implements Author {
    @Override
    public int team() {
      return 0;
    }

    @Override
    public boolean artificial() {
      return false;
    }

    @Override
    public void on(Event event) {
      throw new AssertionError("nobody is told anything here");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theBestPromiseLeavesFirstAndOfEqualsTheLowestId(long seed) {
    Streams streams = new Streams(seed, 0);
    IdeaSource source = new IdeaSource(IdeaParameters.defaults(), streams);
    Stream choices = streams.named("choices");
    TreeSet<Idea> expected =
        new TreeSet<>(
            Comparator.comparingDouble(Idea::promise).reversed().thenComparingLong(Idea::id));
    Backlog backlog = new Backlog();
    Author author = new Nobody();
    for (int i = 0; i < 20_000; i++) {
      if (choices.bernoulli(i < 12_000 ? 0.6 : 0.3)) {
        // Retold ideas promise the same under another name.
        Idea idea = source.propose(choices.below(3000), 0.4, 0, 8).retold(i);
        expected.add(idea);
        backlog.add(idea, i, author);
      } else {
        Idea first = expected.pollFirst();
        assertSame(first, backlog.peek());
        Backlog.Entry entry = backlog.poll();
        if (first == null || entry == null) {
          assertSame(first, entry);
        } else {
          assertSame(first, entry.idea());
          assertEquals((double) first.id(), entry.sinceHours());
        }
      }
      assertEquals(expected.size(), backlog.size());
    }
  }
}
