package labsim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class TraceTest {

  private record Job(String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Two units; a low job is preempted by a gang and another is withdrawn. */
  private static void play(Simulation simulation, ServiceTrace trace) {
    Handler<Job> owner = job -> {};
    Resource bench = new Resource(simulation, "bench", 2, Preemption.RESUME, Overtaking.NEVER);
    bench.watch(trace);
    bench.serve(1, 1, () -> 4.0, owner, new Job("long \"one\""));
    Claim short1 = bench.serve(1, 1, () -> 9.0, owner, new Job("short"));
    simulation.at(1, job -> bench.serve(2, 0, () -> 2.0, owner, new Job("gang")), new Job("come"));
    simulation.at(5, job -> bench.withdraw(short1), new Job("go"));
    simulation.runUntil(10);
  }

  @Test
  void aGanttTableHasABarForEveryStretchAndNoOverlapInALane() {
    Gantt gantt = new Gantt();
    play(new Simulation(), gantt);
    assertEquals(
        """
        resource,lane,units,what,from,to,end
        "bench",0,1,"short",0.0,1.0,PREEMPTED
        "bench",1,1,"long ""one""\",0.0,1.0,PREEMPTED
        "bench",0,2,"gang",1.0,3.0,FINISHED
        "bench",0,1,"short",3.0,5.0,WITHDRAWN
        "bench",1,1,"long ""one""\",3.0,6.0,FINISHED
        """,
        gantt.csv());
  }

  @Test
  void aChromeTraceIsWellFormed() throws IOException {
    StringWriter text = new StringWriter();
    try (ChromeTrace trace = new ChromeTrace(text, 1000)) {
      Simulation simulation = new Simulation(trace);
      play(simulation, trace);
    }
    String[] lines = text.toString().split("\n", -1);
    assertEquals(
        "[{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":1,\"args\":{\"name\":\"simulation\"}},",
        lines[0]);
    assertEquals(
        "{\"ph\":\"i\",\"s\":\"t\",\"pid\":1,\"tid\":1,\"ts\":1000.000,\"name\":\"come\",\"args\":{\"sequence\":3}},",
        lines[2].replaceAll("tid\":\\d+", "tid\":1"));
    assertEquals(5, text.toString().lines().filter(line -> line.contains("\"ph\":\"b\"")).count());
    assertEquals(5, text.toString().lines().filter(line -> line.contains("\"ph\":\"e\"")).count());
    assertEquals(
        1,
        text.toString()
            .lines()
            .filter(
                line -> line.contains("long \\\"one\\\"") && line.contains("\"end\":\"FINISHED\""))
            .count());
    assertEquals("", lines[lines.length - 1]);
    assertEquals(']', lines[lines.length - 2].charAt(lines[lines.length - 2].length() - 1));
  }

  @Test
  void aTraceThatCannotBeWrittenIsAnError() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThrows(UncheckedIOException.class, () -> new ChromeTrace(full, 1).close());
  }
}
