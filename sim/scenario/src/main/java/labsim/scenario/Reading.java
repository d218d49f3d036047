package labsim.scenario;

/** What came of reading a text: a value, or a message that says why not and what is allowed. */
sealed interface Reading<T> {
  record Value<T>(T value) implements Reading<T> {}

  record Refusal<T>(String message) implements Reading<T> {}
}
