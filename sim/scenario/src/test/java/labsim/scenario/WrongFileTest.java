package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are missing, empty, not YAML or not JSON, or that extend what is not there. */
class WrongFileTest {

  @TempDir private Path temporary;
  private ScenarioFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new ScenarioFolder(temporary);
  }

  @Test
  void aMistakeInAFileThatIsExtendedIsReportedThere() {
    folder.write("ground.yaml", "# a comment\ntraining:\n  slots: many\n");

    assertEquals(
        List.of(
            "world.yaml:2:29  training.ruin-validated is 3; it must be at most 1",
            "ground.yaml:3:10  training.slots is many; it must be a bare whole number, such as "
                + WrongInputTest.standard("training.slots")),
        folder.problems("extends: ground.yaml\ntraining: { ruin-validated: 3 }\n"));
  }

  @Test
  void danglingExtendsIsReportedWhereItStands() {
    folder.write("baseline.yaml", "{}");

    assertEquals(
        List.of("world.yaml:2:10  basline.yaml does not exist; nearest: baseline.yaml"),
        folder.problems("name: a\nextends: basline.yaml\n"));
  }

  @Test
  void filesThatExtendEachOtherAreReported() {
    folder.write("a.yaml", "name: a\nextends: b.yaml\n");
    folder.write("b.yaml", "extends: ./a.yaml\n");

    assertEquals(
        List.of("b.yaml:1:10  extends a.yaml, which in turn extends this file"),
        folder.problems(temporary.resolve("a.yaml")));
    assertEquals(
        List.of("world.yaml:1:10  extends world.yaml, which in turn extends this file"),
        folder.problems("extends: world.yaml\n"));
  }

  @Test
  void extendsMustNameAFile() {
    assertEquals(
        List.of("world.yaml:1:10  extends must be the name of a file"),
        folder.problems("extends: \"a\\0b\"\n"));
  }

  @Test
  void aMissingFileIsReportedWithTheNearestThatExists() {
    folder.write("baseline.yaml", "{}");

    assertEquals(
        List.of("basline.yaml:1:1  basline.yaml does not exist; nearest: baseline.yaml"),
        folder.problems(temporary.resolve("basline.yaml")));
    assertEquals(
        List.of("nowhere/b.yaml:1:1  nowhere/b.yaml does not exist"),
        folder.problems(temporary.resolve("nowhere/b.yaml")));
  }

  @Test
  void aFolderIsNoScenario() {
    folder.write("baseline.yaml", "{}");

    List<String> problems = folder.problems(temporary);

    assertEquals(1, problems.size());
    assertTrue(
        problems
            .getFirst()
            .endsWith("is a folder; it must be a YAML or JSON file; nearest: baseline.yaml"),
        problems::toString);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"``", "`\n\n`", "# only a comment", "---", "null"})
  void anEmptyFileIsReported(String yaml) {
    List<String> problems = folder.problems(yaml);

    assertEquals(1, problems.size());
    assertTrue(
        problems
            .getFirst()
            .matches("world.yaml:[12]:\\d  the scenario is empty; it must be a mapping of .*"),
        problems::toString);
  }

  @Test
  void aScenarioIsAMapping() {
    assertEquals(
        List.of(
            "world.yaml:1:1  the scenario is a list; it must be a mapping of "
                + WrongInputTest.TOP_KEYS),
        folder.problems("- a\n- b\n"));
    assertEquals(
        List.of(
            "world.yaml:1:1  the scenario is hello; it must be a mapping of "
                + WrongInputTest.TOP_KEYS),
        folder.problems("hello"));
  }

  @Test
  void whatIsNotYamlIsReportedWhereTheParserStopped() {
    assertEquals(
        List.of(
            "world.yaml:2:1  not YAML: found character '\\t(TAB)' that cannot start any token. (Do"
                + " not use \\t(TAB) for indentation)"),
        folder.problems("training:\n\tslots: 3\n"));
    assertEquals(
        List.of("world.yaml:1:10  not YAML: mapping values are not allowed here"),
        folder.problems("name: a b: c\n"));
    assertEquals(
        List.of("world.yaml:2:1  not YAML: expected ',' or ']', but got <stream end>"),
        folder.problems("name: [1, 2\n"));
    assertEquals(
        List.of(
            "world.yaml:1:4  not YAML: Expected a property name (Scalar value in YAML), got this"
                + " instead: +SEQ []"),
        folder.problems("? [a, b]\n: c\n"));
  }

  @Test
  void whatIsNotJsonIsReportedWhereTheParserStopped() {
    List<String> problems = folder.problems(folder.write("w.json", "{\n  \"horizon\": NaN}"));

    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().startsWith("w.json:2:1"), problems::toString);
    assertTrue(problems.getFirst().contains("  not JSON: "), problems::toString);
  }

  @Test
  void onlyPlainYamlIsUnderstood() {
    assertEquals(
        List.of("world.yaml:2:7  an alias; write the value itself"),
        folder.problems("horizon: &h 3 years\nseed: *h\n"));
    assertEquals(
        List.of("world.yaml:1:7  a tag; write the value alone"),
        folder.problems("seed: !!int 3\n"));
    assertEquals(
        List.of("world.yaml:3:1  a second document begins; a scenario file holds one"),
        folder.problems("seed: 3\n---\nseed: 4\n"));
  }
}
