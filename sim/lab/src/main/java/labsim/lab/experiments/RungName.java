package labsim.lab.experiments;

/** The rungs, from small to large. */
public enum RungName {
  S1,
  S2,
  S3,
  S4
}
