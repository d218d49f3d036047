package labsim.study.ensemble;

import java.io.Serial;
import labsim.study.result.World;

/** A run threw: which one, so that it can be run again alone. The cause says what. */
public final class RunFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  RunFailed(World world, int replication, long seed, Throwable cause) {
    super(
        "replication "
            + replication
            + " of "
            + world.scenario()
            + " "
            + world.label()
            + " failed (seed "
            + seed
            + "): "
            + cause,
        cause);
  }
}
