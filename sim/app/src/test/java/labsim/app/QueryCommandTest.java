package labsim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Results that are asked in SQL. */
class QueryCommandTest {

  @TempDir private Path temporary;
  private String one = "";
  private Path folder = Path.of("");

  @BeforeEach
  void writeScenario() throws IOException {
    Path file = temporary.resolve("one.yaml");
    Files.writeString(file, "name: one\nreplications: 6\nseed: 3\ncompute:\n  gpus: 306k H100e\n");
    one = file.toString();
    folder = temporary.resolve("results");
  }

  @Test
  void questionsAreAnsweredInThreeForms() {
    assertEquals(0, new Terminal(new FakeLab()).type("run", one, "--out=" + folder));
    String sql =
        "select world, count(*) as n, null as nothing, 'a, \"b\"' as text from results"
            + " where world like 'with%' group by world order by world";
    assertEquals(
        """
        world    n  nothing  text
        with     6           a, "b"
        without  6           a, "b"
        """,
        answer(sql));
    assertEquals(
        """
        world,n,nothing,text
        with,6,,"a, ""b\"""
        without,6,,"a, ""b\"""
        """,
        answer(sql, "--csv"));
    var json = JsonMapper.builder().build().readTree(answer(sql, "--json"));
    assertEquals(2, json.size());
    assertEquals(6, json.required(1).required("n").asInt());
    assertTrue(json.required(1).required("nothing").isNull());
    assertEquals("a, \"b\"", json.required(1).required("text").asString());
    assertEquals("[]", answer("from results where replication > 99", "--json").strip());
    assertEquals(
        "[0.0, 1.0, 2.0, 3.0]",
        answer(
                "select list(time_years order by time_years) as t from series"
                    + " where world = 'with' and replication = 0")
            .lines()
            .toList()
            .get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "selec 1                       | query:1:1  syntax error at or near",
        "select sofware from results   | query:1:8  Binder Error: Referenced column \"sofware\"",
        "select 1 from result          | query:1:15  Catalog Error: Table with name result does not exist! Tables here: results, series",
        "drop table results            | only SELECT is allowed: results are read, never changed",
        "copy results to '/tmp/x.csv'  | only SELECT is allowed: results are read, never changed",
        "select 1; select 2            | one SELECT at a time, not 2",
      })
  void wrongQuestionsAreToldWithTheirPlace(String sql, String told) {
    assertEquals(0, new Terminal(new FakeLab()).type("run", one, "--out=" + folder));
    Terminal terminal = new Terminal(new FakeLab());
    assertEquals(2, terminal.type("query", folder.toString(), sql));
    assertTrue(terminal.err().startsWith(told), terminal.err());
    assertEquals(1, terminal.errLines().size(), terminal.err());
    assertEquals("", terminal.out());
  }

  @Test
  void questionsSeeNothingButTheFolder() throws IOException {
    assertEquals(0, new Terminal(new FakeLab()).type("run", one, "--out=" + folder));
    Terminal terminal = new Terminal(new FakeLab());
    assertEquals(2, terminal.type("query", folder.toString(), "from read_text('" + one + "')"));
    assertTrue(terminal.err().contains("Permission Error"), terminal.err());
    Terminal nowhere = new Terminal(new FakeLab());
    assertEquals(2, nowhere.type("query", temporary.toString(), "select 1"));
    assertEquals("labsim: " + temporary + " holds no results", nowhere.err().strip());
  }

  private String answer(String sql, String... options) {
    Terminal terminal = new Terminal(new FakeLab());
    String[] question = {"query", folder.toString(), sql};
    String[] typed = Stream.concat(Stream.of(question), Stream.of(options)).toArray(String[]::new);
    assertEquals(0, terminal.type(typed), terminal.err());
    return terminal.out();
  }
}
