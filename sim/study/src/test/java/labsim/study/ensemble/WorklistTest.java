package labsim.study.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import labsim.lab.LabParameters;
import org.junit.jupiter.api.Test;

class WorklistTest {

  @Test
  void everythingThatDecidesAnOutcomeDecidesItsRunsId() {
    Ensemble sample = Ensembles.sample(2, 2);
    Set<RunId> ids = new HashSet<>();
    ids.add(new Worklist(sample, "1.0").id(0, 0));
    ids.add(new Worklist(sample, "1.0").id(0, 1));
    ids.add(new Worklist(sample, "1.0").id(1, 0));
    ids.add(new Worklist(sample, "1.0").id(2, 0));
    ids.add(new Worklist(sample, "1.1").id(0, 0));
    ids.add(new Worklist(with(sample, 8, sample.cells()), "1.0").id(0, 0));
    Cell cell = sample.cells().getFirst();
    LabParameters past = cell.past().with(26_300, cell.past().warmUpHours() + 1);
    LabParameters future = cell.future().with(26_300, cell.past().warmUpHours() + 1);
    ids.add(
        new Worklist(with(sample, 7, List.of(with(cell, past, cell.future()))), "1.0").id(0, 0));
    ids.add(
        new Worklist(with(sample, 7, List.of(with(cell, cell.past(), future))), "1.0").id(0, 0));
    assertEquals(8, ids.size());
  }

  @Test
  void nothingElseDecidesIt() {
    Ensemble sample = Ensembles.sample(2, 2);
    Ensemble turned = with(sample, 7, sample.cells().reversed()).withReplications(9);
    assertEquals(new Worklist(sample, "1.0").id(0, 1), new Worklist(turned, "1.0").id(3, 1));
  }

  @Test
  void idsAreReadAsTheyAreWritten() {
    RunId id = new Worklist(Ensembles.sample(1, 1), "").id(0, 0);
    assertEquals(32, id.toString().length());
    assertEquals(id, RunId.parse(id.toString()));
    assertEquals(new RunId(-1, 1), RunId.parse("ffffffffffffffff0000000000000001"));
  }

  @Test
  void cellsOfEqualParametersShareTheirRuns() {
    Worklist list = new Worklist(Ensembles.sample(3, 5), "");
    assertEquals(list.id(2, 4), list.id(4, 4)); // points 1 and 2 have as many GPUs
    assertTrue(list.isFirst(2));
    assertFalse(list.isFirst(4));
    assertEquals(4 * 5, list.runs());
    assertNotEquals(list.id(0, 4), list.id(2, 4));
  }

  @Test
  void sharedRunKeepsItsSeriesIfAnyOfItsCellsWantsThem() {
    Ensemble sample = Ensembles.sample(1, 300);
    Cell with = sample.cells().getFirst();
    List<Cell> cells = new ArrayList<>(sample.cells());
    cells.addFirst(
        new Cell(9, with.factors(), with.world(), with.past(), with.future(), Cell.Keeps.MEASURES));
    Worklist list = new Worklist(with(sample, 7, cells), "");
    assertEquals(Cell.Keeps.SERIES, list.keeps(0, 199));
    assertEquals(Cell.Keeps.MEASURES, list.keeps(0, 200));
    assertEquals(Cell.Keeps.MEASURES, list.keeps(2, 0));
  }

  @Test
  void partsShareOutAllRunsEvenly() {
    Worklist list = new Worklist(Ensembles.sample(1, 3000), "");
    int[] sizes = new int[4];
    for (int i = 0; i < 3000; i++) {
      int owners = 0;
      for (int part = 1; part <= 4; part++) {
        if (new Share(part, 4).has(list.id(0, i))) {
          owners++;
          sizes[part - 1]++;
        }
      }
      assertEquals(1, owners);
    }
    for (int size : sizes) {
      // Binomial(3000, 1/4) has standard deviation 23.7; five of them: false alarm 2e-6.
      assertEquals(750, size, 5 * 23.7);
    }
    assertThrows(IllegalArgumentException.class, () -> new Share(5, 4));
    assertThrows(IllegalArgumentException.class, () -> new Share(0, 4));
  }

  @Test
  void emptyEnsemblesAreRefused() {
    Ensemble sample = Ensembles.sample(1, 1);
    assertThrows(IllegalArgumentException.class, () -> with(sample, 7, List.of()));
    assertThrows(IllegalArgumentException.class, () -> sample.withReplications(0));
  }

  private static Ensemble with(Ensemble ensemble, long seed, List<Cell> cells) {
    return new Ensemble(ensemble.name(), ensemble.factors(), cells, ensemble.replications(), seed);
  }

  private static Cell with(Cell cell, LabParameters past, LabParameters future) {
    return new Cell(cell.point(), cell.factors(), cell.world(), past, future, cell.keeps());
  }
}
