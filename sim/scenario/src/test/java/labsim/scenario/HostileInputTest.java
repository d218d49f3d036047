package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is refused within seconds, in short lines, without echoing it. */
class HostileInputTest {
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final int NEARLY_TOO_LONG = SourceText.MOST_BYTES - 1;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The list of all keys of the largest mapping and some words fit. */
  private static final int LONGEST_LINE = 400;

  @TempDir private Path temporary;
  private ScenarioFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new ScenarioFolder(temporary);
  }

  private List<String> refused(byte[] content) {
    Path file = folder.write("world.yaml", content);
    List<String> problems = assertTimeoutPreemptively(PATIENCE, () -> folder.problems(file));
    for (String line : problems) {
      assertTrue(line.length() < LONGEST_LINE, line);
      assertTrue(line.matches("world\\.yaml:\\d+:\\d+  \\P{Cntrl}+"), line);
    }
    return problems;
  }

  private static byte[] random(int length, int from, int below) {
    byte[] bytes = new byte[length];
    Random random = new Random(20251);
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(from, below);
    }
    return bytes;
  }

  private static byte[] repeated(String text, int length) {
    return text.repeat(length / text.length()).getBytes(StandardCharsets.US_ASCII);
  }

  @TestFactory
  List<DynamicTest> nonsenseIsRefusedInOneShortLine() {
    Map<String, byte[]> nonsense =
        Map.ofEntries(
            Map.entry("10 MB of letters", random(TEN_MEGABYTES, 'a', 'z')),
            Map.entry("10 MB of bytes", random(TEN_MEGABYTES, 0, 256)),
            Map.entry("10 MB of zeros", new byte[TEN_MEGABYTES]),
            Map.entry("10 MB of keys", repeated("key: value\n", TEN_MEGABYTES)),
            Map.entry("bytes", random(NEARLY_TOO_LONG, 0, 256)),
            Map.entry("printable characters", random(NEARLY_TOO_LONG, ' ', 127)),
            Map.entry("one long word", repeated("a", NEARLY_TOO_LONG)),
            Map.entry("one long line of words", repeated("ab ", NEARLY_TOO_LONG)),
            Map.entry("lists in lists", repeated("[", NEARLY_TOO_LONG)),
            Map.entry("dashes", repeated("- ", NEARLY_TOO_LONG)),
            Map.entry("mappings in mappings", repeated("{a: ", NEARLY_TOO_LONG)),
            Map.entry("question marks", repeated("? ", NEARLY_TOO_LONG)),
            Map.entry("anchors", repeated("&a ", NEARLY_TOO_LONG)),
            Map.entry("tags", repeated("!<", NEARLY_TOO_LONG)),
            Map.entry("quotes", repeated("\"", NEARLY_TOO_LONG)),
            Map.entry("colons", repeated(":", NEARLY_TOO_LONG)),
            Map.entry("tabs", repeated("\t", NEARLY_TOO_LONG)),
            Map.entry("a long key", repeated("a", NEARLY_TOO_LONG / 2)),
            Map.entry("an alias bomb", bomb()),
            Map.entry("UTF-16", "name: a\n".getBytes(StandardCharsets.UTF_16)));
    return nonsense.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> assertEquals(1, refused(entry.getValue()).size())))
        .toList();
  }

  /** The "billion laughs": nine levels of ten references each. */
  private static byte[] bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int level = 1; level < 10; level++) {
      String reference = "*a" + (level - 1) + ", ";
      text.append("a%d: &a%d [%s]%n".formatted(level, level, reference.repeat(10)));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void longKeysAndValuesAreCut() {
    List<String> problems =
        refused(
            ("a".repeat(800) + ": 1\ntraining: { slots: " + "9".repeat(99_999) + " }\n")
                .getBytes(StandardCharsets.US_ASCII));

    assertEquals(2, problems.size());
    assertTrue(problems.get(0).contains("a".repeat(40) + "… is unknown"), problems::toString);
    assertTrue(
        problems.get(1).contains("is " + "9".repeat(40) + "…; it must be"), problems::toString);
  }

  @Test
  void ofVeryManyProblemsFiftyAreListed() {
    String yaml =
        String.join("\n", IntStream.range(0, 20_000).mapToObj(i -> "k" + i + ": 1").toList());

    List<String> problems = refused(yaml.getBytes(StandardCharsets.US_ASCII));

    assertEquals(51, problems.size());
    assertEquals("world.yaml:51:1  19950 more problems from here on", problems.getLast());
  }

  @Test
  void theFirstByteThatIsNotUtf8IsNamed() {
    byte[] bytes = "name: a\nseed: é?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    assertEquals(List.of("world.yaml:2:8  not UTF-8; a scenario is text in UTF-8"), refused(bytes));
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8() {
    assertEquals(
        List.of("world.yaml:1:7  not UTF-8; a scenario is text in UTF-8"),
        refused(new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xC3}));
  }

  @Test
  void theFirstControlCharacterIsNamed() {
    assertEquals(
        List.of("world.yaml:2:7  control character U+0000; a scenario is printable text"),
        refused("name: a\nseed: \0\n".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void whatIsQuotedIsMadePrintable() {
    assertEquals("a b ?c", Excerpt.of("a\nb\u0000\u202Ec"));
    assertEquals("😀", Excerpt.of("😀"));
  }

  @Test
  void randomEditsOfAGoodFileGiveAScenarioOrProblems() {
    String good =
        "name: a\ncompute:\n  gpus: 300k H100e\n  discipline: fifo\npriors:\n  training.slots: 1 to 3\n";
    Random random = new Random(7);
    List<String> strange = new ArrayList<>();
    for (int trial = 0; trial < 1000; trial++) {
      StringBuilder text = new StringBuilder(good);
      for (int edit = 0; edit < 3; edit++) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
      }
      try {
        folder.load(text.toString());
      } catch (ScenarioException e) {
        e.problems().stream()
            .map(Problem::toString)
            .filter(line -> line.lines().count() != 1)
            .forEach(strange::add);
      }
    }
    assertEquals(List.of(), strange);
  }
}
