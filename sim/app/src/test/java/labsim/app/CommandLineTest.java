package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrong, and the commands that run nothing. */
class CommandLineTest {

  @TempDir private Path temporary;
  private final Terminal terminal = new Terminal(new FakeLab());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rnu | unknown command rnu; nearest: run (see labsim --help)",
        "--hlep | unknown option --hlep; nearest: --help (see labsim --help)",
        "run --sedd 3 x | unknown option --sedd; nearest: --seed (see labsim run --help)",
        "run | Missing required parameter: 'SCENARIO' (see labsim run --help)",
        "run x y | there is nothing to do with y (see labsim run --help)",
        "run x --threads many"
            + "| Invalid value for option '--threads': 'many' is not an int (see labsim run --help)",
        "compare x | there is nothing to compare x with",
        "report nowhere | nowhere: there is no such folder",
        "explain gpsu | no parameter is called gpsu; nearest: gpus",
      })
  void wrongCommandLineIsOneLineWithTheNearestName(String typed, String told) {
    assertEquals(2, terminal.type(typed.split(" ", -1)));
    assertEquals("labsim: " + told, terminal.err().strip());
    assertEquals("", terminal.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--replications=0 | --replications is 0; it must be from 1 to 100000",
        "--threads=0 | --threads is 0; it must be from 1 to 1024",
        "--seed=-1 | --seed is -1; it must be at least 0",
        "--precision=fine | --precision fine is not a share; write 5% or 0.05",
        "--precision=0 | --precision is 0; it must lie between 0% and 100%",
        "--precision=NaN | --precision is NaN; it must lie between 0% and 100%",
        "--precision=5% --replications=9 | give --replications or --precision, not both",
      })
  void optionsOutOfRangeAreRefused(String options, String told) throws IOException {
    Path scenario = Files.writeString(temporary.resolve("s.yaml"), "name: s\n");
    List<String> args = new ArrayList<>(List.of("run", scenario.toString()));
    args.addAll(List.of(options.split(" ", -1)));
    assertEquals(2, terminal.type(args.toArray(String[]::new)));
    assertEquals("labsim: " + told, terminal.err().strip());
  }

  @Test
  void nothingTypedShowsHowItIsUsed() {
    assertEquals(2, terminal.type());
    assertTrue(terminal.err().startsWith("Usage: labsim "), terminal.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "compare",
        "sweep",
        "sensitivity",
        "check",
        "report",
        "explain",
        "schema"
      })
  void everyCommandHasHelpAndVersion(String command) {
    String[] before = command.isEmpty() ? new String[0] : new String[] {command};
    assertEquals(0, terminal.type(and(before, "--help")));
    assertTrue(terminal.out().startsWith("Usage: labsim"), terminal.out());
    assertTrue(terminal.out().lines().allMatch(line -> line.length() <= 80), terminal.out());
    Terminal second = new Terminal(new FakeLab());
    assertEquals(0, second.type(and(before, "--version")));
    assertEquals("labsim 0.1.0 (commit abcdef123456)", second.out().strip());
  }

  private static String[] and(String[] before, String last) {
    String[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = last;
    return all;
  }

  @Test
  void checkNamesWhatIsRightAndAllThatIsWrong() throws IOException {
    Path right = Files.writeString(temporary.resolve("right.yaml"), "name: fine\n");
    Path wrong = Files.writeString(temporary.resolve("wrong.yaml"), "nmae: x\ncompute: 3\n");
    assertEquals(2, terminal.type("check", right.toString(), wrong.toString()));
    assertTrue(terminal.out().startsWith(right + "  right: fine "), terminal.out());
    assertEquals(2, terminal.errLines().size(), terminal.err());

    Terminal quiet = new Terminal(new FakeLab());
    assertEquals(0, quiet.type("check", "--quiet", right.toString()));
    assertEquals("", quiet.out() + quiet.err());
    assertEquals(2, quiet.type("check", "--set", "compute.gpus=many", right.toString()));
  }

  @Test
  void explainTellsMeaningRangeDefaultAndSource() {
    assertEquals(0, terminal.type("explain", "people.taste.mean"));
    assertEquals(
        """
        people.taste.mean
          Mean taste over researchers.
          allowed  from 0 to 0.95
          default  0.12
          source   guess, MODEL section 4; spread between researchers: PARAMETERS 37
        """,
        terminal.out());
    Terminal group = new Terminal(new FakeLab());
    assertEquals(0, group.type("explain", "taste"));
    assertTrue(group.out().contains("people.taste.spread"), group.out());
    Terminal all = new Terminal(new FakeLab());
    assertEquals(0, all.type("explain"));
    assertTrue(all.out().contains("training.slots"), all.out());
  }

  @Test
  void schemaIsPrinted() {
    assertEquals(0, terminal.type("schema"));
    assertTrue(terminal.out().contains("json-schema.org"), terminal.out());
    Terminal study = new Terminal(new FakeLab());
    assertEquals(0, study.type("schema", "--study"));
    assertTrue(study.out().contains("labsim study"), study.out());
  }

  @Test
  void checkTellsAStudyFromAScenario() throws IOException {
    Files.writeString(temporary.resolve("s.yaml"), "name: s\n");
    Path study =
        Files.writeString(
            temporary.resolve("q.yaml"),
            """
            study: sweep
            scenario: s.yaml
            factors: { assistants.speed: [2, 4] }
            design: grid
            measures: uplift
            """);
    assertEquals(0, terminal.type("check", study.toString(), "--set", "replications=3"));
    assertEquals(study + "  right: sweep q of s", terminal.out().strip());
    Terminal second = new Terminal(new FakeLab());
    assertEquals(2, second.type("check", study.toString(), "--set", "design=gird"));
    assertTrue(second.err().contains("nearest: grid"), second.err());
  }

  @Test
  void argumentsAreQuotedAsAShellNeedsThem() {
    assertEquals(
        "run a.yaml --set 'compute.gpus=100k H100e' 'it'\\''s'",
        ShellWords.joined("run", "a.yaml", "--set", "compute.gpus=100k H100e", "it's"));
  }

  @Test
  void outsideOfAJarTheBuildIsUnknown() {
    assertEquals(new Build("unknown", "unknown"), Build.noted());
  }
}
