package labsim.lab.experiments;

import labsim.lab.quantity.Section;

/** The ladder on which an idea climbs towards the frontier. */
public record Rungs(
    @Section(means = "Small: 4.9 OOM below the frontier.") Rung s1,
    @Section(means = "Middle: 3.6 OOM below the frontier.") Rung s2,
    @Section(means = "Large: 2 OOM below the frontier.") Rung s3,
    @Section(means = "Near the frontier: 1 OOM below it; used if last-rung says so.") Rung s4) {

  /** Sizes of MODEL section 4. */
  public static Rungs defaults() {
    return new Rungs(
        new Rung(1.3e-5, 1.5, 24, 3),
        new Rung(2.3e-4, 0.5, 72, 3),
        new Rung(1e-2, 0.25, 336, 3),
        new Rung(0.1, 0.1, 1008, 1));
  }

  /** The rung of that name. */
  public Rung of(RungName name) {
    return switch (name) {
      case S1 -> s1;
      case S2 -> s2;
      case S3 -> s3;
      case S4 -> s4;
    };
  }
}
