package labsim.engine;

/**
 * Whoever can be told that something has happened. An agent is a handler of its own sealed event
 * type and answers with one {@code switch}.
 *
 * @param <E> what it can be told
 */
@FunctionalInterface
public interface Handler<E> {

  /** Takes notice of {@code event}; the clock already stands at the event's time. */
  void on(E event);
}
