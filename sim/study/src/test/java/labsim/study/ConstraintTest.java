package labsim.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import labsim.lab.LabParameters;
import labsim.lab.people.PeopleParameters;
import org.junit.jupiter.api.Test;

class ConstraintTest {

  private final LabParameters world = LabParameters.plain();

  @Test
  void eachConstraintRaisesItsOwnInputByAQuarter() {
    LabParameters few = world.with(world.training().withSlots(8));
    assertEquals(1.25 * world.compute().gpus(), raised(Constraint.COMPUTE).compute().gpus(), 1e-9);
    assertEquals(
        Math.round(1.25 * world.people().engineers().count()),
        raised(Constraint.ENGINEERS).people().engineers().count());
    assertEquals(
        0.5, Constraint.TASTE.raise(withTaste(0.4), 1.25).parameters().people().taste().mean());
    assertEquals(
        world.people().researchers().proposalHours() / 1.25,
        raised(Constraint.IDEAS).people().researchers().proposalHours(),
        1e-12);
    assertEquals(10, Constraint.INTEGRATION.raise(few, 1.25).parameters().training().slots());
  }

  @Test
  void nothingElseChanges() {
    for (Constraint constraint : Constraint.values()) {
      LabParameters raised = raised(constraint);
      PeopleParameters people = world.people();
      LabParameters back =
          switch (constraint) {
            case COMPUTE -> raised.with(world.compute());
            case INTEGRATION -> raised.with(world.training());
            case ENGINEERS, TASTE, IDEAS -> raised.with(people);
          };
      assertEquals(world, back, constraint.key());
    }
  }

  @Test
  void roundingIsToldInTheFactor() {
    LabParameters small = world.with(world.training().withSlots(2));
    Constraint.Raised raised = Constraint.INTEGRATION.raise(small, 1.25);
    assertEquals(3, raised.parameters().training().slots());
    assertEquals(1.5, raised.factor());
    assertEquals(1.25, Constraint.COMPUTE.raise(small, 1.25).factor());
  }

  @Test
  void tasteCannotBeRaisedAboveItsRangeNorFromNothing() {
    assertEquals(0.95 / 0.9, Constraint.TASTE.raise(withTaste(0.9), 1.25).factor(), 1e-12);
    assertEquals(1, Constraint.TASTE.raise(withTaste(0.95), 1.25).factor());
    assertEquals(1, Constraint.TASTE.raise(withTaste(0), 1.25).factor());
  }

  private LabParameters raised(Constraint constraint) {
    return constraint.raise(world, 1.25).parameters();
  }

  private LabParameters withTaste(double mean) {
    PeopleParameters people = world.people();
    return world.with(people.with(people.taste().withMean(mean)));
  }
}
