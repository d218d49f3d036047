package labsim.scenario;

import java.util.function.Function;

/** What came of reading a text: a value, or a message that says why not and what is allowed. */
sealed interface Reading<T> {
  /** Reads on from a value; a refusal stays what it is. */
  default <U> Reading<U> then(Function<T, Reading<U>> next) {
    return switch (this) {
      case Value<T>(T value) -> next.apply(value);
      case Refusal<T>(String message) -> new Refusal<>(message);
    };
  }

  record Value<T>(T value) implements Reading<T> {}

  record Refusal<T>(String message) implements Reading<T> {}
}
