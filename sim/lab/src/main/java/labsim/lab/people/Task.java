package labsim.lab.people;

import java.util.function.Function;
import labsim.engine.Handler;
import labsim.engine.Stream;
import labsim.lab.assistants.Plan;
import labsim.lab.assistants.Work;

/**
 * Work for one engineer.
 *
 * @param work what sort of work
 * @param idea the idea that it is about
 * @param part which of the tasks of that sort about that idea
 * @param hours human-hours without assistants
 * @param luck the task's own randomness
 * @param sinceHours when it began to wait
 * @param bell tells the owner that it is done, and how
 */
record Task(
    Work work, long idea, long part, double hours, Stream luck, double sinceHours, Bell<?> bell) {

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
