package labsim.study.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.scenario.StudyKind;
import labsim.study.Arm;
import labsim.study.result.Axis;
import labsim.study.result.Column;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.Question;
import labsim.study.result.SweepResult;
import labsim.study.result.World;
import org.junit.jupiter.api.Test;

/** A million rows are read as ten are: point by point, with work in proportion to their number. */
class StreamedTest {

  private static final String LAB = "lab";
  private static final List<String> WORLDS = List.of(Arm.WITH, Arm.WITHOUT);

  private static Outline outline(int points) {
    List<Arm> arms =
        WORLDS.stream()
            .map(world -> new Arm(new World(world, LAB, world), Optional.empty(), 1))
            .toList();
    return new Outline(
        StudyKind.SWEEP,
        new Question("many", "", "", "", LAB, "", ""),
        List.of(new Axis("compute.gpus", "", "", Axis.Spread.LOG, List.of())),
        List.of(),
        List.of("uplift", "software"),
        IntStream.range(0, points).mapToObj(point -> List.of(1.0 + point)).toList(),
        IntStream.range(0, points).mapToObj(point -> arms).toList());
  }

  /** Rows are made when a point is shown, and are nobody's after that. */
  private static PointTables tables(Outline outline, int replications) {
    List<Column> columns =
        SweepFindings.columns(outline).stream().map(key -> new Column(key, "", key)).toList();
    return visitor -> {
      for (int point = 0; point < outline.points().size(); point++) {
        Stream random = new Streams(1, point).named("rows");
        List<MeasureTable.Row> rows = new ArrayList<>();
        for (String world : WORLDS) {
          for (int i = 0; i < replications; i++) {
            double progress = (world.equals(Arm.WITH) ? 1.3 : 1) * (1 + 0.1 * random.normal());
            List<Double> values = columns.stream().map(column -> progress).toList();
            rows.add(new MeasureTable.Row(LAB, world, i, values));
          }
        }
        visitor.see(point, new MeasureTable(columns, rows));
      }
    };
  }

  /** Bytes that the findings allocate, which no clock and no neighbour changes. */
  private static long allocated(int points, int replications) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Outline outline = outline(points);
    PointTables tables = tables(outline, replications);
    long before = threads.getCurrentThreadAllocatedBytes();
    SweepResult result =
        SweepFindings.of(
            outline, new Manifest("", "", "", 1, replications, 1, "", "", 0, 0, 0), tables);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals(points, result.points().size());
    return bytes;
  }

  @Test
  void workGrowsAsPointsDo() throws IOException {
    allocated(50, 10); // classes are loaded once
    long few = allocated(200, 10);
    long many = allocated(1600, 10);
    assertTrue(many < 9 * few, few + " bytes for 200 points, " + many + " for 1600");
  }

  /** The running mean of one point alone is quadratic at first, and is thinned out. */
  @Test
  void workGrowsAsReplicationsDo() throws IOException {
    allocated(50, 10);
    long few = allocated(20, 1000);
    long many = allocated(20, 8000);
    assertTrue(many < 14 * few, few + " bytes for 1000 replications, " + many + " for 8000");
  }

  @Test
  void theRunningMeanEndsWithAllReplications() throws IOException {
    for (int replications : new int[] {2, 100, 101, 250, 1000}) {
      Outline outline = outline(3);
      Manifest manifest = new Manifest("", "", "", 1, replications, 1, "", "", 0, 0, 0);
      var steps =
          SweepFindings.of(outline, manifest, tables(outline, replications))
              .pairing()
              .orElseThrow()
              .steps();
      assertEquals(replications, steps.getLast().replications());
      assertTrue(steps.size() <= 400, steps.size() + " steps");
      assertEquals(
          steps.stream().map(step -> step.replications()).distinct().toList().size(), steps.size());
    }
  }
}
