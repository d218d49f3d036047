package labsim.engine;

import java.io.Serial;

/** A replication threw; the cause says what. Of several, this is the one of the lowest number. */
public final class ReplicationFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int replication;

  ReplicationFailed(int replication, Throwable cause) {
    super("replication " + replication + " failed: " + cause, cause);
    this.replication = replication;
  }

  /** The number of the replication, from 0. */
  public int replication() {
    return replication;
  }
}
