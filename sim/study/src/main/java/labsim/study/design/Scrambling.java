package labsim.study.design;

/** What is done to a low-discrepancy sequence so that its error can be told. */
public enum Scrambling {
  /** Nothing: the sequence as published; the same points whatever the streams. */
  NONE,
  /** All points moved by one random vector: each is uniform, the structure remains. */
  SHIFT,
  /**
   * Digits permuted anew below every prefix of digits, for smooth functions the most precise
   * (Sobol'), or anew at every position (Halton).
   */
  NESTED
}
