package labsim.reports.reading;

/** The two worlds whose ratio is the uplift: the same lab with and without its assistants. */
public enum Side {
  WITH("with", "with assistants"),
  WITHOUT("without", "without assistants");

  private final String world;
  private final String label;

  Side(String world, String label) {
    this.world = world;
    this.label = label;
  }

  /** Key of the world in the result's tables. */
  public String world() {
    return world;
  }

  /** What a reader calls it. */
  public String label() {
    return label;
  }
}
