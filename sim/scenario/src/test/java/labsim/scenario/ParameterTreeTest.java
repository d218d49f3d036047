package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import labsim.lab.LabParameters;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Unit;
import labsim.scenario.ParameterTree.Amount;
import labsim.scenario.ParameterTree.Group;
import labsim.scenario.ParameterTree.Parameter;
import labsim.scenario.ParameterTree.Selection;
import org.junit.jupiter.api.Test;

class ParameterTreeTest {
  @Test
  void everyParameterExplainsItselfAndItsDefaultIsAllowed() {
    Set<String> paths = new HashSet<>();
    for (Parameter parameter : ParameterTree.lab().parameters()) {
      assertTrue(paths.add(parameter.path()), parameter.path());
      assertTrue(
          parameter.path().matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*"), parameter.path());
      assertTrue(
          parameter.means().endsWith(".") || parameter.means().contains(": "), parameter::means);
      assertFalse(parameter.source().isBlank(), parameter.path());
      assertFalse(parameter.allowed().isBlank(), parameter.path());
      if (parameter instanceof Amount amount) {
        assertEquals(Optional.empty(), amount.refusal(amount.standard()), amount.path());
      }
    }
    assertEquals(LabRecords.flatten(LabParameters.defaults()).keySet(), paths);
    assertEquals(List.of(), Consistency.breaches(LabRecords.flatten(LabParameters.defaults())));
  }

  @Test
  void anAmountSaysUnitRangeAndDefault() {
    Amount gpus = assertInstanceOf(Amount.class, ParameterTree.find("compute.gpus").orElseThrow());

    assertEquals("gpus", gpus.key());
    assertEquals(Unit.H100E, gpus.unit());
    assertEquals("from 1 H100e to 1e9 H100e", gpus.allowed());
    assertEquals(LabParameters.defaults().compute().gpus(), gpus.standard());
    assertEquals("306000 H100e", gpus.written(306_000));
    Amount slots =
        assertInstanceOf(Amount.class, ParameterTree.find("training.slots").orElseThrow());
    assertEquals("whole numbers from 1 to 100000", slots.allowed());
  }

  @Test
  void anAmountWithoutLimitSaysSo() {
    Amount amount = new Amount("a", "A.", Unit.OOM, 0, Double.POSITIVE_INFINITY, false, "guess", 1);

    assertEquals("from 0 OOM", amount.allowed());
  }

  @Test
  void aSelectionSaysItsNames() {
    Selection discipline =
        assertInstanceOf(Selection.class, ParameterTree.find("compute.discipline").orElseThrow());

    assertEquals(
        "one of fifo, fifo-backfill, value, fair-share, preemptive-value", discipline.allowed());
    assertEquals("fifo-backfill", discipline.written(1));
  }

  @Test
  void timesAreToldInTheLargestUnitThatFits() {
    Amount horizon = assertInstanceOf(Amount.class, ParameterTree.find("horizon").orElseThrow());

    assertEquals("1 year", horizon.told(8766));
    assertEquals("26 weeks", horizon.told(4368));
    assertEquals("1 day", horizon.told(24));
    assertEquals("0 h", horizon.told(0));
    assertEquals("1.5 h", horizon.told(1.5));
    assertEquals("1e9 H100e", Spelling.told(1e9, Unit.H100E));
  }

  @Test
  void groupsAreFoundToo() {
    Group people = assertInstanceOf(Group.class, ParameterTree.find("people").orElseThrow());

    assertEquals(List.of("researchers", "taste", "engineers", "teams"), people.keys());
    assertEquals("people.researchers.count", people.parameters().getFirst().path());
    assertEquals(Optional.empty(), ParameterTree.find("peple"));
    assertEquals("people.taste.mean", ParameterTree.nearest("peple.tast.mean"));
  }

  @Test
  void distanceCountsEditsWithoutRegardToCase() {
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(0, Nearest.distance("S3", "s3"));
    assertEquals(4, Nearest.distance("", "gpus"));
    assertEquals(Optional.empty(), Nearest.to("a", List.of()));
  }

  @Test
  void flatteningAndAssemblingAreInverse() {
    for (long seed = 1; seed <= 20; seed++) {
      Map<String, Double> values = new RandomValues(seed).next();

      assertEquals(values, LabRecords.flatten(LabRecords.assemble(values)), "seed " + seed);
    }
  }

  record Bare(double number) {}

  record Mistaken(@Quantity(means = "A.", unit = Unit.COUNT, source = "guess") long number) {}

  @Test
  void aRecordWithoutAnnotationsIsAProgrammersMistake() {
    IllegalStateException bare =
        assertThrows(
            IllegalStateException.class,
            () -> LabRecords.group("", "A.", RecordShape.of("", Bare.class), new Bare(1)));
    assertTrue(String.valueOf(bare.getMessage()).startsWith("Bare.number needs @Quantity"));
    assertThrows(
        IllegalStateException.class,
        () -> LabRecords.group("", "A.", RecordShape.of("", Mistaken.class), new Mistaken(1)));
  }
}
