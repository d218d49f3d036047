package labsim.lab.people;

import java.util.function.Function;
import labsim.engine.Handler;
import labsim.engine.Stream;
import labsim.lab.assistants.Plan;

/**
 * Work for one engineer.
 *
 * @param kind what sort of work
 * @param hours human-hours without assistants
 * @param luck the task's own randomness
 * @param sinceHours when it began to wait
 * @param bell tells the owner that it is done, and how
 */
record Task(Kind kind, double hours, Stream luck, double sinceHours, Bell<?> bell) {

  /** Sorts of work, in the order in which engineers take them up. */
  enum Kind {
    INTEGRATION,
    DEBUGGING,
    IMPLEMENTATION
  }

  /**
   * Whom to tell what.
   *
   * @param done makes the event from how the work was done
   */
  record Bell<E>(Handler<? super E> owner, Function<Plan, ? extends E> done) {
    void ring(Plan plan) {
      owner.on(done.apply(plan));
    }
  }
}
